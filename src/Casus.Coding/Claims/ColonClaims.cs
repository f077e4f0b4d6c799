using Casus.Core.Ontology;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>Headlines that name their source before a colon: <c>[UN] (:) {Famine threatens Darfur}</c>.</summary>
internal static class ColonClaims
{
    private const int LongestSource = 6;

    public static ClaimDraft? At(ParsedText text, int colon)
    {
        if (text.Tokens.TrueWord(colon) is not ":") return null;
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(colon));
        if (colon > sentence.Start && colon + 3 < sentence.End && text.Tags.Upos(colon - 1) == Upos.Propn &&
            text.Tokens.TrueWord(colon + 1) is "\"" or "“" or "‘" or "'" && !HasVerbBefore(text, sentence.Start, colon))
            return Draft(text, colon, colon - 1, sentence);
        int length = colon - sentence.Start;
        if (length is 0 or > LongestSource || sentence.End - colon < 4) return null;
        int source = -1;
        for (int i = sentence.Start; i < colon; i++)
        {
            if (text.Tags.Upos(i) is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Part)) return null;
            if (text.Tags.Upos(i) is Upos.Propn) source = i;
        }

        if (source < 0 || !HasStatement(text, colon + 1, sentence.End)) return null;
        return Draft(text, colon, source, sentence);
    }

    // "told the Bulletin: …": the one who told it speaks.
    private static bool HasVerbBefore(ParsedText text, int start, int colon)
    {
        for (int i = start; i < colon; i++)
        {
            if (text.Tags.Upos(i) == Upos.Verb) return true;
        }

        return false;
    }

    private static ClaimDraft? Draft(ParsedText text, int colon, int source, TokenRange sentence)
    {
        var content = Phrases.Trim(text, new TokenRange(colon + 1, sentence.End));
        return content.IsEmpty
            ? null
            : new ClaimDraft(colon, new TokenRange(colon, colon + 1), source, content, Stance.Asserts, "claim.speech.colon");
    }

    // A finite verb with its own subject, outside relative clauses: "Jordan: drones that strayed" names no source.
    private static bool HasStatement(ParsedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.Relation(i) is not Relation.Nsubj || text.Head(i) is not (>= 0 and int verb)) continue;
            if (text.Relation(verb) is not (Relation.AclRelcl or Relation.Acl)) return true;
        }

        return false;
    }
}
