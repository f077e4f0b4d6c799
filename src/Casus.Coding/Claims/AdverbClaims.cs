using Casus.Core.Ontology;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>Adverbs that attribute without naming: <c>{The general was} (reportedly) {arrested at dawn}</c>.</summary>
internal static class AdverbClaims
{
    public static ClaimDraft? At(ParsedText text, int adverb, CueLexicon lexicon)
    {
        if (text.Tags.Upos(adverb) != Upos.Adv) return null;
        foreach (Cue cue in lexicon.Find(text, adverb))
        {
            if (!cue.Takes(CueFrames.Adverb)) continue;
            int clause = text.Head(adverb);
            if (clause < 0) return null;
            var content = Phrases.Trim(text, text.Subtree(clause));
            return content.IsEmpty
                ? null
                : new ClaimDraft(adverb, new TokenRange(adverb, adverb + 1), -1, content, Stance.Hedges, cue.Rule("adverb"));
        }

        return null;
    }
}
