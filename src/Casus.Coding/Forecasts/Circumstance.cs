using Casus.Coding.Claims;
using Casus.Coding.Events;
using Casus.Coding.References;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Forecasts;

/// <summary>In what circumstance a clause speaks of the future.</summary>
internal static class Circumstance
{
    private const int Depth = 8;

    /// <summary>"if it will (strike)", "what form it might (take)": a condition or a question foretells nothing.</summary>
    public static bool IsOpen(ParsedText text, int clause)
    {
        if (Phrases.IsMarkedBy(text, clause, "if") || Phrases.IsMarkedBy(text, clause, "whether") || Phrases.IsMarkedBy(text, clause, "than")) return true;
        int last = text.Tokens.Sentence(text.Tokens.SentenceOf(clause)).End - 1;
        if (text.Tokens.TrueWord(last) is "?" || (last > 0 && text.Tokens.TrueWord(last - 1) is "?")) return true;
        TokenRange whole = text.Subtree(clause);
        return text.Relation(clause) != Relation.AclRelcl && text.Tags.Xpos(whole.Start) is "WP" or "WRB" or "WDT";
    }

    /// <summary>"prevent developments that could (lead) to war", "not enter a cycle that would (escalate)": told of to be kept away.</summary>
    public static bool IsAverted(ParsedText text, int clause)
    {
        int fuel = Depth;
        bool relative = false;
        for (int t = clause; t >= 0 && fuel > 0; t = text.Head(t), fuel--)
        {
            if (relative && IsAverting(text, t)) return true;
            relative |= text.Relation(t) is Relation.AclRelcl or Relation.Acl;
        }

        return false;
    }

    private static bool IsAverting(ParsedText text, int token) => text.Tags.Lemma(token) is "prevent" or "avoid" or "avert" or "deter" or "forestall" or "stop" or "preclude"
        || (text.Tags.Upos(token) == Upos.Verb && Phrases.IsNegated(text, token));

    /// <summary>"[Iran] said [it] would respond": the subject is who foresees, so that it is a promise, a threat or a plan.</summary>
    public static bool IsOfForecaster(ParsedText text, int clause, ActorMention? forecaster, Layer<ActorMention> actors, ReferenceLayer references)
    {
        if (forecaster is null || clause < 0) return false;
        int subject = Grammar.Surface(text, clause);
        if (subject < 0) return false;
        if (text.Tags.Lemma(subject) is "I" or "we") return true;
        ActorMention? who = actors.Covering(subject)?.Value ?? references.At(subject)?.Actor;
        if (who is null)
        {
            // Where nobody resolved it, a pronoun means who speaks.
            return text.Tags.Upos(subject) == Upos.Pron && text.Tags.Lemma(subject) is "it" or "he" or "she" or "they" && references.At(subject) is null;
        }

        return who.Span == forecaster.Span || (who.Name is not null && who.Name == forecaster.Name)
            || (!who.Code.IsNone && who.Code.Code == forecaster.Code.Code && forecaster.Code.Code is not null);
    }

    /// <summary>The token of a range whose head stands outside it.</summary>
    public static int HeadOf(ParsedText text, TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(text.Head(i))) return i;
        }

        return -1;
    }
}
