using System.Collections.Immutable;
using Casus.Coding.Claims;
using Casus.Core.Records;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures;

/// <summary>Who counts, and whose people: the claims that hold a figure, and the nation that its words name.</summary>
internal static class FigureVoices
{
    public static Layer<Figure> Add(Layer<Figure> figures, Layer<ActorMention> actors, ClaimLayer claims, int tokens)
    {
        if (figures.Count == 0) return figures;
        return new Layer<Figure>(tokens, figures.Select(f => f with
        {
            Value = f.Value with { Claims = [.. claims.Holding(f.Value.Span).Select(c => c.Id)], Nation = Nation(actors, f.Tokens) },
        }));
    }

    /// <summary>The figure, and for "no casualties", which denies both, the injured as well.</summary>
    public static ImmutableArray<Figure> All(Figure figure) =>
        figure is { Unit: "casualties", Best: 0 } ? [figure, figure with { Id = figure.Id + "i", Role = Core.Ontology.FigureRole.Injured }] : [figure];

    private static string? Nation(Layer<ActorMention> actors, TokenRange figure)
    {
        for (int i = figure.Start; i < figure.End; i++)
        {
            if (actors.Covering(i)?.Value.Code is { Code: { Length: 3 } code }) return code;
        }

        return null;
    }
}
