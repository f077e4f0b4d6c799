using System.Collections.Immutable;
using System.Globalization;
using Casus.Coding.Claims;
using Casus.Coding.Lexicons;
using Casus.Coding.References;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Forecasts;

/// <summary>
/// Finds predicted claims: <c>[Diplomats] (expect) {that the talks will resume within two weeks}</c>,
/// <c>[one expert] suggested that {Israel (may) engage in dispersed attacks}</c>, <c>{The army is (unlikely) to attend}</c>,
/// <c>a 40 per cent (chance) {of a wider war}</c>.
/// </summary>
/// <remarks>
/// A forecast without a forecaster is the report's own. What could have been is none, nor what somebody could not do, nor
/// what somebody asks for or wants prevented. What the forecaster will do himself is marked as an intention.
/// </remarks>
public sealed class ForecastFinder
{
    private readonly ForecastLexicon _words;
    private readonly LikelihoodReader _likelihoods;

    private ForecastFinder(ForecastLexicon words, LikelihoodReader likelihoods)
    {
        _words = words;
        _likelihoods = likelihoods;
    }

    /// <exception cref="Core.CasusException">CAS010–CAS012: a table is missing or a row cannot be read.</exception>
    public static ForecastFinder Load(LexiconSet lexicons) => new(ForecastLexicon.Load(lexicons), LikelihoodReader.Load(lexicons));

    /// <param name="layout">Where given, sentences that only repeat others are passed over.</param>
    /// <returns>Forecasts <c>p1</c>, <c>p2</c> … in text order of their cues.</returns>
    public ImmutableArray<Forecast> Find(
        ParsedText text, Layer<TimeMention> times, Layer<ActorMention> actors, ReferenceLayer references, ClaimLayer claims, DocumentLayout? layout = null)
    {
        Layers layers = new(text, times, actors, references);
        List<Forecast> found = [];
        foreach (Claim claim in claims)
        {
            if (IsForecast(text, claim)) found.Add(Of(layers, claim.Claimant, claim.Cue, claim.Content, -1, claim.Rule));
        }

        int explicitCount = found.Count;
        for (int token = 0; token < text.Count; token++)
        {
            if (layout?.IsRepetition(token) == true || Clause(text, token, claims) is not { } clause) continue;
            TextSpan cue = text.Tokens.Span(token);
            // "predicted that it would": the claim has said so already; "a 40 per cent chance that it will": one forecast.
            if (found.FindIndex(0, explicitCount, f => f.Content.Contains(cue)) >= 0) continue;
            if (found.Count > explicitCount && found[^1].Rule != "forecast.modal" && found[^1].Content.Contains(cue)) continue;
            TextSpan content = text.Tags.Upos(token) == Upos.Noun ? Phrases.Trim(text, text.Subtree(clause)) : Phrases.Trim(text, OwnClause(text, clause));
            if (content.IsEmpty) continue;
            Claim? said = claims.Holding(cue) is [var innermost, ..] ? innermost : null;
            if (said?.Rule.StartsWith("claim.request.", StringComparison.Ordinal) == true || Circumstance.IsAverted(text, clause)) continue;
            found.Add(Of(layers, said?.Claimant, cue, content, clause, text.Tags.Upos(token) switch
            {
                Upos.Noun => "forecast.noun",
                Upos.Aux => "forecast.modal",
                _ => "forecast.adjective",
            }));
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

    // The head of what a word puts into the future, or null.
    private int? Clause(ParsedText text, int token, ClaimLayer claims)
    {
        int clause;
        string lemma = text.Tags.Lemma(token);
        if (text.Tags.Upos(token) == Upos.Aux && text.Head(token) >= 0)
        {
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
            return text.Tags.Upos(token) == Upos.Noun && _words.IsNoun(lemma) ? Foreseen(text, token, lemma) : null;
        }

        return Circumstance.IsOpen(text, clause) ? null : clause;
    }

    // chance of war, risk that the front moves
    private static int? Foreseen(ParsedText text, int noun, string lemma)
    {
        if (Phrases.IsMarkedBy(text, noun, "without")) return null;
        foreach (int child in text.Children(noun))
        {
            if (child < noun) continue;
            bool of = text.Relation(child) is Relation.Nmod or Relation.Acl or Relation.Advcl && Phrases.IsMarkedBy(text, child, "of");
            bool that = lemma != "threat" && text.Relation(child) is Relation.Acl or Relation.AclRelcl or Relation.Ccomp or Relation.Advcl && Phrases.IsMarkedBy(text, child, "that");
            if (of || that) return child;
        }

        return null;
    }

    // likely to …, due to …: with a verb that depends on it; it is likely that …
    private bool IsAdjective(ParsedText text, int token) =>
        text.Tags.Upos(token) is Upos.Adj or Upos.Verb && _words.IsAdjective(text.Tokens.TrueWord(token).ToString()) &&
        (text.Child(token, Relation.Xcomp, Relation.Advcl) > token || (text.HasChild(token, Relation.Expl) && text.Child(token, Relation.Csubj, Relation.Ccomp) > token));

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

    private Forecast Of(Layers layers, ActorMention? forecaster, TextSpan cue, TextSpan content, int clause, string rule)
    {
        ParsedText text = layers.Text;
        TokenRange tokens = text.Tokens.TokensIn(content);
        ReadOnlySpan<Located<TimeMention>> inside = layers.Times.In(tokens);
        int head = clause >= 0 ? clause : Circumstance.HeadOf(text, tokens);
        return new Forecast
        {
            Id = "p0",
            Forecaster = forecaster,
            Cue = cue,
            Content = content,
            Parties = Parties(layers.Actors, tokens, forecaster),
            Likelihood = _likelihoods.Read(text, Around(text, text.Tokens.TokensIn(cue), tokens, rule == "forecast.noun"), rule == "forecast.noun"),
            Horizon = inside.IsEmpty ? null : inside[0].Value,
            IsIntention = rule is "forecast.modal" or "forecast.adjective"
                && Circumstance.IsOfForecaster(text, head, forecaster, layers.Actors, layers.References),
            Rule = rule,
        };
    }

    private static ImmutableArray<ActorMention> Parties(Layer<ActorMention> actors, TokenRange content, ActorMention? forecaster)
    {
        HashSet<string> seen = [];
        var parties = ImmutableArray.CreateBuilder<ActorMention>();
        foreach (Located<ActorMention> actor in actors.In(content))
        {
            if (actor.Value.Code.IsNone || actor.Value.Span == forecaster?.Span) continue;
            if (seen.Add(actor.Value.Code.ToString() + actor.Value.Name)) parties.Add(actor.Value);
        }

        return parties.DrainToImmutable();
    }

    // The words that tell how likely stand in the content, between it and the cue, or a few words before: "a 70 per cent
    // chance that …"; beside a noun also a few words after: "put the odds of war at 30 per cent".
    private static TokenRange Around(ParsedText text, TokenRange cue, TokenRange content, bool noun)
    {
        const int reach = 6;
        int first = Math.Min(cue.Start, content.Start), last = Math.Max(cue.End, content.End);
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(first));
        return new TokenRange(Math.Max(sentence.Start, first - reach), noun ? Math.Max(last, Math.Min(sentence.End, last + reach)) : last);
    }

    private readonly record struct Layers(ParsedText Text, Layer<TimeMention> Times, Layer<ActorMention> Actors, ReferenceLayer References);
}
