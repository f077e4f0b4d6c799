using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>
/// Who an actor is in codes: ISO 3166-1 alpha-3 of the state it belongs to (or an organisation's own three letters),
/// and a PLOVER sector. Either may be unknown.
/// </summary>
public readonly record struct ActorCode(string? Code, string? Sector)
{
    public static ActorCode None => default;

    public bool IsNone => Code is null && Sector is null;

    /// <summary><c>IRN MIL</c>, <c>ISR</c>, <c>--- REB</c> or the empty string.</summary>
    public override string ToString() =>
        Sector is null ? Code ?? "" : $"{Code ?? "---"} {Sector}";
}

/// <summary>Words that name an actor, resolved as far as they can be.</summary>
public sealed record ActorMention
{
    public required TextSpan Span { get; init; }

    /// <summary>The words as written.</summary>
    public required string Text { get; init; }

    /// <summary>Canonical name where known: <c>Israel</c> for "the Jewish state".</summary>
    public string? Name { get; init; }

    public ActorCode Code { get; init; }

    public required string Rule { get; init; }
}
