using Casus.Language.Parsing;

namespace Casus.Coding.References.Sieves;

/// <summary>
/// The same noun again with "the" or "this": "a <c>supply convoy</c> left … <c>the convoy</c> was hit". It may say less than before,
/// never anything new.
/// </summary>
internal static class RepeatedNouns
{
    private const int FurthestSentences = 10;
    private const int MostCompared = 4;

    public static void Apply(Discourse discourse)
    {
        Dictionary<string, List<int>> earlier = new(StringComparer.Ordinal);
        foreach (Mention mention in discourse.Mentions)
        {
            if (mention.Kind != MentionKind.Noun) continue;
            string lemma = discourse.Text.Tags.Lemma(mention.Head);
            if (discourse.Words.IsLoose(lemma)) continue;
            if (!earlier.TryGetValue(lemma, out List<int>? same)) earlier[lemma] = same = [];
            if (mention.Determiner is Determiner.The or Determiner.Pointing && discourse.Entities.Rule(mention.Index) is null) Link(discourse, mention, same);
            same.Add(mention.Index);
        }
    }

    private static void Link(Discourse discourse, Mention mention, List<int> same)
    {
        for (int i = same.Count - 1; i >= Math.Max(0, same.Count - MostCompared); i--)
        {
            Mention earlier = discourse.Mentions[same[i]];
            if (mention.Sentence - earlier.Sentence > FurthestSentences) return;
            if (earlier.Tokens.Contains(mention.Head) || !SaysNothingNew(discourse.Text, mention, earlier)) continue;
            if ((earlier.Traits & mention.Traits & Traits.Numbers) == 0 || earlier.Quote != mention.Quote) continue;
            if (!IsContested(discourse, earlier, same, i)) discourse.Entities.Join(mention.Index, earlier.Index, "reference/same-noun");
            return;
        }
    }

    // "The Turkish army met the Syrian army. The army …": whose, the words do not say.
    private static bool IsContested(Discourse discourse, Mention meant, List<int> same, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - MostCompared); i--)
        {
            Mention other = discourse.Mentions[same[i]];
            if (other.Actor is { Code.Code: { } code } && meant.Actor is { Code.Code: { } known } && code != known) return true;
        }

        return false;
    }

    private static bool SaysNothingNew(ParsedText text, Mention mention, Mention earlier)
    {
        foreach (int child in text.Children(mention.Head))
        {
            switch (text.Relation(child))
            {
                case Relation.Nmod or Relation.Acl or Relation.AclRelcl or Relation.Appos or Relation.Nummod:
                    return false;
                case Relation.Amod or Relation.Compound when !Has(text, earlier, child):
                    return false;
                default:
                    break;
            }
        }

        return true;
    }

    private static bool Has(ParsedText text, Mention earlier, int modifier)
    {
        foreach (int child in text.Children(earlier.Head))
        {
            if (text.Relation(child) is Relation.Amod or Relation.Compound && text.Tags.Lemma(child) == text.Tags.Lemma(modifier)) return true;
        }

        return false;
    }
}
