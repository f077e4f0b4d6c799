using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.References.Sieves;

/// <summary>
/// An office or body named in short after it was named in full: "<c>interior minister Dana Arad</c> … <c>the minister</c>",
/// "<c>Turkish army</c> … <c>the army</c>". Where the report has spoken of two, it stays open.
/// </summary>
internal static class RolesOfPeople
{
    private const int FurthestSentences = 12;

    public static void Apply(Discourse discourse)
    {
        Dictionary<string, List<int>> byRole = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> lookup = byRole.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Mention mention in discourse.Mentions)
        {
            if (IsShort(discourse, mention))
            {
                if (lookup.TryGetValue(discourse.Text.Tokens.TrueWord(mention.Head), out List<int>? full)) Link(discourse, mention, full);
            }
            else if (mention.Actor is { Code.Code: not null } && discourse.Actors.HeadedBy(mention.Head) is { } actor)
            {
                Remember(discourse, byRole, mention, actor.Tokens);
            }
        }
    }

    // "the minister", "the army": definite, and nothing said of whose it is.
    private static bool IsShort(Discourse discourse, Mention mention) =>
        mention.Kind == MentionKind.Noun && mention.Determiner is Determiner.The or Determiner.Pointing
        && mention.Actor is null or { Code.Code: null } && discourse.Entities.Rule(mention.Index) is null;

    private static void Remember(Discourse discourse, Dictionary<string, List<int>> byRole, Mention mention, TokenRange actor)
    {
        for (int i = actor.Start; i < actor.End; i++)
        {
            if (discourse.Text.Tags.Upos(i) is not (Upos.Noun or Upos.Propn) || discourse.Words.Noun(discourse.Text.Tokens.TrueWord(i)) == Traits.None) continue;
            string word = discourse.Text.Tokens.TrueWord(i).ToString();
            if (!byRole.TryGetValue(word, out List<int>? known)) byRole[word] = known = [];
            known.Add(mention.Index);
        }
    }

    private static void Link(Discourse discourse, Mention mention, List<int> full)
    {
        int meant = -1;
        for (int i = full.Count - 1; i >= 0; i--)
        {
            Mention candidate = discourse.Mentions[full[i]];
            if (mention.Sentence - candidate.Sentence > FurthestSentences) break;
            if (candidate.Tokens.Contains(mention.Head) || !Covers(discourse.Text, mention, candidate)) continue;
            if (meant >= 0 && discourse.Entities.Of(meant) != discourse.Entities.Of(candidate.Index) && !SameActor(discourse.Mentions[meant], candidate)) return;
            if (meant < 0) meant = candidate.Index;
        }

        if (meant >= 0) discourse.Entities.Join(mention.Index, meant, "reference/role");
    }

    // Two mentions of the Turkish army are one actor, though no name ties them.
    private static bool SameActor(Mention a, Mention b) => a.Actor!.Code == b.Actor!.Code && a.Actor.Name == b.Actor.Name;

    // "the foreign minister" is no interior minister: every word said now was said before.
    private static bool Covers(ParsedText text, Mention mention, Mention candidate)
    {
        ReadOnlySpan<char> said = candidate.Actor!.Text;
        foreach (int child in text.Children(mention.Head))
        {
            if (text.Relation(child) is Relation.Nmod or Relation.Nummod or Relation.NmodPoss) return false;
            if (text.Relation(child) is Relation.Amod or Relation.Compound && !said.Contains(text.Tokens.TrueWord(child), StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
