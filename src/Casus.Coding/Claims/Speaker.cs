using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Claims;

/// <summary>
/// Who a verb's content comes from: its subject, its agent, the noun it describes ("officials saying …"), or the
/// subject of the clause it depends on ("…, adding that …").
/// </summary>
internal static class Speaker
{
    private const int Steps = 4;

    /// <returns>The head of the noun phrase, or −1.</returns>
    public static int Of(ParsedText text, int verb, bool passive)
    {
        if (passive) return Agent(text, verb);
        int at = verb;
        for (int step = 0; step < Steps; step++)
        {
            int subject = text.Child(at, Relation.Nsubj, at == verb ? Relation.Nsubj : Relation.NsubjPass);
            if (subject >= 0 && !(text.Relation(at) == Relation.AclRelcl && IsRelative(text, subject)))
                return IsExpletive(text, subject) ? -1 : subject;
            if (text.Child(at, Relation.Expl) >= 0 || text.Head(at) < 0) return -1;
            switch (text.Relation(at))
            {
                case Relation.Acl or Relation.AclRelcl:
                    return text.Head(at);
                case Relation.Xcomp when text.Child(text.Head(at), Relation.Obj) is >= 0 and int controller:
                    return controller;
                case Relation.Advcl or Relation.Xcomp or Relation.Conj or Relation.Parataxis or Relation.Ccomp:
                    at = text.Head(at);
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The noun after "by" that depends on this token, or −1.</summary>
    public static int Agent(ParsedText text, int token)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) == Relation.OblAgent) return child;
            if (text.Relation(child) is Relation.Obl or Relation.Nmod && Phrases.IsMarkedBy(text, child, "by")) return child;
        }

        return -1;
    }

    private static bool IsRelative(ParsedText text, int token) =>
        text.Tags.Xpos(token) is "WP" or "WDT" || text.Tokens.TrueWord(token) is "that";

    private static bool IsExpletive(ParsedText text, int token) =>
        text.Tags.Upos(token) == Upos.Pron && text.Tokens.TrueWord(token) is "it" or "It" or "there" or "There" &&
        (text.Relation(token) == Relation.Expl || text.Tags.Lemma(text.Head(token)) is "appear" or "seem" or "emerge" or "transpire");
}
