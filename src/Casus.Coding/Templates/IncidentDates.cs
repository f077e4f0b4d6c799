using System.Globalization;
using Casus.Coding.Events.Ranking;
using Casus.Core.Records;
using Casus.Language.Tokens;

namespace Casus.Coding.Templates;

/// <summary>
/// The days on which an incident may have taken place: the times that the report tells, the day of the report, and some
/// day before it, which MUC-4 writes with an open beginning.
/// </summary>
internal sealed class IncidentDates(ReportView view)
{
    private const int Nearest = 3;

    /// <summary>Each with what speaks for it; the open one is last.</summary>
    public List<(string Date, uint[] Features)> Candidates(Incident incident)
    {
        List<(string Date, uint[] Features)> found = [];
        foreach (var told in view.Coded.Times.Select(t => (Time: t, Date: Write(t))).Where(t => t.Date is not null).GroupBy(t => t.Date!))
            found.Add((told.Key, Features(incident, told.Key, [.. told.Select(t => t.Time)])));
        if (view.Reading.Report.Published.Date is not { } published) return found;
        string today = Day(published), open = "- " + today;
        if (!found.Exists(f => f.Date == today)) found.Add((today, Features(incident, today, [])));
        found.Add((open, Features(incident, open, [])));
        return found;
    }

    private uint[] Features(Incident incident, string date, TimeMention[] told)
    {
        FeatureBag bag = new();
        string kind = date.StartsWith('-') ? "open" : date.Contains(" - ", StringComparison.Ordinal) ? "range" : "day";
        string age = Age(date);
        bag.Add("kind", kind, age);
        bag.Add("told", kind, $"{Math.Min(told.Length, 4)}");
        int best = Nearest + 1;
        foreach (TimeMention time in told)
        {
            int near = Near(incident, time);
            best = Math.Min(best, near);
            string words = PhraseFinder.Spaced(time.Text);
            bag.Add("words", string.Concat(words.Select(c => char.IsAsciiDigit(c) ? '9' : c)), $"{near}");
            if (time.Interval is { } when) bag.Add("grain", when.Granularity.ToString(), $"{near}");
            if (time.Span.Start < 60) bag.Add("head", $"{near}");
        }

        bag.Add("near", kind, $"{best}", age);
        int other = Nearest + 1, days = 0;
        foreach (TimeMention time in view.Coded.Times)
        {
            if (Write(time) is not { } others || others == date || time.Span.Start < 60) continue;
            other = Math.Min(other, Near(incident, time));
            days++;
        }

        bag.Add("others", kind, $"{best}", $"{other}");
        bag.Add("days", kind, $"{Math.Min(days, 5)}");
        foreach (TriggerMention trigger in incident.Triggers)
        {
            string basis = trigger.Event?.Time.GetType().Name ?? "none";
            bool same = trigger.Event?.Time.IntervalOrNull is { } when && Write(when) == date;
            bag.Add("event", kind, basis, same ? "same" : "other");
            bag.Add("trigger", kind, trigger.Lemma, age);
            bag.Add("tense", kind, view.Text.Tags.Xpos(trigger.Token), age);
        }

        bag.Add("first", kind, $"{Math.Min(view.SentenceOf(incident.Triggers[0]), 4)}", age);
        return bag.ToKeys();
    }

    // Sentences between a time and the nearest word that tells the incident.
    private int Near(Incident incident, TimeMention time)
    {
        TokenRange tokens = view.Text.Tokens.TokensIn(time.Span);
        if (tokens.Length == 0) return Nearest;
        int sentence = view.Text.Tokens.SentenceOf(tokens.Start);
        return Math.Min(Nearest, incident.Triggers.Min(t => Math.Abs(view.SentenceOf(t) - sentence)));
    }

    private string Age(string date)
    {
        if (view.Reading.Report.Published.Date is not { } published) return "unknown";
        if (!DateOnly.TryParseExact(date[^9..], "dd MMM yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return "unknown";
        return (published.DayNumber - day.DayNumber) switch { < 0 => "later", 0 => "today", 1 => "yesterday", < 4 => "days", < 15 => "weeks", < 75 => "months", _ => "old" };
    }

    private string? Write(TimeMention time) => time.Interval is { } when ? Write(when) : null;

    /// <summary>A stretch of time as MUC-4 writes it; null where it is coarser than a month or after the report.</summary>
    public string? Write(TimeInterval when)
    {
        if (view.Reading.Report.Published.Date is { } published && when.FirstDay > published) return null;
        if (when.Granularity > Granularity.Month) return null;
        // A night is of the day on which it begins.
        return when.FirstDay == when.LastDay || when.Granularity < Granularity.Day ? Day(when.FirstDay) : $"{Day(when.FirstDay)} - {Day(when.LastDay)}";
    }

    private static string Day(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();
}
