using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Analysis.Incidents;

/// <summary>One report's telling of an incident: a coded event with the report that holds it.</summary>
/// <param name="IsInterception">It shoots down what others fired: part of their attack, though its parties are not theirs.</param>
/// <param name="IsAnother">Its words set it apart from what the report told before: "a second strike".</param>
/// <param name="IsHabit">It tells of many occasions and of none in particular: "has shelled the port for years".</param>
public sealed record Account(CodedReport Coding, Event Event, bool IsInterception = false, bool IsAnother = false, bool IsHabit = false)
{
    public Report Report => Coding.Report;

    /// <summary>The report's id, a slash and the event's.</summary>
    public string Id => $"{Report.Id}/{Event.Id}";

    /// <summary>True where the report says when, in words; false where only its publication date speaks for it.</summary>
    public bool IsDated => Event.Time is EventTime.Stated or EventTime.Inferred;

    public TimeInterval? Interval => Event.Time.IntervalOrNull;

    /// <summary>True where the account tells of something as real; a denial, a plan or a plea is not.</summary>
    public bool Asserts => Event.Status is EventStatus.Occurred or EventStatus.Ongoing;

    public ImmutableArray<Figure> Figures { get; } = [.. Coding.Figures.Where(f => Event.Figures.Contains(f.Id))];

    public ImmutableArray<string> ActorCodes { get; } = Codes(Event.Actors);

    public ImmutableArray<string> RecipientCodes { get; } = Codes(Event.Recipients);

    public EventType Family { get; } = TypeFamily.Of(Event.Type);

    /// <summary>True where its place is narrow enough that two happenings there are likely one.</summary>
    public bool IsLocal => Event.Place?.Place is { Precision: <= PlacePrecision.Near };

    /// <summary>
    /// True where it tells of violence and says neither where nor by whom ("Thirteen people were killed", "The strike hit a
    /// house"): it speaks of what the report told before. "The envoy was not harmed" denies a harm and not the strike.
    /// </summary>
    public bool IsBare => Asserts && !IsInterception && !IsAnother && !Figures.Any(f => f.Cumulative) && ActorCodes.IsEmpty && !IsLocal
        && (Event.Type == EventType.Assault || Figures.Any(f => f.Role is FigureRole.Killed or FigureRole.Injured));

    /// <summary>Classes of the weapons it is done with: <c>uav</c>, <c>missile</c> (see <c>weapons.tsv</c>).</summary>
    public ImmutableArray<string> Weapons { get; } = [.. Coding.Weapons.Where(w => Event.Weapons.Contains(w.Id)).Select(w => w.Class).Distinct()];

    /// <summary>The words that tell it.</summary>
    public string Sentence => Report.Text.Slice(Event.Sentence);

    /// <summary>Who tells it: the claimants of its claims, or the source where the report narrates it in its own voice.</summary>
    public string SaidBy => Voices.Of(Coding, Event.Trigger, Event.Claims);

    /// <summary>True where a decision on these words is about it.</summary>
    public bool IsAbout(EventWords words) => words.ReportId == Report.Id && words.Trigger.Overlaps(Event.Trigger);

    /// <summary>The same event of the same coding; what is computed from them does not count.</summary>
    public bool Equals(Account? other) => other is not null && ReferenceEquals(Coding, other.Coding) && Event.Id == other.Event.Id;

    public override int GetHashCode() => HashCode.Combine(Report.Id, Event.Id);

    private static ImmutableArray<string> Codes(ImmutableArray<ActorMention> mentions) =>
        [.. mentions.Select(m => m.Code.Code).OfType<string>().Distinct()];
}

/// <summary>Who stands behind words of a report.</summary>
public static class Voices
{
    /// <summary>The claimant of the narrowest claim around a span, or the report's source.</summary>
    /// <param name="among">Ids of the claims to look at first; others are taken where none of these holds the span.</param>
    public static string Of(CodedReport coding, TextSpan span, ImmutableArray<string> among)
    {
        Claim? narrowest = null;
        foreach (Claim claim in coding.Claims)
        {
            if (!claim.Content.Contains(span) && !among.Contains(claim.Id)) continue;
            if (narrowest is null || claim.Content.Length < narrowest.Content.Length) narrowest = claim;
        }

        // "No deaths were reported" is the report's own word.
        if (narrowest is null || (narrowest.Claimant is null && narrowest.Rule.EndsWith(".passive", StringComparison.Ordinal))) return coding.Report.Source ?? "source unknown";
        return Of(narrowest, coding);
    }

    /// <summary>Who makes a claim, under the name that its report uses.</summary>
    public static string Of(Claim claim, CodedReport coding) =>
        claim.Claimant is not { } claimant || IsPronoun(claimant) ? "a source not named" : claimant.Name ?? Full(coding, claimant);

    // "The army" is who the report called "Sudan's army" before.
    private static string Full(CodedReport coding, ActorMention claimant)
    {
        int the = claimant.Span.Start - 4;
        if (the < 0 || !coding.Report.Text.AsSpan(new TextSpan(the, the + 4)).Equals("the ", StringComparison.OrdinalIgnoreCase)) return claimant.Text;
        foreach (Claim claim in coding.Claims)
        {
            if (claim.Claimant is { } other && other.Span.Start < claimant.Span.Start && other.Text.EndsWith(" " + claimant.Text, StringComparison.OrdinalIgnoreCase))
                return other.Name ?? other.Text;
        }

        return claimant.Text;
    }

    // A pronoun that was not resolved names nobody.
    private static bool IsPronoun(ActorMention claimant) => claimant is { Name: null, Code.IsNone: true }
        && claimant.Text.ToLowerInvariant() is "he" or "she" or "it" or "they" or "we" or "i" or "who" or "that";
}
