using System.Collections.Frozen;
using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>
/// "Egypt called on the army to declare a truce.": the one told to act does what the infinitive says, also where it
/// stands in a phrase or where the parser takes the infinitive for a purpose.
/// </summary>
internal static class Addressee
{
    private static readonly FrozenSet<string> Telling = FrozenSet.Create(
        StringComparer.Ordinal,
        "order", "tell", "urge", "ask", "force", "instruct", "command", "direct", "beg", "implore", "press", "pressure", "request",
        "persuade", "convince", "compel", "oblige", "advise", "warn", "invite", "encourage", "allow", "permit", "expect", "require", "coerce",
        "want", "wish", "prefer", "like");

    /// <summary>The one whom the verb tells to act, or −1 where it tells no one.</summary>
    public static int Of(ParsedText text, int verb)
    {
        string lemma = text.Tags.Lemma(verb);
        if (lemma is "call" or "appeal" or "plead") return Phrase(text, verb, lemma == "call" ? "on" : lemma == "appeal" ? "to" : "with");
        if (!Telling.Contains(lemma) || Grammar.IsPassive(text, verb)) return -1;
        int direct = text.Child(verb, Relation.Obj);
        return direct >= 0 ? direct : text.Child(verb, Relation.Iobj);
    }

    private static int Phrase(ParsedText text, int verb, string preposition)
    {
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) is Relation.Obl or Relation.Obj && Grammar.Preposition(text, child) is var found && (found == preposition || (found, preposition) is ("upon", "on")))
                return child;
        }

        return -1;
    }
}
