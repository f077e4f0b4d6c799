using Casus.Core.Ontology;

namespace Casus.Coding.Events;

/// <summary>What words around a place make it the place of an event of a type.</summary>
/// <param name="IsCountry">The place is a whole state, which may as well be a party.</param>
internal readonly record struct PlacePhrase(EventType Type, bool IsCountry)
{
    /// <summary>Words alone: a place is where they are spoken, never what they are about ("warned Lima against war").</summary>
    public bool IsOfSpeech => Type is EventType.Accuse or EventType.Threaten or EventType.Reject or EventType.Request;

    public bool MayBeObject => !IsOfSpeech && Type is not (EventType.Support or EventType.Sanction);

    public bool Marks(string preposition) => preposition switch
    {
        "in" or "near" or "inside" or "outside" or "within" => true,
        // "fired rockets at Peru": there they fall; "angry at Peru" is about it.
        "at" => !IsCountry || Type == EventType.Assault,
        _ when IsOfSpeech || Type == EventType.Sanction => false,
        "over" or "around" or "across" or "into" or "throughout" or "through" or "along" or "off" or "above"
            or "north" or "south" or "east" or "west" => true,
        // "withdrew from Kherson": where it begins.
        "from" => Type == EventType.Retreat,
        // "talks between Chile and Peru", "sanctions on Peru", "an attack on Peru": parties.
        "between" or "on" or "against" or "of" => !IsCountry,
        "to" or "toward" or "towards" => !IsCountry || Type == EventType.Mobilize,
        _ => false,
    };
}
