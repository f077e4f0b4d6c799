using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Actors;

/// <summary>
/// What a pronoun stands for within its own sentence, where the sentence leaves little doubt: "<c>Iran</c> said
/// <c>it</c> would not retaliate", "<c>footage</c> <c>which</c> appears to show a strike".
/// </summary>
internal static class Pronouns
{
    private const int Steps = 8;

    /// <summary>The head of the noun phrase meant; the token itself where it is no pronoun or stays open.</summary>
    public static int Antecedent(ParsedText text, int token)
    {
        if (text.Tags.Upos(token) != Upos.Pron) return token;
        if (text.Tags.Xpos(token) is "WDT" or "WP" or "WP$") return OfRelative(text, token);
        return text.Tags.Lemma(token) is "it" or "they" or "he" or "she" or "its" or "their" or "his" or "her"
            ? OfPersonal(text, token)
            : token;
    }

    private static int OfRelative(ParsedText text, int token)
    {
        for (int t = text.Head(token), fuel = Steps; t >= 0 && fuel > 0; t = text.Head(t), fuel--)
        {
            if (text.Relation(t) is Relation.AclRelcl or Relation.Acl && text.Head(t) >= 0) return text.Head(t);
        }

        return token;
    }

    // The subject of a clause above it, never one that the pronoun is part of.
    private static int OfPersonal(ParsedText text, int token)
    {
        for (int clause = text.Head(token), fuel = Steps; clause >= 0 && fuel > 0; clause = text.Head(clause), fuel--)
        {
            foreach (int child in text.Children(clause))
            {
                if (text.Relation(child) is not (Relation.Nsubj or Relation.NsubjPass) || child == token) continue;
                if (text.Tags.Upos(child) != Upos.Pron && !text.Subtree(child).Contains(token)) return child;
            }
        }

        return token;
    }
}
