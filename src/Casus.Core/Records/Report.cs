using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>How a publication time is known.</summary>
public enum PublicationBasis
{
    Unknown,
    Given,
    Metadata,
    Inferred,
}

/// <summary>When a report was published; <c>default</c> is unknown, which is a value and not a gap.</summary>
public readonly record struct Publication
{
    private Publication(DateTimeOffset at, bool hasTime, PublicationBasis basis)
    {
        At = at;
        HasTime = hasTime;
        Basis = basis;
    }

    public static Publication Unknown => default;

    public static Publication On(DateOnly date, PublicationBasis basis) =>
        new(new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), false, basis);

    public static Publication AtTime(DateTimeOffset at, PublicationBasis basis) => new(at, true, basis);

    /// <summary>Midnight UTC where only the date is known. Meaningless when unknown.</summary>
    public DateTimeOffset At { get; }

    public bool HasTime { get; }

    public PublicationBasis Basis { get; }

    public bool IsKnown => Basis != PublicationBasis.Unknown;

    /// <summary>The date, or null when unknown.</summary>
    public DateOnly? Date => IsKnown ? DateOnly.FromDateTime(At.DateTime) : null;
}

/// <summary>One published article, post or bulletin in one version.</summary>
public sealed record Report
{
    /// <summary>Derived from the content and the source, so that the same input has the same id: see <see cref="ReportId"/>.</summary>
    public required string Id { get; init; }

    public required SourceText Text { get; init; }

    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it first (a wire agency, a ministry), where the report says so.</summary>
    public string? Origin { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public Publication Published { get; init; }

    /// <summary>ISO 639-1 code, or null when unknown.</summary>
    public string? Language { get; init; }
}
