using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>Whether a weapon is spent by its use or carries what is.</summary>
public enum WeaponKind
{
    Munition,
    Platform,
}

/// <summary>Words that name a weapon, a munition or what carries it.</summary>
public sealed record WeaponMention
{
    public required string Id { get; init; }

    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    /// <summary>The class by which accounts are compared: <c>missile</c>, <c>drone</c>, <c>bomb</c>, <c>gun</c> (<c>weapons.tsv</c>).</summary>
    public required string Class { get; init; }

    public required WeaponKind Kind { get; init; }

    public required string Rule { get; init; }
}
