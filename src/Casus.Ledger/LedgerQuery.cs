using Casus.Core.Ontology;

namespace Casus.Ledger;

/// <summary>What to look for; a null leaves its aspect open. Names and codes compare without regard to ASCII case.</summary>
public sealed record LedgerQuery
{
    public EventType? Type { get; init; }

    /// <summary>Of an actor: its code (<c>ISR</c>), code and sector (<c>IRN MIL</c>) or canonical name (<c>Israel</c>).</summary>
    public string? Actor { get; init; }

    /// <summary>Of a recipient, as <see cref="Actor"/>.</summary>
    public string? Recipient { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the place.</summary>
    public string? Country { get; init; }

    /// <summary>Part of the place's name or of the words that name it.</summary>
    public string? Place { get; init; }

    /// <summary>
    /// Where it happened. Only places known as points take part (facility, settlement, near one): the coordinates of a
    /// division, a country or a region are a label and lie in no box.
    /// </summary>
    public Box? Box { get; init; }

    /// <summary>First day, included: of the happening for events, of the publication for reports. An unknown time never matches.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; init; }

    public EventStatus? Status { get; init; }

    public string? Source { get; init; }

    /// <summary>What the ledger knew then: nothing recorded later is seen.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Words that the report's title or text holds, all of them; within double quotes as a phrase.</summary>
    public string? Text { get; init; }

    public int? Limit { get; init; }
}
