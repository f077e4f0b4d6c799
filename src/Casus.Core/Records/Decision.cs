using Casus.Core.Text;

namespace Casus.Core.Records;

public enum DecisionKind
{
    /// <summary>It happened, and the coding is right.</summary>
    Confirm,

    /// <summary>It is no happening: miscoded, or untrue.</summary>
    Reject,

    /// <summary>One field is otherwise.</summary>
    Correct,

    /// <summary>Two incidents are one.</summary>
    Merge,

    /// <summary>Some accounts are of another incident.</summary>
    Split,

    Comment,
}

/// <summary>The words of an event, by which a decision finds it again after a new coding.</summary>
public sealed record EventWords(string ReportId, TextSpan Trigger);

/// <summary>What an analyst decided. It is never changed or removed: a later decision stands against it.</summary>
/// <param name="Number">From 1, in the order of recording.</param>
/// <param name="Incident">Number of the incident it is about; of a merge, the one that stays.</param>
/// <param name="Other">Of a merge the incident that went into it, of a split the new one; else null.</param>
/// <param name="About">The event it is about, where it is about one account and not the whole incident.</param>
/// <param name="Field">What is corrected, or null.</param>
/// <param name="Value">What it is corrected to, or null.</param>
public sealed record Decision(
    int Number, DecisionKind Kind, int Incident, int? Other, EventWords? About, string? Field, string? Value, string Author, string? Reason, DateTimeOffset RecordedAt);
