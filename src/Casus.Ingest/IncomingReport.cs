using System.Collections.Immutable;
using Casus.Core.Records;

namespace Casus.Ingest;

/// <summary>
/// A report as it came in, with what a reader should know about the way it came. Where nothing could be read (an empty
/// or binary file, a broken line) the text is empty and a remark says why, so that nothing is dropped in silence.
/// </summary>
/// <param name="Place">Where it was found: <c>a.txt</c>, <c>b.jsonl:17</c>, <c>-</c>.</param>
/// <param name="Remarks">Their spans, where they have one, point into the report's text.</param>
public sealed record IncomingReport(Report Report, ImmutableArray<Remark> Remarks, string Place)
{
    /// <summary>False where there is nothing to code.</summary>
    public bool HasText => Report.Text.Length > 0;
}

/// <summary>
/// What the caller knows about the input. A value given here wins over what the input says of itself, except for
/// <see cref="Url"/> and <see cref="Title"/> of JSON Lines and folders, which name one report each.
/// </summary>
public sealed record ReadingOptions
{
    public Publication Published { get; init; }

    public string? Source { get; init; }

    public string? Origin { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    /// <summary>Longest report in UTF-16 units; the rest is cut with remark CAS107.</summary>
    public int MaxLength { get; init; } = 1_000_000;
}
