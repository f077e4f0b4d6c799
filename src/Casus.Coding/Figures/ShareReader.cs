using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures;

/// <summary>
/// Reads what part of the weapons launched was intercepted, failed or hit: <c>[99 per cent of them] were intercepted</c>,
/// <c>[most of the missiles] fell short</c> (<c>figures_shares.tsv</c>). The numbers are per cent.
/// </summary>
internal sealed class ShareReader(FigureLexicon lexicon, NumberReader numbers, RoleReader roles)
{
    public const string Unit = "%";

    public Located<Figure>? TryRead(ParsedText text, int token, int free, TokenRange sentence)
    {
        if (Share(text.Tokens, token, free, sentence) is not { } share) return null;
        CountedNoun noun = CountedNoun.After(text, share.End, sentence.End, lexicon);
        int end = noun.Head >= 0 ? noun.End : AfterThem(text.Tokens, share.End, sentence.End);
        // "all missiles" counts; "all of the villagers" counts no weapons, nor does a bare "most".
        if (noun.Head >= 0 && noun.Kind != CountedKind.Weapon) return null;
        if (noun.Head < 0 && end == share.End && share.Form != NumberForm.Number) return null;
        CountedNoun counted = noun.Head >= 0 ? noun : new CountedNoun(-1, end, end, CountedKind.Weapon);
        if (roles.Read(text, share with { End = end }, counted, sentence) is not { Role: FigureRole.Intercepted or FigureRole.Failed or FigureRole.Hit or FigureRole.Destroyed } role) return null;
        TokenRange tokens = new(share.Start, end);
        TextSpan span = text.Tokens.Span(tokens);
        Figure figure = new()
        {
            Id = "",
            Role = role.Role.Value,
            Low = share.Low,
            Best = share.Best,
            High = share.High ?? (share.Hedge is Hedge.AtLeast or Hedge.MoreThan ? 100 : null),
            Hedge = share.Hedge,
            Span = span,
            Text = text.Source.Slice(span),
            Unit = Unit,
            Rule = "figure/share",
        };
        return new Located<Figure>(figure, tokens, noun.Head >= 0 ? noun.Head : share.Core);
    }

    private NumberPhrase? Share(TokenizedText text, int token, int free, TokenRange sentence)
    {
        int words = lexicon.Shares.StartingAt(text, token, sentence.End, out VagueNumber share);
        if (words > 0)
        {
            Hedge hedge = share.Low == share.High ? Hedge.Exact : Hedge.Range;
            return new NumberPhrase(token, token, token + words, share.Low, share.Best, share.High, share is { Low: null } or { High: null } ? Hedge.About : hedge, NumberForm.Vague);
        }

        if (numbers.TryRead(text, token, free, sentence) is not { Form: NumberForm.Number or NumberForm.Range, Currency: null } phrase || phrase.Best is > 100 || phrase.End >= sentence.End) return null;
        ReadOnlySpan<char> unit = text.TrueWord(phrase.End);
        if (unit is "%" || unit.Equals("percent", StringComparison.OrdinalIgnoreCase)) return phrase with { End = phrase.End + 1, Form = NumberForm.Number };
        bool perCent = unit.Equals("per", StringComparison.OrdinalIgnoreCase) && phrase.End + 1 < sentence.End && text.TrueWord(phrase.End + 1).Equals("cent", StringComparison.OrdinalIgnoreCase);
        return perCent ? phrase with { End = phrase.End + 2, Form = NumberForm.Number } : null;
    }

    // of them, of these
    private static int AfterThem(TokenizedText text, int at, int limit) =>
        at + 1 < limit && text.TrueWord(at) is "of" && text.TrueWord(at + 1) is "them" or "these" or "those" ? at + 2 : at;
}
