using Casus.Coding.Events.Ranking;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Ledger;

namespace Casus.Desk;

/// <summary>What can be learnt from an analyst's decisions on single events.</summary>
public static class Lessons
{
    /// <summary>Events that were confirmed, rejected or given another type; of several decisions on one the newest counts.</summary>
    public static IReadOnlyList<TaughtEvent> Of(SqliteLedger ledger)
    {
        Dictionary<EventWords, Decision> newest = [];
        foreach (Decision decision in ledger.Incidents.Decisions())
        {
            if (decision.About is { } words && (decision.Kind is DecisionKind.Confirm or DecisionKind.Reject || decision.Field == "type"))
                newest[words] = decision;
        }

        return [.. newest.OrderBy(d => d.Value.Number).Select(d => Taught(ledger, d.Key, d.Value)).OfType<TaughtEvent>()];
    }

    // Null where a new version or coding no longer has the event.
    private static TaughtEvent? Taught(SqliteLedger ledger, EventWords words, Decision decision)
    {
        if (ledger.Read(words.ReportId) is not { } coded) return null;
        Event? told = coded.Events.FirstOrDefault(e => e.Trigger.Overlaps(words.Trigger));
        if (told is null) return null;
        EventType? type = decision.Kind switch
        {
            DecisionKind.Confirm => told.Type,
            DecisionKind.Correct when EventTypes.TryParse(decision.Value ?? "", out EventType corrected) => corrected,
            _ => null,
        };
        TextSpan trigger = new(told.Trigger.Start - told.Sentence.Start, told.Trigger.End - told.Sentence.Start);
        return new TaughtEvent(coded.Report.Text.Slice(told.Sentence), trigger, type);
    }
}
