using Casus.Core.Ontology;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>
/// Nouns that take content: <c>[the militia]'s (claim) {that it downed a drone}</c>,
/// <c>(calls) by [Oman] (for) {a ceasefire}</c>, <c>[Iran] issued a (warning) {that …}</c>.
/// </summary>
internal static class NounClaims
{
    public static ClaimDraft? At(ParsedText text, int noun, CueLexicon lexicon)
    {
        if (text.Tags.Upos(noun) != Upos.Noun) return null;
        foreach (Cue cue in lexicon.Find(text, noun))
        {
            if (!cue.Takes(CueFrames.Noun)) continue;
            (TokenRange content, int lead) = Content(text, noun, cue);
            if (content.Length == 0 && AfterAgent(text, noun, cue) is { } parted) return parted;
            if (content.Length == 0) continue;
            int source = Source(text, noun, content);
            TokenRange group = new(noun, lead == noun + 1 ? lead + 1 : noun + 1);
            Stance stance = source < 0 && cue.Stance == Stance.Asserts ? Stance.Hedges : cue.Stance;
            var span = Phrases.Trim(text, content);
            return span.IsEmpty ? null : new ClaimDraft(noun, group, source, span, stance, cue.Rule("noun"));
        }

        return null;
    }

    private static (TokenRange Content, int Lead) Content(ParsedText text, int noun, Cue cue)
    {
        foreach (int child in text.Children(noun))
        {
            if (child < noun) continue;
            Relation relation = text.Relation(child);
            bool clause = relation == Relation.Ccomp ||
                (relation is Relation.Acl or Relation.AclRelcl && (Phrases.IsMarkedBy(text, child, "that") || Phrases.IsMarkedBy(text, child, "to")));
            if (clause) return (text.Subtree(child), -1);
            if (relation is not (Relation.Nmod or Relation.Acl)) continue;
            foreach (string preposition in cue.Prepositions)
            {
                if (!Phrases.IsMarkedBy(text, child, preposition)) continue;
                TokenRange range = text.Subtree(child);
                bool leads = range.Start < child && text.Tokens.TrueWord(range.Start).Equals(preposition, StringComparison.OrdinalIgnoreCase);
                return leads ? (new(range.Start + 1, range.End), range.Start) : (range, -1);
            }
        }

        return (AfterThat(text, noun), -1);
    }

    // "calls by members of the cabinet for the army to advance", where the parse takes what is called for into the callers.
    private static ClaimDraft? AfterAgent(ParsedText text, int noun, Cue cue)
    {
        if (cue.Prepositions.Length == 0 || Speaker.Agent(text, noun) is not (>= 0 and int agent) || agent < noun) return null;
        TokenRange whole = text.Subtree(agent);
        for (int i = agent + 1; i < whole.End - 1; i++)
        {
            foreach (string preposition in cue.Prepositions)
            {
                if (!text.Tokens.TrueWord(i).Equals(preposition, StringComparison.OrdinalIgnoreCase)) continue;
                var said = Phrases.Trim(text, new TokenRange(i + 1, whole.End));
                int first = Phrases.NounPhrase(text, agent, noun).Start;
                return said.IsEmpty || first >= i
                    ? null
                    : new ClaimDraft(noun, new TokenRange(noun, noun + 1), agent, said, cue.Stance, cue.Rule("noun")) { SourceTokens = new TokenRange(first, i) };
            }
        }

        return null;
    }

    // "rumours that …" where the parse hangs the clause elsewhere: to the end of the clause that "that" belongs to.
    private static TokenRange AfterThat(ParsedText text, int noun)
    {
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(noun));
        if (noun + 4 > sentence.End || !text.Tokens.TrueWord(noun + 1).Equals("that", StringComparison.OrdinalIgnoreCase)) return default;
        int clause = text.Head(noun + 1);
        int end = clause > noun ? Math.Max(clause + 1, text.Subtree(clause).End) : sentence.End;
        return new TokenRange(noun + 1, end);
    }

    private static int Source(ParsedText text, int noun, TokenRange content)
    {
        int owner = text.Child(noun, Relation.NmodPoss);
        if (owner >= 0) return owner;
        if (Speaker.Agent(text, noun) is >= 0 and int agent && !content.Contains(agent)) return agent;
        foreach (int child in text.Children(noun))
        {
            if (child > noun && !content.Contains(child) && text.Relation(child) == Relation.Nmod && Phrases.IsMarkedBy(text, child, "from"))
                return child;
        }

        // made the claim that …: the verb's subject, where the noun is its object and the verb is light
        int verb = text.Head(noun);
        return verb >= 0 && text.Relation(noun) == Relation.Obj && IsLight(text.Tags.Lemma(verb))
            ? Speaker.Of(text, verb, passive: false)
            : -1;
    }

    private static bool IsLight(string lemma) => lemma is
        "make" or "give" or "issue" or "have" or "express" or "voice" or "release" or "repeat" or "renew" or "raise" or
        "share" or "hold" or "send" or "reach" or "offer";
}
