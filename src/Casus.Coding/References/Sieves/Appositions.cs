using Casus.Language.Parsing;

namespace Casus.Coding.References.Sieves;

/// <summary>
/// A phrase set beside another that says who it is: "<c>Ilya Orlov</c>, <c>the army's chief of staff</c>,". One of the two is a
/// name, since commas also part the items of a list.
/// </summary>
internal static class Appositions
{
    public static void Apply(Discourse discourse)
    {
        ParsedText text = discourse.Text;
        foreach (Mention mention in discourse.Mentions)
        {
            if (text.Relation(mention.Head) != Relation.Appos || discourse.HeadedBy(text.Head(mention.Head)) is not { } beside) continue;
            if (beside.Head > mention.Head || (mention.Kind == MentionKind.Name) == (beside.Kind == MentionKind.Name)) continue;
            if (mention.Determiner == Determiner.Indefinite && mention.Kind == MentionKind.Name) continue;
            int before = mention.Tokens.Start - 1;
            if (before < 0 || text.Tokens.TrueWord(before) is not ("," or "(" or "-" or "–" or "—")) continue;
            discourse.Entities.Join(mention.Index, beside.Index, "reference/apposition");
        }
    }
}
