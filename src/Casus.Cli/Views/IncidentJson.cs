using System.Collections.Immutable;
using System.Text.Json;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Cli.Views;

/// <summary>An incident for machines; the keys are in <c>docs/incidents.md</c>.</summary>
internal static class IncidentJson
{
    public static void Write(TextWriter output, Incident incident, ImmutableArray<Estimate> estimates) => JsonLine.Write(output, json => Write(json, incident, estimates));

    public static void Write(Utf8JsonWriter json, Incident incident, ImmutableArray<Estimate> estimates)
    {
        json.WriteString("id", incident.Id);
        json.WriteString("type", incident.Type.Name());
        json.WriteString("mode", incident.Mode);
        json.WriteNumber("quad", (int)incident.Type.Quad());
        json.WriteString("status", WireName.Of(incident.Status));
        json.WriteString("review", WireName.Of(incident.Review));
        json.NumberOrNull("confidence", incident.Confidence);
        json.WriteNumber("origins", incident.Origins);
        json.WriteNumber("reports", incident.Reports);
        Parties(json, "actors", incident.Actors);
        Parties(json, "recipients", incident.Recipients);
        json.WritePropertyName("place");
        Place(json, incident.Place);
        json.WritePropertyName("time");
        Time(json, incident.Interval, incident.IsDated);
        json.WriteStartObject("fields");
        Field(json, "type", incident.Best.Type, t => json.WriteStringValue(t.Name()));
        Field(json, "actors", incident.Best.Actors, p => Parties(json, p));
        Field(json, "recipients", incident.Best.Recipients, p => Parties(json, p));
        Field(json, "place", incident.Best.Place, p => Place(json, p));
        Field(json, "time", incident.Best.Time, t => Time(json, t, null));
        json.WriteEndObject();
        json.Array("figures", incident.Tallies, t => Tally(json, t, estimates.FirstOrDefault(e => e.Role == t.Role && e.Unit == t.Unit)));
        json.Array("disputes", incident.Disputes, d => Dispute(json, d));
        json.Array("accounts", incident.Accounts, a => Account(json, a));
        json.Array("decisions", incident.Decisions, d => Decision(json, d));
    }

    /// <summary>What, when, where and who, in the short form that other objects hold.</summary>
    public static void Summary(Utf8JsonWriter json, Incident incident)
    {
        json.WriteString("type", incident.Type.Name());
        json.WriteString("start", incident.Interval is { } time ? IntervalText.Start(time) : null);
        json.WriteString("end", incident.Interval is { } end ? IntervalText.End(end) : null);
        json.WriteString("place", incident.Place?.Name);
        json.Strings("actors", incident.Actors.Select(p => p.Code.Code ?? p.Name));
        json.Strings("recipients", incident.Recipients.Select(p => p.Code.Code ?? p.Name));
    }

    private static void Field<T>(Utf8JsonWriter json, string name, Field<T> field, Action<T> value)
    {
        json.WriteStartObject(name);
        json.Strings("supported_by", field.Support.Select(a => a.Id));
        json.Array("contradicted_by", field.Rivals, r =>
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
            value(r.Value);
            json.Strings("accounts", r.Accounts.Select(a => a.Id));
            json.WriteEndObject();
        });
        json.WriteString("corrected_by", field.Correction?.Author);
        json.WriteEndObject();
    }

    private static void Tally(Utf8JsonWriter json, Tally tally, Estimate? estimate)
    {
        json.WriteStartObject();
        json.WriteString("role", WireName.Of(tally.Role));
        json.WriteString("unit", tally.Unit);
        json.NumberOrNull("low", estimate?.Low ?? tally.Low);
        json.NumberOrNull("best", estimate?.Best);
        json.NumberOrNull("high", estimate?.High ?? tally.High);
        json.WriteString("convention", estimate is null ? null : WireName.Of(estimate.Convention));
        json.Array("counts", tally.Counts, c =>
        {
            json.WriteStartObject();
            json.NumberOrNull("low", c.Low);
            json.NumberOrNull("best", c.Value);
            json.NumberOrNull("high", c.High);
            json.WriteString("text", c.Figure.Text);
            json.WriteString("said_by", c.SaidBy);
            json.WriteString("account", c.Account.Id);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Dispute(Utf8JsonWriter json, Dispute dispute)
    {
        json.WriteStartObject();
        json.WriteString("kind", WireName.Of(dispute.Kind));
        json.WriteString("about", dispute.About);
        json.Array("sides", dispute.Sides, s =>
        {
            json.WriteStartObject();
            json.WriteString("says", s.Says);
            json.Array("voices", s.Voices, v =>
            {
                json.WriteStartObject();
                json.WriteString("name", v.Name);
                json.Strings("accounts", v.Accounts.Select(a => a.Id));
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Account(Utf8JsonWriter json, Account account)
    {
        json.WriteStartObject();
        json.WriteString("id", account.Id);
        json.WriteString("source", account.Report.Source);
        json.WriteString("url", account.Report.Url);
        json.WriteString("published", PublicationText.Format(account.Report.Published));
        json.WriteString("said_by", account.SaidBy);
        json.WriteString("status", WireName.Of(account.Event.Status));
        json.WriteString("type", account.Event.Type.Name());
        json.WriteString("sentence", account.Sentence);
        json.WriteEndObject();
    }

    private static void Decision(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteString("kind", WireName.Of(decision.Kind));
        json.WriteString("field", decision.Field);
        json.WriteString("value", decision.Value);
        json.WriteString("incident", new IncidentId(decision.Incident).ToString());
        json.WriteString("other", decision.Other is { } other ? new IncidentId(other).ToString() : null);
        json.WriteString("report", decision.About?.ReportId);
        json.WriteString("author", decision.Author);
        json.WriteString("reason", decision.Reason);
        json.WriteString("recorded_at", decision.RecordedAt.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Parties(Utf8JsonWriter json, string name, ImmutableArray<Party> parties)
    {
        json.WritePropertyName(name);
        Parties(json, parties);
    }

    private static void Parties(Utf8JsonWriter json, ImmutableArray<Party> parties)
    {
        json.WriteStartArray();
        foreach (Party party in parties)
        {
            json.WriteStartObject();
            json.WriteString("name", party.Name);
            json.WriteString("code", party.Code.Code);
            json.WriteString("sector", party.Code.Sector);
            json.WriteBoolean("only_denied", party.OnlyDenied);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("name", place.Name);
        json.NumberOrNull("geonameid", place.GeoNameId);
        json.NumberOrNull("lat", place.Latitude);
        json.NumberOrNull("lon", place.Longitude);
        json.WriteString("country", place.Country);
        json.WriteString("admin1", place.Admin1);
        json.WriteString("precision", WireName.Of(place.Precision));
        json.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter json, TimeInterval? interval, bool? isDated)
    {
        if (interval is not { } time)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("start", IntervalText.Start(time));
        json.WriteString("end", IntervalText.End(time));
        json.WriteString("granularity", WireName.Of(time.Granularity));
        if (isDated is { } dated) json.WriteString("basis", dated ? "stated" : "published");
        json.WriteEndObject();
    }
}
