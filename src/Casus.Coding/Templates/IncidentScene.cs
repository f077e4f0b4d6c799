using System.Globalization;
using Casus.Core.Records;
using Casus.Language.Tokens;

namespace Casus.Coding.Templates;

/// <summary>When and where an incident took place, in MUC-4's words.</summary>
internal sealed class IncidentScene(ReportView view)
{
    private readonly IncidentDates _dates = new(view);

    /// <summary>What the coder says before anything is learnt: <c>04 JAN 90</c>, <c>01 JAN 90 - 04 JAN 90</c>, or <c>- 04 JAN 90</c> for some day before the report.</summary>
    public string Date(Incident incident)
    {
        foreach (TriggerMention trigger in incident.Triggers)
        {
            if (trigger.Event?.Time is EventTime.Stated or EventTime.Inferred && trigger.Event.Time.IntervalOrNull is { } when && _dates.Write(when) is { } date) return date;
        }

        return view.Reading.Report.Published.Date is { } day ? "- " + day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant() : "-";
    }

    /// <summary><c>PERU: ANCASH (DEPARTMENT): HUARAZ (CITY)</c>, or null where not even the state is known.</summary>
    public string? Place(Incident incident)
    {
        if (Country(incident) is not { } country) return null;
        string place = country;
        List<(string Name, string Kind, bool IsWide, float Chance)> named = [];
        foreach (Part part in incident.Of(Role.Place))
        {
            (string name, string kind, bool wide) = Name(part.Best);
            if (name.Length > 0 && !country.Contains(name, StringComparison.Ordinal)) named.Add((name, kind, wide, part.Probability));
        }

        foreach (bool wide in (bool[])[true, false])
        {
            if (named.Where(n => n.IsWide == wide).OrderByDescending(n => n.Chance).Select(n => n.Name == "" ? null : $"{n.Name} ({n.Kind})").FirstOrDefault() is { } best)
                place += ": " + best;
        }

        return place;
    }

    /// <summary>A phrase for a place without the word for its kind.</summary>
    public (string Name, string Kind, bool IsWide) Name(Phrase phrase)
    {
        int start = phrase.Tokens.Start, end = phrase.Tokens.End;
        bool wide = false;
        string kind = "CITY";
        while (end > start && view.Words.PlaceKind(view.Lemmas[end - 1]) is { } last)
        {
            wide = last;
            kind = view.Lemmas[--end].ToUpperInvariant();
        }

        if (end < view.Text.Count && end == phrase.Tokens.End && view.Words.PlaceKind(view.Lemmas[end]) is { } next)
        {
            wide = next;
            kind = view.Lemmas[end].ToUpperInvariant();
        }

        return (view.Say(new TokenRange(start, end)), kind, wide);
    }

    /// <summary>The foreign state that a party is of, as its words say; null where they say none, or the state where it happened.</summary>
    public string? Nation(Part part, Incident incident)
    {
        string? here = Country(incident);
        foreach (Phrase phrase in part.Phrases)
        {
            if (view.Reading.Actors.Covering(phrase.Head)?.Value.Code.Code is { } code && view.Words.Nation(code) is { } nation)
                return nation == here ? null : nation;
        }

        return null;
    }

    private string? Country(Incident incident)
    {
        Dictionary<string, double> votes = [];
        HashSet<int> sentences = [.. incident.Triggers.Select(view.SentenceOf)];
        foreach (PlaceMention place in view.Coded.Places)
        {
            if (place.Place?.Country is not { } country || !view.Words.IsCovered(country)) continue;
            TokenRange tokens = view.Text.Tokens.TokensIn(place.Span);
            votes[country] = votes.GetValueOrDefault(country) + (tokens.Length > 0 && sentences.Contains(view.Text.Tokens.SentenceOf(tokens.Start)) ? 3 : 1);
        }

        foreach (ActorMention actor in view.Reading.Actors.Select(a => a.Value))
        {
            if (actor.Code.Code is { } code && view.Words.IsCovered(code)) votes[code] = votes.GetValueOrDefault(code) + 0.5;
        }

        return votes.Count == 0 ? null : view.Words.Nation(votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key);
    }
}
