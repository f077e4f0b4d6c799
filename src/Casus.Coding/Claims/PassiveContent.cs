using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>
/// The content of a cue in the passive: <c>{Hundreds} (are said) {to be starving}</c>, <c>It (was reported) {that …}</c>,
/// <c>{The plan} (was condemned by) [the union]</c>.
/// </summary>
internal static class PassiveContent
{
    public static VerbContent Of(ParsedText text, int verb, Cue cue)
    {
        int clause = text.Child(verb, Relation.Ccomp, Relation.CsubjPass);
        if (clause >= 0) return new(Phrases.Trim(text, text.Subtree(clause)), "passive");
        int subject = text.Child(verb, Relation.NsubjPass, Relation.Nsubj);
        int predicate = Predicate(text, verb);
        if (subject >= 0 && predicate > verb && cue.Takes(CueFrames.Passive | CueFrames.Object | CueFrames.Addressee))
        {
            TokenRange said = text.Subtree(subject);
            return new(Phrases.Trim(text, new(said.Start, text.Subtree(predicate).End)), "passive");
        }

        // was told that …, were accused of …
        if (subject < 0 || !cue.Takes(CueFrames.Object | CueFrames.Passive)) return VerbContent.None;
        TokenRange range = text.Subtree(subject);
        int end = range.End;
        foreach (int child in text.Children(verb))
        {
            if (child > verb && text.Relation(child) is Relation.Obl or Relation.Advcl &&
                (Phrases.IsMarkedBy(text, child, "of") || Phrases.IsMarkedBy(text, child, "for") || Phrases.IsMarkedBy(text, child, "as")))
                end = Math.Max(end, text.Subtree(child).End);
        }

        return new(Phrases.Trim(text, new(range.Start, end)), "passive");
    }

    // "are said to be starving": some parses hang the infinitive in as an adverbial clause.
    private static int Predicate(ParsedText text, int verb)
    {
        foreach (int child in text.Children(verb))
        {
            if (child > verb && (text.Relation(child) == Relation.Xcomp ||
                (text.Relation(child) is Relation.Advcl or Relation.Acl && Phrases.IsMarkedBy(text, child, "to"))))
                return child;
        }

        return -1;
    }
}
