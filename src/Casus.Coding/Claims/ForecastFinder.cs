using Casus.Coding.Lexicons;
using System.Collections.Immutable;
using System.Globalization;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>
/// Finds predicted claims: <c>[Diplomats] (expect) {that the talks will resume within two weeks}</c>,
/// <c>[one expert] suggested that {Israel (may) engage in dispersed attacks}</c>, <c>{The army is (unlikely) to attend}</c>.
/// </summary>
/// <remarks>A forecast without a forecaster is the report's own. What could have been is none, nor what somebody could not do.</remarks>
public sealed class ForecastFinder
{
    private readonly ForecastLexicon _words;

    private ForecastFinder(ForecastLexicon words) => _words = words;

    public static ForecastFinder Load(LexiconSet lexicons) => new(ForecastLexicon.Load(lexicons));

    /// <param name="layout">Where given, sentences that only repeat others are passed over.</param>
    /// <returns>Forecasts <c>p1</c>, <c>p2</c> … in text order of their cues.</returns>
    public ImmutableArray<Forecast> Find(ParsedText text, Layer<TimeMention> times, ClaimLayer claims, DocumentLayout? layout = null)
    {
        List<Forecast> found = [];
        foreach (Claim claim in claims)
        {
            if (IsForecast(text, claim)) found.Add(Of(text, times, claim.Claimant, claim.Cue, claim.Content, claim.Rule));
        }

        int explicitCount = found.Count;
        for (int token = 0; token < text.Count; token++)
        {
            if (layout?.IsRepetition(token) == true || ContentAt(text, token, claims) is not { } content) continue;
            TextSpan cue = text.Tokens.Span(token);
            // "predicted that it would": the claim has said so already.
            if (found.FindIndex(0, explicitCount, f => f.Content.Contains(cue)) >= 0) continue;
            ActorMention? forecaster = claims.Holding(cue) is [var innermost, ..] ? innermost.Claimant : null;
            found.Add(Of(text, times, forecaster, cue, content, "forecast.modal"));
        }

        found.Sort(static (a, b) => a.Cue.CompareTo(b.Cue));
        return [.. found.Select((f, i) => f with { Id = "p" + (i + 1).ToString(CultureInfo.InvariantCulture) })];
    }

    // "warned that the road was mined" tells of the present; only what may come is a forecast.
    private bool IsForecast(ParsedText text, Claim claim)
    {
        if (!claim.Rule.StartsWith("claim.forecast.", StringComparison.Ordinal)) return false;
        TokenRange cue = text.Tokens.TokensIn(claim.Cue);
        bool warns = false;
        for (int i = cue.Start; i < cue.End; i++)
        {
            if (Phrases.IsNegated(text, i)) return false;
            warns |= text.Tags.Lemma(i) is "warn" or "warning" or "caution";
        }

        if (!warns) return true;
        TokenRange content = text.Tokens.TokensIn(claim.Content);
        for (int i = content.Start; i < content.End; i++)
        {
            string lemma = text.Tags.Lemma(i);
            if (_words.IsModal(lemma) || _words.IsReportedModal(lemma) || IsAdjective(text, i)) return true;
        }

        return false;
    }

    private TextSpan? ContentAt(ParsedText text, int token, ClaimLayer claims)
    {
        int clause;
        if (text.Tags.Upos(token) == Upos.Aux && text.Head(token) >= 0)
        {
            string lemma = text.Tags.Lemma(token);
            bool reported = _words.IsReportedModal(lemma) && !claims.Holding(text.Tokens.Span(token)).IsEmpty;
            if (!reported && !_words.IsModal(lemma)) return null;
            clause = text.Head(token);
            if (IsPerfect(text, clause, token) || (Phrases.IsNegated(text, clause) && lemma is "could")) return null;
        }
        else if (IsAdjective(text, token))
        {
            clause = token;
        }
        else
        {
            return null;
        }

        // A condition or question foretells nothing.
        if (Phrases.IsMarkedBy(text, clause, "if") || Phrases.IsMarkedBy(text, clause, "whether")) return null;
        TextSpan content = Phrases.Trim(text, OwnClause(text, clause));
        return content.IsEmpty ? null : content;
    }

    // likely to …, due to …: with a verb that depends on it
    private bool IsAdjective(ParsedText text, int token) =>
        text.Tags.Upos(token) is Upos.Adj or Upos.Verb && _words.IsAdjective(text.Tokens.TrueWord(token).ToString()) &&
        text.Child(token, Relation.Xcomp, Relation.Advcl) > token;

    private static bool IsPerfect(ParsedText text, int verb, int modal)
    {
        foreach (int child in text.Children(verb))
        {
            if (child > modal && child < verb && text.Relation(child) == Relation.Aux && text.Tags.Lemma(child) is "have") return true;
        }

        return false;
    }

    // Without what merely stands beside it: "…, he said", a second clause after "and" with its own subject.
    private static TokenRange OwnClause(ParsedText text, int clause)
    {
        TokenRange whole = text.Subtree(clause);
        int start = whole.Start, end = whole.End;
        foreach (int child in text.Children(clause))
        {
            bool beside = text.Relation(child) == Relation.Parataxis ||
                (text.Relation(child) == Relation.Conj && text.Child(child, Relation.Nsubj, Relation.NsubjPass) >= 0);
            if (!beside) continue;
            if (child > clause) end = Math.Min(end, Math.Max(clause + 1, text.Subtree(child).Start));
            else start = Math.Max(start, Math.Min(clause, text.Subtree(child).End));
        }

        return new TokenRange(start, end);
    }

    private static Forecast Of(
        ParsedText text, Layer<TimeMention> times, ActorMention? forecaster, TextSpan cue, TextSpan content, string rule)
    {
        ReadOnlySpan<Located<TimeMention>> inside = times.In(text.Tokens.TokensIn(content));
        return new Forecast
        {
            Id = "p0",
            Forecaster = forecaster,
            Cue = cue,
            Content = content,
            Horizon = inside.IsEmpty ? null : inside[0].Value,
            Rule = rule,
        };
    }
}
