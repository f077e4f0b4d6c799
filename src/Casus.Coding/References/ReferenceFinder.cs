using Casus.Coding.Lexicons;
using System.Collections.Immutable;
using Casus.Coding.References.Sieves;
using Casus.Core;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.References;

/// <summary>
/// Finds which phrases of a report mean the same, from the surest ties to the boldest, each in a sieve of its own; what no
/// sieve ties stays unresolved. The order of sieves over whole entities is that of Lee et al., "Deterministic coreference
/// resolution based on entity-centric, precision-ranked rules", Computational Linguistics 39(4), 2013.
/// </summary>
public sealed class ReferenceFinder
{
    private static readonly Action<Discourse>[] Sieves =
    [
        Acronyms.Apply,
        SameNames.Apply,
        ShortNames.Apply,
        Appositions.Apply,
        RolesOfPeople.Apply,
        Descriptions.Apply,
        RepeatedNouns.Apply,
        FirstPersons.Apply,
        PersonalPronouns.Apply,
    ];

    private readonly ReferenceLexicon _words;

    private ReferenceFinder(ReferenceLexicon words) => _words = words;

    /// <exception cref="CasusException">CAS010 to CAS012: a file is missing or a row is wrong.</exception>
    public static ReferenceFinder Load(LexiconSet lexicons) => new(ReferenceLexicon.Load(lexicons));

    public ReferenceLayer Find(ParsedText text, Layer<ActorMention> actors)
    {
        Discourse discourse = new(text, actors, _words);
        foreach (Action<Discourse> sieve in Sieves) sieve(discourse);
        return Layer(discourse);
    }

    private static ReferenceLayer Layer(Discourse discourse)
    {
        int[] best = Representatives(discourse);
        int[] numbers = new int[discourse.Mentions.Count];
        var mentions = ImmutableArray.CreateBuilder<EntityMention>(discourse.Mentions.Count);
        List<Located<Reference>> references = [];
        int entities = 0;
        foreach (Mention mention in discourse.Mentions)
        {
            int entity = discourse.Entities.Of(mention.Index);
            if (entity == mention.Index) numbers[entity] = entities++;
            mentions.Add(new EntityMention(mention.Tokens, mention.Head, numbers[entity]));
            if (discourse.Entities.Rule(mention.Index) is { } rule && Refer(discourse, mention, discourse.Mentions[best[entity]], rule) is { } reference)
                references.Add(reference);
        }

        return new ReferenceLayer(new Layer<Reference>(discourse.Text.Count, references), mentions.MoveToImmutable());
    }

    // For each entity the mention that says most: one with a code, then a name, then a noun; the first of equals.
    private static int[] Representatives(Discourse discourse)
    {
        int[] best = new int[discourse.Mentions.Count];
        for (int i = 0; i < best.Length; i++)
        {
            int entity = discourse.Entities.Of(i);
            if (entity == i) best[i] = i;
            else if (Weight(discourse.Mentions[i]) > Weight(discourse.Mentions[best[entity]])) best[entity] = i;
        }

        return best;
    }

    private static int Weight(Mention mention) => mention.Kind switch
    {
        MentionKind.Pronoun => 0,
        MentionKind.Noun => mention.Actor?.Code.Code is null ? 1 : 4,
        _ => mention.Actor?.Code.Code is null ? 3 : 5,
    };

    // Null where the phrase names as much itself, or where nothing but pronouns is tied to it.
    private static Located<Reference>? Refer(Discourse discourse, Mention mention, Mention meant, string rule)
    {
        if (meant.Kind == MentionKind.Pronoun || meant == mention) return null;
        TokenRange own = Words(discourse, mention), other = Words(discourse, meant);
        if (other.Contains(own)) return null;
        TextSpan span = discourse.Text.Tokens.Span(own), antecedent = discourse.Text.Tokens.Span(other);
        string text = discourse.Text.Source.Slice(span), fuller = discourse.Text.Source.Slice(antecedent);
        if (text == fuller) return null;
        Reference reference = new()
        {
            Span = span,
            Text = text,
            Antecedent = antecedent,
            AntecedentText = fuller,
            AntecedentHead = meant.Head,
            Actor = discourse.Entities.Actor(mention.Index),
            Rule = rule,
        };
        return new Located<Reference>(reference, own, mention.Head);
    }

    // The words a reader would repeat: the actor's own, else the noun with what stands before it.
    private static TokenRange Words(Discourse discourse, Mention mention)
    {
        if (mention.Kind == MentionKind.Pronoun) return mention.Tokens;
        if (discourse.Actors.HeadedBy(mention.Head) is { } actor) return actor.Tokens;
        if (mention.Kind == MentionKind.Name) return mention.Core;
        return new TokenRange(mention.Tokens.Start, mention.Head + 1);
    }
}
