using Casus.Coding.Actors;
using Casus.Core.Ontology;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>
/// Last look at a claim: what attributes nothing is none (<c>the fighting has threatened to spread</c>, the caption
/// <c>A map showing the front</c>), and a content that is only a relative pronoun is what that stands for
/// (<c>{the raid}, which (was condemned) by [the union]</c>).
/// </summary>
internal static class Attributing
{
    /// <returns>The claim with its content mended, or null where it is none.</returns>
    public static ClaimDraft? Settle(ParsedText text, ClaimDraft draft, SourceWords sources)
    {
        if (draft.Source >= 0 && IsOf(draft, "promise", "request") && sources.IsThing(text, draft.Source)) return null;
        if (draft.Stance == Stance.Asserts && IsOf(draft, "evidence") && IsCaption(text, draft.Head)) return null;
        TokenRange content = text.Tokens.TokensIn(draft.Content);
        // "Footage appears to show a strike": what is shown is the strike.
        if (draft.Source >= 0 && draft.Source < draft.CueTokens.Start && content.End > draft.CueTokens.End && content.Start == FirstOfSource(text, draft))
        {
            TextSpan after = Phrases.Trim(text, new TokenRange(draft.CueTokens.End, content.End));
            return after.IsEmpty ? draft : draft with { Content = after };
        }

        if (content.Length == 0 || text.Tags.Xpos(content.Start) is not ("WDT" or "WP")) return draft;
        // "posted which appears": a relative clause says nothing by itself; "said which side fired" does.
        bool relative = text.Tags.Xpos(content.Start) == "WDT" && content.Length > 1 && text.Tags.Upos(content.Start + 1) is Upos.Verb or Upos.Aux;
        int meant = Meant(text, content.Start);
        if (meant == content.Start) return relative && content.Start >= draft.CueTokens.End ? null : draft;
        if (content.Length == 1) return meant == draft.Source ? null : WithAntecedent(text, draft, meant, content.Start);
        if (meant != draft.Source) return draft;
        // "footage which appears to show a strike": the strike is shown; but "footage posted which …" posts nothing.
        if (content.End <= draft.CueTokens.End || content.Start > draft.CueTokens.Start) return null;
        TextSpan rest = Phrases.Trim(text, new TokenRange(draft.CueTokens.End, content.End));
        return rest.IsEmpty ? null : draft with { Content = rest };
    }

    private static int FirstOfSource(ParsedText text, ClaimDraft draft) =>
        draft.SourceTokens.Length > 0 ? draft.SourceTokens.Start : Phrases.NounPhrase(text, draft.Source, draft.Head).Start;

    // After a comma the pronoun stands for the whole phrase: "a show of force, which was condemned".
    private static int Meant(ParsedText text, int pronoun)
    {
        int meant = Pronouns.Antecedent(text, pronoun);
        if (meant == pronoun || pronoun == 0 || text.Tokens.TrueWord(pronoun - 1) is not ",") return meant;
        while (text.Relation(meant) == Relation.Nmod && text.Head(meant) is >= 0 and int above && above < meant && Phrases.IsMarkedBy(text, meant, "of")) meant = above;
        return meant;
    }

    private static ClaimDraft WithAntecedent(ParsedText text, ClaimDraft draft, int meant, int pronoun)
    {
        TokenRange whole = Phrases.NounPhrase(text, meant, draft.CueTokens.Start);
        TextSpan phrase = Phrases.Trim(text, meant < pronoun ? new TokenRange(whole.Start, Math.Min(whole.End, pronoun)) : whole);
        return phrase.IsEmpty ? draft : draft with { Content = phrase };
    }

    private static bool IsOf(ClaimDraft draft, params ReadOnlySpan<string> kinds)
    {
        foreach (string kind in kinds)
        {
            if (draft.Rule.AsSpan("claim.".Length).StartsWith(kind, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // A noun with a participle and no verb of its own: a line beneath a picture.
    private static bool IsCaption(ParsedText text, int cue) =>
        text.Tags.Xpos(cue) == "VBG" && text.Relation(cue) == Relation.Acl && text.Head(cue) is >= 0 and int noun &&
        text.Relation(noun) == Relation.Root && text.Child(noun, Relation.Cop) < 0;
}
