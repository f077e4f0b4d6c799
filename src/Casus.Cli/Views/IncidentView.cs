using System.Collections.Immutable;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Cli.Views;

/// <summary>One incident in full: what is best known, by whose account, who says otherwise, and every sentence behind it.</summary>
internal static class IncidentView
{
    private const int Label = 12;

    public static void Write(Page page, Incident incident, ImmutableArray<Estimate> estimates)
    {
        page.Line(0, IncidentLine.Body, [.. IncidentLine.Head(incident), new Run("  " + incident.Id, Looks.Dim)]);
        page.Blank();
        Field(page, "what", incident.Best.Type, t => Phrases.Type(t, t == incident.Type ? incident.Mode : null));
        Field(page, "who", incident.Best.Actors, IncidentLine.Names);
        Field(page, "whom", incident.Best.Recipients, IncidentLine.Names);
        Field(page, "where", incident.Best.Place, p => p is null ? "unknown" : Phrases.Place(p));
        Field(page, "when", incident.Best.Time, t => t is { } time ? Phrases.Days(time) + (incident.IsDated ? "" : " (by publication)") : "unknown");
        EventView.Field(page, "status", Phrases.Word(incident.Status));
        EventView.Field(page, "confidence", $"{Phrases.Percent(incident.Confidence)} from {Phrases.Count(incident.Origins, "independent origin")}, {Phrases.Count(incident.Reports, "report")}");
        foreach (Estimate estimate in estimates) EventView.Field(page, Phrases.Word(estimate.Role), Amount(estimate));
        page.Blank();
        foreach (Tally tally in incident.Tallies.Where(t => !incident.Disputes.Any(d => d.Figures == t))) TimelineView.Write(page, tally, false);
        foreach (Dispute dispute in incident.Disputes) TimelineView.Write(page, dispute);
        page.Blank();
        page.Line(0, 2, new Run("Who tells it", Looks.Strong));
        foreach (Account account in incident.Accounts) Write(page, account);
        if (!incident.Decisions.IsEmpty) page.Line(0, 2, new Run("What analysts decided", Looks.Strong));
        foreach (Decision decision in incident.Decisions) page.Line(2, 4, Told(decision));
    }

    /// <summary><c>2026-05-03 R. Reader merged i18 into i3: one strike, two dates</c>.</summary>
    public static string Told(Decision decision)
    {
        string about = decision.About is { } words ? $" {words.ReportId}" : "";
        string what = decision.Kind switch
        {
            DecisionKind.Correct => $"set {decision.Field}{about} to {decision.Value}",
            DecisionKind.Merge => $"merged i{decision.Other} into i{decision.Incident}",
            DecisionKind.Split => $"split i{decision.Other} from i{decision.Incident}",
            DecisionKind.Comment => "commented",
            _ => WireName.Of(decision.Kind) + "ed" + about,
        };
        return $"{Phrases.Iso(DateOnly.FromDateTime(decision.RecordedAt.UtcDateTime))} {decision.Author} {what}" + (decision.Reason is { } reason ? ": " + reason : "");
    }

    private static void Field<T>(Page page, string name, Field<T> field, Func<T, string> words)
    {
        string by = field.Correction is { } correction ? $"  (set by {correction.Author})"
            : field.Support.IsEmpty ? "" : $"  ({Voices(field.Support)})";
        page.Line(2, Label + 2, new Run(name.PadRight(Label), Looks.Dim), words(field.Value), new Run(by, Looks.Dim));
        foreach (Rival<T> rival in field.Rivals)
            page.Line(Label + 2, Label + 4, new Run("otherwise ", Looks.Warning), words(rival.Value), new Run($"  ({Voices(rival.Accounts)})", Looks.Dim));
    }

    private static string Voices(IEnumerable<Account> accounts)
    {
        const int Shown = 3;
        string[] voices = [.. accounts.Select(a => a.SaidBy).Distinct()];
        return string.Join(", ", voices.Take(Shown)) + (voices.Length > Shown ? $" and {voices.Length - Shown} more" : "");
    }

    private static string Amount(Estimate estimate)
    {
        string unit = estimate.Unit is null ? "" : " " + estimate.Unit;
        string number = estimate.Low < estimate.High ? $"{Phrases.Number(estimate.Best)}{unit} (low {Phrases.Number(estimate.Low)}, high {Phrases.Number(estimate.High)})" : Phrases.Number(estimate.Best) + unit;
        return number + (estimate.Correction ? ", set by an analyst" : $", as {estimate.Convention.ToString().ToUpperInvariant()} counts");
    }

    private static void Write(Page page, Account account)
    {
        string status = account.Event.Status == EventStatus.Occurred ? "" : Phrases.Word(account.Event.Status).ToUpperInvariant() + " ";
        string date = account.Report.Published.Date is { } day ? Phrases.Iso(day) : "undated";
        page.Line(2, 4, date, "  ", new Run(status, Looks.Warning), new Run(account.SaidBy, Looks.Strong),
            account.SaidBy == account.Report.Source ? "" : $" (in {account.Report.Source ?? "source unknown"})", $": “{account.Sentence}”", new Run("  " + account.Id, Looks.Dim));
    }
}
