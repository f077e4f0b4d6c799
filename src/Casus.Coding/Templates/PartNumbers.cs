using System.Globalization;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Templates;

/// <summary>How many a party is: one with a name, the number told of it, <c>PLURAL</c> for several, with MUC-4's marks for hedges.</summary>
internal sealed class PartNumbers(ReportView view)
{
    private const string Several = "PLURAL";

    public string Of(Part part)
    {
        foreach (Phrase phrase in part.Phrases)
        {
            if (Told(phrase) is { } number) return number;
        }

        return part.Named is null && part.Phrases.Any(p => IsPlural(p.Head)) ? Several : "1";
    }

    private bool IsPlural(int token) =>
        view.Lemmas[token] is not ("headquarters" or "barracks" or "premises") && view.Text.Tags.Xpos(token) is "NNS" or "NNPS" || view.Lemmas[token] is "people" or "police" or "personnel";

    private string? Told(Phrase phrase)
    {
        int number = view.Text.Child(phrase.Head, Relation.Nummod);
        TokenRange whole = new(Math.Min(number < 0 ? phrase.Tokens.Start : number, phrase.Tokens.Start), phrase.Head + 1);
        foreach (Figure figure in view.Coded.Figures)
        {
            TokenRange told = view.Text.Tokens.TokensIn(figure.Span);
            if (told.Overlaps(whole) && figure.Best is >= 1 and < 100_000) return Write(figure);
        }

        return number >= 0 && int.TryParse(view.Text.Tokens.Word(number), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int count) && count > 0
            ? count.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static string Write(Figure figure)
    {
        string number = ((int)figure.Best!.Value).ToString(CultureInfo.InvariantCulture);
        return figure.Hedge switch
        {
            Core.Ontology.Hedge.Exact => number,
            Core.Ontology.Hedge.About => "~" + number,
            Core.Ontology.Hedge.AtLeast or Core.Ontology.Hedge.MoreThan => number + "-",
            Core.Ontology.Hedge.Vague => Several,
            _ => number,
        };
    }
}
