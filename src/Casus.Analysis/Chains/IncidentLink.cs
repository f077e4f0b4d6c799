using System.Collections.Immutable;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Analysis.Chains;

/// <summary>What speaks for a link, or against it.</summary>
/// <param name="Coding">The report.</param>
/// <param name="Cue">The words.</param>
/// <param name="Kind">What the words say alone: "six days after" says no more than that it followed.</param>
/// <param name="Rule">The cue's rule, and after a + what else it took: <c>+reference</c> (its words were looked for among incidents), <c>+symmetry</c> (who did what to whom), <c>+exchange</c> (they speak of an exchange as a whole).</param>
/// <param name="Confidence">0 to 1, of this evidence alone.</param>
/// <param name="Denies">True where the words say that it is not so.</param>
public sealed record LinkEvidence(CodedReport Coding, TextSpan Cue, LinkKind Kind, string Rule, double Confidence, bool Denies)
{
    public Report Report => Coding.Report;

    /// <summary>Who says so: the claimant, or the source where the report says it in its own voice.</summary>
    public required string SaidBy { get; init; }

    public string Words => Report.Text.Slice(Cue);
}

/// <summary>How one incident follows from another.</summary>
/// <param name="From">The later one.</param>
/// <param name="To">The earlier one.</param>
public sealed record IncidentLink(LinkKind Kind, Incident From, Incident To)
{
    /// <summary>The strongest first; empty where only who did what to whom, and when, speaks for it.</summary>
    public required ImmutableArray<LinkEvidence> Evidence { get; init; }

    /// <summary>Those who say that it is not so.</summary>
    public ImmutableArray<LinkEvidence> Against { get; init; } = [];

    /// <summary>True where no words say <see cref="Kind"/>: it is concluded from who did what to whom within few days.</summary>
    public required bool IsInferred { get; init; }

    /// <summary>Independent origins of the evidence.</summary>
    public required int Origins { get; init; }

    /// <summary>0 to 1: grows with independent origins, never with copies.</summary>
    public required double Confidence { get; init; }

    public bool IsDisputed => !Against.IsEmpty && !Evidence.IsEmpty;
}

/// <summary>Incidents that hang together, in order of time, with their links.</summary>
/// <param name="Links">In order of the later incident, then of the earlier one.</param>
public sealed record Chain(ImmutableArray<Incident> Incidents, ImmutableArray<IncidentLink> Links)
{
    /// <summary>That of its first incident.</summary>
    public string Id => Incidents[0].Id;

    public bool Holds(IncidentId incident) => Incidents.Any(i => i.Number == incident);

    /// <summary>The rule of evidence that is no cue but the words of a threat that was carried out.</summary>
    public const string ThreatRule = "chain.threat";

    /// <summary>A link so weak does not tie a chain together: "two days after" says only when.</summary>
    public static bool Ties(IncidentLink link) => link.Kind != LinkKind.Follows;
}

/// <summary>Questions that all of this folder asks of incidents.</summary>
internal static class Linked
{
    /// <summary>When it began, as far as known: else when first told of.</summary>
    public static DateTime Start(this Incident incident) =>
        incident.Interval?.Start ?? incident.Accounts[0].Report.Published.At.DateTime;

    public static bool IsViolent(this Incident incident) => incident.Type.Quad() == QuadClass.MaterialConflict;

    public static bool Share(ImmutableArray<Party> some, ImmutableArray<Party> others) =>
        some.Any(s => s.Code.Code is { } code && others.Any(o => o.Code.Code == code));

    /// <summary>True where those to whom one was done did the other to those who did the first.</summary>
    public static bool IsReversed(Incident later, Incident earlier) => Share(later.Actors, earlier.Recipients) && Share(later.Recipients, earlier.Actors);
}
