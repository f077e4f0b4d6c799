using Casus.Core.Records;
using Casus.Language.Tokens;

namespace Casus.Coding.References;

internal enum MentionKind : byte
{
    Pronoun,

    /// <summary>Headed by a proper noun: "General Orlov", "the Red Cross".</summary>
    Name,

    /// <summary>Headed by a common noun: "the minister".</summary>
    Noun,
}

internal enum Determiner : byte
{
    None,
    Indefinite,
    The,

    /// <summary>This, that, these, those.</summary>
    Pointing,

    /// <summary>"Iran's", "its".</summary>
    Owned,
}

/// <summary>A noun phrase or pronoun that may mean what another means.</summary>
/// <param name="Index">Its place among the text's mentions, which are in order of their heads.</param>
/// <param name="Tokens">The whole phrase, with what modifies it.</param>
/// <param name="Actor">The actor it names, or null.</param>
/// <param name="Core">The words of a name without titles and articles; of other phrases the head alone.</param>
/// <param name="Quote">Number of the quotation it stands in, −1 outside.</param>
internal sealed record Mention(
    int Index,
    TokenRange Tokens,
    int Head,
    MentionKind Kind,
    Determiner Determiner,
    Traits Traits,
    ActorMention? Actor,
    TokenRange Core,
    int Sentence,
    int Quote);
