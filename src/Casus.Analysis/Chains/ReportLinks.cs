using Casus.Analysis.Incidents;
using Casus.Core.Records;

namespace Casus.Analysis.Chains;

/// <summary>Evidence for a link between two incidents.</summary>
internal readonly record struct Lifted(Incident From, Incident To, LinkEvidence Evidence);

/// <summary>Lifts what reports say of their own events to the incidents that these are of.</summary>
internal sealed class ReportLinks(IReadOnlyList<Incident> incidents)
{
    private const double Looked = 0.8;
    private const double BySymmetry = 0.7;

    private readonly Dictionary<(string Report, string Event), Incident> _of = Index(incidents);
    private readonly ReferenceResolver _resolver = new(incidents);

    public IEnumerable<Lifted> Of(CodedReport coded)
    {
        foreach (EventLink link in coded.Links)
        {
            if (link.From is null) continue;
            if (At(coded, link.From) is not { } from || Earlier(coded, link, from) is not { } earlier) continue;
            (Incident to, string rule, double factor) = earlier;
            if (from.Number == to.Number || to.Start() > from.Start()) continue;
            yield return new Lifted(from, to, Evidence(coded, link, link.Kind, link.Rule + rule, link.Confidence * factor));
        }
    }

    /// <summary>"tit-for-tat strikes": of an exchange as a whole, and so of every answer that the report tells of.</summary>
    public IEnumerable<(CodedReport Coding, EventLink Link)> Exchanges(CodedReport coded) =>
        coded.Links.Where(l => l.From is null && !l.Denied).Select(l => (coded, l));

    public static LinkEvidence Evidence(CodedReport coded, EventLink link, LinkKind kind, string rule, double confidence) =>
        new(coded, link.Cue, kind, rule, Math.Round(confidence, 3), link.Denied) { SaidBy = Voices.Of(coded, link.Cue, link.Claims) };

    private Incident? At(CodedReport coded, string id) => _of.GetValueOrDefault((coded.Report.Id, id));

    private (Incident To, string Rule, double Factor)? Earlier(CodedReport coded, EventLink link, Incident from)
    {
        if (link.To is { } id)
        {
            if (At(coded, id) is not { } told) return null;
            // An event told in passing may have found no incident of its own: its fields are words to look for.
            if (told.IsAnchored || told.Reports > 1) return (told, "", 1);
            Event e = coded.Events.First(x => x.Id == id);
            return _resolver.Meant(Words(coded, e), from) is { IsAnchored: true } better ? (better, "+reference", Looked) : (told, "", 1);
        }

        if (link.Reference is { } words) return _resolver.Meant(words, from) is { } meant ? (meant, "+reference", Looked) : null;
        return _resolver.Answered(from) is { } answered ? (answered, "+symmetry", BySymmetry) : null;
    }

    private static LinkReference Words(CodedReport coded, Event e) => new()
    {
        Span = e.Trigger,
        Text = coded.Report.Text.Slice(e.Trigger),
        Place = e.Place,
        Time = e.Time is EventTime.Stated s ? new TimeMention { Span = s.Span, Text = s.Text, Kind = TimeKind.Date, Interval = s.Interval, Rule = "event" } : null,
        Actors = [.. e.Actors, .. e.Recipients],
    };

    private static Dictionary<(string, string), Incident> Index(IReadOnlyList<Incident> incidents)
    {
        Dictionary<(string, string), Incident> of = [];
        foreach (Incident incident in incidents)
        {
            foreach (Account account in incident.Accounts) of.TryAdd((account.Report.Id, account.Event.Id), incident);
        }

        return of;
    }
}
