using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Analysis.Incidents;

/// <summary>One report's telling of an incident: a coded event with the report that holds it.</summary>
public sealed record Account(CodedReport Coding, Event Event)
{
    public Report Report => Coding.Report;

    /// <summary>True where the report says when, in words; false where only its publication date speaks for it.</summary>
    public bool IsDated => Event.Time is EventTime.Stated or EventTime.Inferred;

    public TimeInterval? Interval => Event.Time.IntervalOrNull;

    /// <summary>True where the account tells of something as real; a denial, a plan or a plea is not.</summary>
    public bool Asserts => Event.Status is EventStatus.Occurred or EventStatus.Ongoing;

    /// <summary>The words that tell it.</summary>
    public string Sentence => Report.Text.Slice(Event.Sentence);

    public IEnumerable<string> ActorCodes => Codes(Event.Actors);

    public IEnumerable<string> RecipientCodes => Codes(Event.Recipients);

    /// <summary>Who tells it: the claimants of its claims, or the source where the report narrates it in its own voice.</summary>
    public string SaidBy => Voices.Of(Coding, Event.Trigger, Event.Claims);

    private static IEnumerable<string> Codes(ImmutableArray<ActorMention> mentions) =>
        mentions.Select(m => m.Code.Code).OfType<string>().Distinct();
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

        if (narrowest is null) return coding.Report.Source ?? "source unknown";
        return narrowest.Claimant is { } claimant ? claimant.Name ?? claimant.Text : "a source not named";
    }
}
