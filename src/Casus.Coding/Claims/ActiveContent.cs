using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>The content of a cue in the active voice.</summary>
internal static class ActiveContent
{
    public static VerbContent Of(ParsedText text, int verb, Cue cue, int particle)
    {
        if (cue.Takes(CueFrames.Clause | CueFrames.Quote | CueFrames.Adjective) && Clause(text, verb) is { IsNone: false } clause) return clause;
        if (cue.Takes(CueFrames.Infinitive) && Infinitive(text, verb, cue) is { IsNone: false } infinitive) return infinitive;
        if (cue.Takes(CueFrames.Object) && Object(text, verb, cue, particle) is { IsNone: false } theObject) return theObject;
        return Oblique(text, verb, cue, particle);
    }

    // said that …; … , X said; as X said, …
    private static VerbContent Clause(ParsedText text, int verb)
    {
        int clause = LongestClause(text, verb);
        if (clause >= 0) return new(Phrases.Trim(text, Without(text, text.Subtree(clause), verb)), "clause");
        if (text.Head(verb) is >= 0 and int main && IsComment(text, verb, main) && Around(text, main, verb) is { Length: > 2 } commented)
            return new(Phrases.Trim(text, commented), "comment");
        int loose = text.Child(verb, Relation.Parataxis);
        return loose > verb && text.Tags.Upos(loose) is Upos.Verb or Upos.Aux or Upos.Adj or Upos.Noun
            ? new(Phrases.Trim(text, text.Subtree(loose)), "clause")
            : VerbContent.None;
    }

    // Of several, one may be a stray word that the parse did not know where to put.
    private static int LongestClause(ParsedText text, int verb)
    {
        int longest = -1;
        foreach (int child in text.Children(verb))
        {
            bool clause = text.Relation(child) == Relation.Ccomp ||
                (child > verb && text.Relation(child) is Relation.Advcl or Relation.AclRelcl && Phrases.IsMarkedBy(text, child, "that"));
            if (!clause || text.Subtree(child).Length < 2) continue;
            if (longest < 0 || text.Subtree(child).Length > text.Subtree(longest).Length) longest = child;
        }

        return longest;
    }

    private static bool IsComment(ParsedText text, int verb, int main) =>
        text.Child(verb, Relation.Nsubj) >= 0 &&
        !(verb + 1 < text.Count && text.Tokens.TrueWord(verb + 1) is "\"" or "“" or "‘" or "'") &&
        (text.Relation(verb) == Relation.Parataxis ||
         (text.Relation(verb) == Relation.Advcl && Phrases.IsMarkedBy(text, verb, "as") && text.Tags.Upos(main) is Upos.Verb or Upos.Adj));

    // The clause a comment belongs to, cut where the comment stands at one of its ends.
    private static TokenRange Around(ParsedText text, int main, int comment)
    {
        TokenRange whole = text.Subtree(main), inner = text.Subtree(comment);
        if (comment > main) return inner.Start > main ? new(whole.Start, inner.Start) : whole;
        return inner.End <= main ? new(inner.End, whole.End) : whole;
    }

    // A clause before the verb that the parse lets run past it ends at the verb's own subject.
    private static TokenRange Without(ParsedText text, TokenRange content, int verb)
    {
        if (!content.Contains(verb)) return content;
        TokenRange group = Phrases.Group(text, verb);
        return content.End - verb > verb - content.Start
            ? new(group.End, Math.Max(content.End, group.End))
            : new(content.Start, group.Start);
    }

    // vowed to …; urged both sides to …; told them to …
    private static VerbContent Infinitive(ParsedText text, int verb, Cue cue)
    {
        int clause = text.Child(verb, Relation.Xcomp, Relation.Ccomp);
        int theObject = text.Child(verb, Relation.Obj);
        if (clause < 0) clause = InfinitiveUnder(text, verb, Relation.Advcl);
        if (clause < 0 && theObject > verb) clause = InfinitiveUnder(text, theObject, Relation.Acl);
        if (clause < verb) return VerbContent.None;
        TokenRange range = text.Subtree(clause);
        if (theObject > verb && theObject < clause && !cue.Takes(CueFrames.Addressee))
            range = new(Math.Min(range.Start, text.Subtree(theObject).Start), range.End);
        return new(Phrases.Trim(text, range), "infinitive");
    }

    private static int InfinitiveUnder(ParsedText text, int verb, Relation relation)
    {
        foreach (int child in text.Children(verb))
        {
            if (child > verb && text.Relation(child) == relation && Phrases.IsMarkedBy(text, child, "to")) return child;
        }

        return -1;
    }

    // condemned the raid; accused X of shelling Y; described the strikes as "lame"
    private static VerbContent Object(ParsedText text, int verb, Cue cue, int particle)
    {
        int theObject = text.Child(verb, Relation.Obj);
        if (theObject < 0 && particle >= 0) theObject = Complement(text, verb, particle);
        int gerund = text.Child(verb, Relation.Xcomp, Relation.Ccomp);
        if (theObject < 0) return gerund > verb ? new(Phrases.Trim(text, text.Subtree(gerund)), "object") : VerbContent.None;
        TokenRange range = text.Subtree(theObject);
        if (theObject < verb) return text.Tags.Upos(theObject) == Upos.Pron ? VerbContent.None : new(Phrases.Trim(text, range), "object");
        if (gerund > theObject) range = new(range.Start, text.Subtree(gerund).End);
        foreach (int child in text.Children(verb))
        {
            if (child <= theObject || !IsArgument(text, child)) continue;
            range = new(range.Start, Math.Max(range.End, text.Subtree(child).End));
        }

        return new(Phrases.Trim(text, new(Math.Max(range.Start, Math.Max(verb, particle) + 1), range.End)), "object");
    }

    private static int Complement(ParsedText text, int verb, int particle)
    {
        int above = text.Head(particle);
        return above > particle ? above : text.Child(verb, Relation.Obl);
    }

    private static bool IsArgument(ParsedText text, int child) =>
        text.Relation(child) is Relation.Obl or Relation.Advcl or Relation.Xcomp &&
        (Phrases.IsMarkedBy(text, child, "of") || Phrases.IsMarkedBy(text, child, "as") ||
         Phrases.IsMarkedBy(text, child, "for") || Phrases.IsMarkedBy(text, child, "to"));

    // spoke of heavy losses; appealed for peace
    private static VerbContent Oblique(ParsedText text, int verb, Cue cue, int particle)
    {
        foreach (int child in text.Children(verb))
        {
            if (child < verb || text.Relation(child) is not (Relation.Obl or Relation.Advcl or Relation.Xcomp)) continue;
            foreach (string preposition in cue.Prepositions)
            {
                if (!Phrases.IsMarkedBy(text, child, preposition)) continue;
                TokenRange range = text.Subtree(child);
                int lead = range.Start < child && text.Tokens.TrueWord(range.Start).Equals(preposition, StringComparison.OrdinalIgnoreCase)
                    ? range.Start
                    : -1;
                if (lead >= 0) range = new(lead + 1, range.End);
                return new(Phrases.Trim(text, range), "oblique", lead);
            }
        }

        return VerbContent.None;
    }
}
