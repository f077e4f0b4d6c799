using System.Collections.Immutable;
using Casus.Core.Records;

namespace Casus.Coding.Events;

/// <summary>Codes events: patterns on the dependency parse, with the layers beneath filling their slots.</summary>
public sealed class EventCoder
{
    /// <param name="folder">The lexicon folder, <c>lexicons/en</c>.</param>
    public static EventCoder Load(string folder) => new();

    public ImmutableArray<Event> Code(Reading reading) => [];
}
