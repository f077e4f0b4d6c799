using System.Collections.Immutable;
using Casus.Core.Records;

namespace Casus.Ledger;

/// <summary>What appending a report came to.</summary>
public enum AppendResult
{
    /// <summary>A report not seen before.</summary>
    Added,

    /// <summary>Another text of a known report: the same URL, or else the same source, title and day.</summary>
    NewVersion,

    /// <summary>A known text read by another coder version; the old coding stays.</summary>
    Recoded,

    /// <summary>This text by this coder version is there already: nothing was written.</summary>
    Known,
}

/// <summary>An event as the ledger holds it now, or held it as of a query's time.</summary>
/// <param name="Report">The version of the report it stands in.</param>
/// <param name="Figures">The figures the event refers to.</param>
/// <param name="Claims">The claims whose content holds it.</param>
/// <param name="RecordedAt">When the ledger learned of it, in UTC.</param>
public sealed record LedgerEvent(
    Report Report,
    Event Event,
    ImmutableArray<Figure> Figures,
    ImmutableArray<Claim> Claims,
    DateTimeOffset RecordedAt);

/// <summary>A report without its text, in its newest version.</summary>
/// <param name="Version">Number of that version, from 1; so many are known.</param>
/// <param name="Events">Number of events that its newest coding found.</param>
public sealed record ReportSummary(
    string Id,
    string? Url,
    string? Source,
    string? Origin,
    string? Title,
    Publication Published,
    string? Language,
    int Version,
    int Events,
    CoderVersion Coder,
    DateTimeOffset RecordedAt);

/// <summary>How much the ledger holds, old versions and codings included.</summary>
public sealed record LedgerCounts(
    long Reports, long Versions, long Codings, long Events, long Claims, long Figures, long Places, long Times, long Forecasts, long Remarks);

/// <param name="Problems">Empty where the file is sound.</param>
public sealed record IntegrityResult(ImmutableArray<string> Problems)
{
    public bool IsSound => Problems.IsEmpty;
}
