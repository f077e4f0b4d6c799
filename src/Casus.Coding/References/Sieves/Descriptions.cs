using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.References.Sieves;

/// <summary>
/// A general word for an actor just named: "<c>Hezbollah</c> fired rockets. <c>The Lebanese group</c> said …",
/// "<c>Eritrea</c> withdrew. <c>The country</c> had …". The nearest sentence that names any that fits must name one alone.
/// </summary>
internal static class Descriptions
{
    private const int FurthestSentences = 3;

    public static void Apply(Discourse discourse)
    {
        foreach (Mention mention in discourse.Mentions)
        {
            if (mention.Kind != MentionKind.Noun || mention.Determiner is not (Determiner.The or Determiner.Pointing)) continue;
            if (mention.Actor is { Code.Code: not null } || discourse.Entities.Rule(mention.Index) is not null) continue;
            if (discourse.Words.StandIn(discourse.Text.Tags.Lemma(mention.Head)) is not { } standIn) continue;
            if (Find(discourse, mention, standIn) is >= 0 and int meant) discourse.Entities.Join(mention.Index, meant, "reference/description");
        }
    }

    private static int Find(Discourse discourse, Mention mention, StandIn standIn)
    {
        if (!IsPlain(discourse, mention, out string? state)) return -1;
        if (mention.Actor?.Code.Sector is { } sector && !standIn.State && !standIn.Sectors.Contains(sector)) return -1;
        for (int sentence = mention.Sentence; sentence >= Math.Max(0, mention.Sentence - FurthestSentences); sentence--)
        {
            int meant = -1;
            (int first, int end) = discourse.In(sentence);
            for (int i = Math.Min(end, mention.Index) - 1; i >= first; i--)
            {
                Mention candidate = discourse.Mentions[i];
                if (!Fits(discourse, candidate, standIn, state) || candidate.Tokens.Contains(mention.Head)) continue;
                if (meant >= 0 && discourse.Entities.Of(meant) != discourse.Entities.Of(i)) return -1;
                if (meant < 0) meant = i;
            }

            if (meant >= 0) return discourse.Mentions[meant].Quote == mention.Quote || mention.Quote < 0 ? meant : -1;
        }

        return -1;
    }

    // The entity counts, not the words: "it" and "the group" keep an actor in view.
    private static bool Fits(Discourse discourse, Mention candidate, StandIn standIn, string? state)
    {
        if (discourse.Entities.Actor(candidate.Index) is not { Code.Code: { } code } actor) return false;

        // The United States of an "ambassador to the United States" are named in passing.
        if (discourse.Actors.Covering(candidate.Head) is { } wider && wider.Head != candidate.Head) return false;
        if (state is not null && code != state) return false;
        return actor.Rule == "actor/state" ? standIn.State : actor.Rule == "actor/name" && standIn.Sectors.Contains(actor.Code.Sector ?? "");
    }

    // Whose it is may be said by a nationality; anything that picks one out of many ("the group of eight") is another thing.
    private static bool IsPlain(Discourse discourse, Mention mention, out string? state)
    {
        state = null;
        ParsedText text = discourse.Text;
        foreach (int child in text.Children(mention.Head))
        {
            if (text.Relation(child) is Relation.Nmod or Relation.AclRelcl or Relation.Acl or Relation.Nummod or Relation.Appos) return false;
            if (text.Relation(child) == Relation.Compound && mention.Actor is null && discourse.Actors.Covering(child) is null) return false;
            if (child < mention.Head && discourse.Actors.Covering(child) is { Value: { Code.Code: { } code } } of && !IsWhole(of, mention)) state = code;
        }

        return true;
    }

    private static bool IsWhole(Located<ActorMention> actor, Mention mention) => actor.Tokens.Contains(mention.Head);
}
