using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>Writes one coding's rows within the caller's transaction.</summary>
internal sealed class CodingWriter(SqliteConnection connection) : IDisposable
{
    private readonly Insertion _codings = new(connection, "codings", "report version number coder model lexicons recorded_at");
    private readonly Insertion _events = new(connection, "events", "coding ordinal quad " + Columns.Event);
    private readonly Insertion _actors = new(connection, "actors", "event role ordinal " + Columns.Actor);
    private readonly Insertion _claims = new(connection, "claims", "coding ordinal " + Columns.Claim);
    private readonly Insertion _figures = new(connection, "figures", "coding ordinal " + Columns.Figure);
    private readonly Insertion _places = new(connection, "places", "coding ordinal " + Columns.Place);
    private readonly Insertion _times = new(connection, "times", "coding ordinal " + Columns.Time);
    private readonly Insertion _forecasts = new(connection, "forecasts", "coding ordinal " + Columns.Forecast);
    private readonly Insertion _parties = new(connection, "forecast_parties", "coding forecast ordinal " + Columns.Actor);
    private readonly Insertion _weapons = new(connection, "weapons", "coding ordinal " + Columns.Weapon);
    private readonly Insertion _targets = new(connection, "targets", "coding ordinal " + Columns.Target);
    private readonly Insertion _links = new(connection, "links", "coding ordinal " + Columns.Link);
    private readonly Insertion _linkParties = new(connection, "link_parties", "coding link ordinal " + Columns.Actor);
    private readonly Insertion _remarks = new(connection, "remarks", "coding ordinal " + Columns.Remark);

    private SourceText _text = SourceText.Empty;

    public void Write(CodedReport coded, long report, long version, long number, string recordedAt)
    {
        _text = coded.Report.Text;
        _codings.Add(report).Add(version).Add(number)
            .Add(coded.Coder.Version).Add(coded.Coder.Model).Add(coded.Coder.Lexicons).Add(recordedAt).Insert();
        long coding = LastRow();
        for (int i = 0; i < coded.Events.Length; i++) Write(coding, i, coded.Events[i]);
        for (int i = 0; i < coded.Claims.Length; i++) Write(coding, i, coded.Claims[i]);
        for (int i = 0; i < coded.Figures.Length; i++) Write(coding, i, coded.Figures[i]);
        for (int i = 0; i < coded.Weapons.Length; i++) Write(coding, i, coded.Weapons[i]);
        for (int i = 0; i < coded.Targets.Length; i++) Write(coding, i, coded.Targets[i]);
        for (int i = 0; i < coded.Places.Length; i++) Place(_places.Add(coding).Add(i), coded.Places[i]).Insert();
        for (int i = 0; i < coded.Times.Length; i++) Time(_times.Add(coding).Add(i), coded.Times[i]).Insert();
        for (int i = 0; i < coded.Forecasts.Length; i++) Write(coding, i, coded.Forecasts[i]);
        for (int i = 0; i < coded.Links.Length; i++) Write(coding, i, coded.Links[i]);
        for (int i = 0; i < coded.Remarks.Length; i++)
            Span(_remarks.Add(coding).Add(i).Add(coded.Remarks[i].Code), coded.Remarks[i].Span).Add(coded.Remarks[i].Message).Insert();
    }

    public void Dispose()
    {
        foreach (Insertion insertion in (Insertion[])[_codings, _events, _actors, _claims, _figures, _places, _times, _forecasts, _parties, _weapons, _targets, _links, _linkParties, _remarks])
            insertion.Dispose();
    }

