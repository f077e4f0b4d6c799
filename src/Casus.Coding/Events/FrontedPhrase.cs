using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Events;

/// <summary>
/// "After prayers on Friday, the mayor of Mosul spoke.": a parser that takes the fronted phrase for the subject hangs the
/// subject beneath it. A main verb has no conjunction, so one before its subject tells.
/// </summary>
internal static class FrontedPhrase
{
    /// <summary>The subject after the comma, or −1 where the subject found is no fronted phrase.</summary>
    public static int Subject(ParsedText text, int verb, int subject)
    {
        if (subject > verb || text.Relation(verb) != Relation.Root || !IsMarked(text, verb, subject)) return -1;
        int comma = verb - 1;
        while (comma > subject && text.Tags.Lemma(comma) != ",") comma--;
        if (comma <= subject) return -1;
        for (int token = comma + 1; token < verb; token++)
        {
            bool top = text.Head(token) <= comma || text.Head(token) >= verb;
            if (top && text.Tags.Upos(token) is Upos.Noun or Upos.Propn) return token;
        }

        return -1;
    }

    private static bool IsMarked(ParsedText text, int verb, int subject)
    {
        int before = text.Subtree(subject).Start - 1;
        return before >= 0 && text.Head(before) == verb && text.Relation(before) is Relation.Mark or Relation.Case
            && text.Tags.Lemma(before) is "after" or "before" or "during" or "since" or "in" or "on" or "at" or "amid" or "despite";
    }
}
