using Casus.Core.Ontology;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>
/// Verbs and predicative adjectives that take content.
/// <c>[The ministry] (said) {the raid had failed}</c>, <c>{The raid had failed}, [the ministry] (said)</c>,
/// <c>[The council] (urged) {both sides to stop}</c>, <c>[Syria] (blamed) {Israel for the attack}</c>.
/// </summary>
internal static class VerbClaims
{
    public static ClaimDraft? At(ParsedText text, int verb, CueLexicon lexicon)
    {
        CueFrames wanted = text.Tags.Upos(verb) switch
        {
            Upos.Verb => ~(CueFrames.Noun | CueFrames.Adverb | CueFrames.Adjective),
            Upos.Adj => CueFrames.Adjective,
            _ => CueFrames.None,
        };
        if (wanted == CueFrames.None) return null;
        foreach (Cue cue in lexicon.Find(text, verb))
        {
            if (!cue.Takes(wanted) && cue.Prepositions.Length == 0) continue;
            if (cue.Takes(CueFrames.Noun | CueFrames.Adverb) || cue.Takes(CueFrames.Adjective) != (wanted == CueFrames.Adjective)) continue;
            int particle = -1;
            if (cue.Particle is { } second && !TryFindParticle(text, verb, second, out particle)) continue;
            if (Draft(text, verb, cue, particle, lexicon) is { } draft) return draft;
        }

        return null;
    }

    private static ClaimDraft? Draft(ParsedText text, int verb, Cue cue, int particle, CueLexicon lexicon)
    {
        TokenRange group = Phrases.Group(text, verb);
        if (particle >= 0) group = new TokenRange(group.Start, Math.Max(group.End, particle + 1));
        bool passive = text.Child(verb, Relation.AuxPass) >= 0;
        VerbContent content = passive
            ? PassiveContent.Of(text, verb, cue)
            : ActiveContent.Of(text, verb, cue, particle);
        if (content.IsNone || IsMerelyIntended(text, verb, cue, content) || IsRaising(text, verb, lexicon)) return null;
        int source = Speaker.Of(text, verb, passive);
        if (source < 0 && !passive && cue.Kind == "speech") source = InterjectedSpeech.SourceBefore(text, group.Start);
        group = content.Preposition == group.End ? new TokenRange(group.Start, group.End + 1) : group;
        Stance stance = cue.Stance;
        // Who did not say it neither asserts nor denies it; nor does anybody where nobody is named.
        if (Phrases.IsNegated(text, verb) || Phrases.IsModal(text, verb) || (source < 0 && passive)) stance = Stance.Hedges;
        TextSpan span = content.Span;
        (group, Stance? hedged, source) = Raised(text, verb, group, source);
        if (cue.Kind == "speech") group = Phrases.WithMedium(text, group);
        return new ClaimDraft(verb, group, source, span, hedged ?? stance, cue.Rule(content.Construction));
    }

    // "is expected to discuss the attack", "refused to condemn the raid": nothing has been said yet.
    private static bool IsMerelyIntended(ParsedText text, int verb, Cue cue, VerbContent content) =>
        content.Construction == "object" && cue.Kind is "speech" or "evidence" or "judgement" &&
        Phrases.IsMarkedBy(text, verb, "to") && !(text.Head(verb) is >= 0 and int above && IsAspect(text.Tags.Lemma(above)));

    // "appears" in "appears to show": the verb below makes the claim.
    private static bool IsRaising(ParsedText text, int verb, CueLexicon lexicon)
    {
        if (text.Tags.Lemma(verb) is not ("appear" or "seem") || text.Child(verb, Relation.Xcomp) is not (>= 0 and int below)) return false;
        foreach (Cue cue in lexicon.Find(text, below))
        {
            if (cue.Kind == "evidence" && cue.Takes(CueFrames.Object)) return text.Child(below, Relation.Obj, Relation.Ccomp) >= 0;
        }

        return false;
    }

    private static bool IsAspect(string lemma) => lemma is "appear" or "seem" or "continue" or "go" or "begin" or "start" or "keep";

    // "appears to show", "continued to insist": the verb above belongs to the cue, and hedges where it hedges.
    private static (TokenRange Group, Stance? Stance, int Source) Raised(ParsedText text, int verb, TokenRange group, int source)
    {
        if (text.Relation(verb) != Relation.Xcomp) return (group, null, source);
        int above = text.Head(verb);
        if (above >= group.Start || group.Start - above > 2 || text.Tags.Upos(above) is not (Upos.Verb or Upos.Adj))
            return (group, null, source);
        string lemma = text.Tags.Lemma(above);
        bool hedges = lemma is "appear" or "seem";
        if (!IsAspect(lemma)) return (group, null, source);
        TokenRange raised = Phrases.Group(text, above);
        return (new TokenRange(raised.Start, group.End), hedges ? Stance.Hedges : null, source);
    }

    private static bool TryFindParticle(ParsedText text, int verb, string word, out int particle)
    {
        particle = -1;
        int sentenceEnd = text.Tokens.Sentence(text.Tokens.SentenceOf(verb)).End;
        for (int i = verb + 1; i < Math.Min(verb + 4, sentenceEnd); i++)
        {
            if (!text.Tokens.TrueWord(i).Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
            particle = i;
            return true;
        }

        return false;
    }
}

/// <summary>What a cue says, and by which construction.</summary>
/// <param name="Preposition">Token that leads to the content and counts as part of the cue, −1 where none.</param>
internal readonly record struct VerbContent(TextSpan Span, string Construction, int Preposition = -1)
{
    public static VerbContent None => default;

    public bool IsNone => Span.IsEmpty;
}