    private long LastRow() => SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle);

    private void Write(long coding, int ordinal, Event e)
    {
        Insertion row = _events.Add(coding).Add(ordinal).Add((long)e.Quad).Add(e.Id).Add(e.Type.Name()).Add(e.Mode)
            .Add(Stored.Words(e.Contexts)).Add(e.Cameo).Add(e.Goldstein).Add(WireName.Of(e.Status));
        Place(row, e.Place);
        EventTimeColumns(row, e.Time);
        row.Add(Stored.Words(e.Claims)).Add(Stored.Words(e.DeniedBy)).Add(Stored.Words(e.Figures)).Add(Stored.Words(e.Weapons)).Add(Stored.Words(e.Targets));
        Span(Span(row, e.Trigger), e.Sentence).Add(e.Rule).Add(e.Confidence).Insert();
        long key = LastRow();
        for (int i = 0; i < e.Actors.Length; i++) Mention(_actors.Add(key).Add("actor").Add(i), e.Actors[i]).Insert();
        for (int i = 0; i < e.Recipients.Length; i++) Mention(_actors.Add(key).Add("recipient").Add(i), e.Recipients[i]).Insert();
    }

    private void Write(long coding, int ordinal, Claim claim)
    {
        Insertion row = Mention(_claims.Add(coding).Add(ordinal).Add(claim.Id), claim.Claimant);
        row = Span(Span(row, claim.Cue), claim.Content).Add(WireName.Of(claim.Stance)).Add(claim.DirectQuote ? 1L : 0L);
        Span(row, claim.Colour).Add(claim.Anonymous ? 1L : 0L).Add(claim.Within).Add(claim.Rule).Insert();
    }

    private void Write(long coding, int ordinal, Figure figure)
    {
        Insertion row = _figures.Add(coding).Add(ordinal).Add(figure.Id).Add(WireName.Of(figure.Role)).Add(figure.Low).Add(figure.Best)
            .Add(figure.High).Add(WireName.Of(figure.Hedge)).Add(figure.Text);
        Span(row, figure.Span).Add(figure.Unit).Add(figure.Whom).Add(figure.Nation).Add(Stored.Words(figure.Claims)).Add(figure.Cumulative ? 1L : 0L)
            .Add(Day(figure.Since)).Add(Day(figure.Until)).Add(figure.Rule).Insert();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void Write(long coding, int ordinal, Forecast forecast)
    {
        Insertion row = Mention(_forecasts.Add(coding).Add(ordinal).Add(forecast.Id), forecast.Forecaster);
        Time(Span(Span(row, forecast.Cue), forecast.Content), forecast.Horizon);
        Span(row.Add(forecast.Likelihood?.Text), forecast.Likelihood?.Span).Add(forecast.Likelihood?.Low).Add(forecast.Likelihood?.High).Add(forecast.Likelihood?.Yardstick)
            .Add(Stored.Words(forecast.Events)).Add(forecast.IsIntention ? 1L : 0L).Add(forecast.Rule).Insert();
        for (int i = 0; i < forecast.Parties.Length; i++) Mention(_parties.Add(coding).Add(ordinal).Add(i), forecast.Parties[i]).Insert();
    }

    private void Write(long coding, int ordinal, WeaponMention weapon) =>
        Span(_weapons.Add(coding).Add(ordinal).Add(weapon.Id).Add(weapon.Text), weapon.Span).Add(weapon.Class).Add(WireName.Of(weapon.Kind)).Add(weapon.Rule).Insert();

    private void Write(long coding, int ordinal, Target target)
    {
        Insertion row = Span(_targets.Add(coding).Add(ordinal).Add(target.Id).Add(target.Text), target.Span).Add(target.Kind).Add(WireName.Of(target.Status));
        Span(row, target.Evidence).Add(Stored.Words(target.Claims)).Add(target.Rule).Insert();
    }

    private void Write(long coding, int ordinal, EventLink link)
    {
        LinkReference? words = link.Reference;
        Insertion row = Span(_links.Add(coding).Add(ordinal).Add(link.Id).Add(link.From).Add(link.To).Add(words?.Text), words?.Span);
        row = Time(Place(row, words?.Place), words?.Time).Add(WireName.Of(link.Kind));
        Span(row, link.Cue).Add(Stored.Words(link.Claims)).Add(link.Denied ? 1L : 0L).Add(link.Rule).Add(link.Confidence).Insert();
        for (int i = 0; i < words?.Actors.Length; i++) Mention(_linkParties.Add(coding).Add(ordinal).Add(i), words.Actors[i]).Insert();
    }

    private Insertion Span(Insertion row, TextSpan? span)
    {
        TextSpan? points = span is { } s ? _text.ToCodePoints(s) : null;
        return row.Add(points?.Start).Add(points?.End);
    }

    private Insertion Mention(Insertion row, ActorMention? actor) =>
        Span(row.Add(actor?.Text), actor?.Span).Add(actor?.Name).Add(actor?.Code.Code).Add(actor?.Code.Sector).Add(actor?.Rule);

    private Insertion Place(Insertion row, PlaceMention? mention)
    {
        Place? place = mention?.Place;
        return Span(row.Add(mention?.Text), mention?.Span).Add(place?.Name).Add(place?.GeoNameId).Add(place?.Latitude).Add(place?.Longitude)
            .Add(place?.Country).Add(place?.Admin1).Add(place is null ? null : WireName.Of(place.Precision))
            .Add(mention?.Confidence).Add(mention?.Rule);
    }

    private Insertion Time(Insertion row, TimeMention? time)
    {
        Span(row.Add(time?.Text), time?.Span).Add(time is null ? null : WireName.Of(time.Kind)).Add(time?.Value);
        return Interval(row, time?.Interval).Add(time?.Rule);
    }

    private static Insertion Interval(Insertion row, TimeInterval? interval) => row
        .Add(interval is { } s ? Stored.WallClock(s.Start) : null)
        .Add(interval is { } e ? Stored.WallClock(e.End) : null)
        .Add(interval is { } g ? WireName.Of(g.Granularity) : null);

    private void EventTimeColumns(Insertion row, EventTime time)
    {
        Interval(row, time.IntervalOrNull);
        (string? basis, string? text, TextSpan? span) = time switch
        {
            EventTime.Stated s => ("stated", s.Text, s.Span),
            EventTime.Inferred i => ("inferred", i.Text, i.Span),
            EventTime.FromPublication => ("published", null, null),
            _ => ((string?)null, (string?)null, (TextSpan?)null),
        };
        Span(row.Add(basis).Add(text), span);
    }
}
