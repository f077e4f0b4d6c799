using System.Collections.Immutable;
using Casus.Analysis.Incidents;
using Casus.Analysis.Provenance;
using Casus.Core.Records;

namespace Casus.Analysis.Chains;

/// <summary>
/// Links incidents and puts together what hangs together. Pure: the same incidents and reports in any order give the same
/// chains.
/// </summary>
/// <remarks>
/// Words come first: what a report says of two of its events holds for the incidents they are of. Who did what to whom adds
/// links of low confidence, marked as inferred, and none where words name another cause. A later incident never answers
/// one that comes after it, and no links run in a circle.
/// </remarks>
public static class Chaining
{
    // Words that say less than the link: "after", between acts that answer each other by their parties.
    private const double Inferred = 0.6;

    private const string Exchange = "+exchange";

    /// <param name="reports">The codings whose events the incidents hold.</param>
    /// <param name="credits">Reads agencies from datelines and bylines, so that what one wrote counts once.</param>
    /// <returns>In order of their first incidents; each of at least two.</returns>
    public static ImmutableArray<Chain> Of(IEnumerable<Incident> incidents, IEnumerable<CodedReport> reports, Credits? credits = null)
    {
        Incident[] all = [.. incidents.OrderBy(i => i.Start()).ThenBy(i => i.Number.Number)];
        CodedReport[] coded = [.. reports.OrderBy(c => c.Report.Published.At).ThenBy(c => c.Report.Id, StringComparer.Ordinal)];
        Origins origins = Origins.Among([.. all.SelectMany(i => i.Accounts).Select(a => a.Report).Concat(coded.Select(c => c.Report)).DistinctBy(r => r.Id)], credits);
        return Components.Of(all, Acyclic(Links(all, coded, origins)));
    }

    private static IEnumerable<IncidentLink> Links(Incident[] all, CodedReport[] coded, Origins origins)
    {
        ReportLinks lift = new(all);
        Dictionary<(int From, int To), List<LinkEvidence>> words = [];
        foreach (Lifted found in coded.SelectMany(lift.Of)) Add(words, found.From, found.To, found.Evidence);
        (CodedReport Coding, EventLink Link)[] exchanges = [.. coded.SelectMany(lift.Exchanges)];
        HashSet<(int, int)> answers = [];
        foreach ((Incident from, Incident to, double confidence) in Symmetry.Answers(all))
        {
            if (NamesAnother(words, from, to)) continue;
            answers.Add((from.Number.Number, to.Number.Number));
            List<LinkEvidence> told = words.GetValueOrDefault((from.Number.Number, to.Number.Number), []);
            LinkEvidence[] exchanged = [.. exchanges.Where(x => TellsBoth(x.Coding, from, to)).Select(x => ReportLinks.Evidence(x.Coding, x.Link, x.Link.Kind, x.Link.Rule + Exchange, x.Link.Confidence))];
            words[(from.Number.Number, to.Number.Number)] = [.. told, .. exchanged];
            yield return Weighed(from, to, [.. told, .. exchanged], origins, confidence);
        }

        foreach ((Incident threat, Incident act, double confidence) in Symmetry.Carried(all).Select(c => (c.To, c.From, c.Confidence)))
        {
            foreach (LinkEvidence told in Symmetry.Told(threat, confidence)) Add(words, act, threat, told);
        }

        Dictionary<int, Incident> byNumber = all.ToDictionary(i => i.Number.Number);
        foreach (((int from, int to), List<LinkEvidence> evidence) in words.OrderBy(w => w.Key.From).ThenBy(w => w.Key.To))
        {
            if (!answers.Contains((from, to))) yield return Weighed(byNumber[from], byNumber[to], evidence, origins, null);
        }
    }

    private static void Add(Dictionary<(int, int), List<LinkEvidence>> words, Incident from, Incident to, LinkEvidence evidence)
    {
        if (!words.TryGetValue((from.Number.Number, to.Number.Number), out List<LinkEvidence>? list)) words.Add((from.Number.Number, to.Number.Number), list = []);
        list.Add(evidence);
    }

    // "in retaliation for the raid": that raid is the cause, not whatever else the other side did before.
    private static bool NamesAnother(Dictionary<(int From, int To), List<LinkEvidence>> words, Incident from, Incident to) =>
        words.Any(w => w.Key.From == from.Number.Number && w.Key.To != to.Number.Number
            && w.Value.Exists(e => e is { Denies: false, Kind: LinkKind.RetaliatesFor or LinkKind.RespondsTo or LinkKind.Because } && !e.Rule.EndsWith("+symmetry", StringComparison.Ordinal) && !IsOfExchange(e)));

    private static bool TellsBoth(CodedReport coded, Incident one, Incident other) =>
        one.Accounts.Any(a => a.Report.Id == coded.Report.Id) && other.Accounts.Any(a => a.Report.Id == coded.Report.Id);

    /// <param name="symmetry">Confidence by parties and time alone, or null where these do not speak for it.</param>
    private static IncidentLink Weighed(Incident from, Incident to, IReadOnlyList<LinkEvidence> evidence, Origins origins, double? symmetry)
    {
        LinkEvidence[] told = [.. evidence.Where(e => !e.Denies)], against = [.. evidence.Where(e => e.Denies)];
        LinkKind kind = told.Length > 0 ? told.Min(e => e.Kind) : against.Length > 0 ? against.Min(e => e.Kind) : LinkKind.RetaliatesFor;
        // "tit-for-tat strikes" says that there are answers, and not which act answers which.
        bool inferred = !told.Any(e => e.Kind == kind && e.Rule != Chain.ThreatRule && !IsOfExchange(e));
        if (symmetry is not null && kind != LinkKind.RetaliatesFor) (kind, inferred) = (LinkKind.RetaliatesFor, true);
        double open = 1 - (symmetry ?? 0);
        // Each independent origin may be wrong on its own; words that say less than the kind count for less.
        foreach (IGrouping<int, LinkEvidence> origin in told.GroupBy(e => origins.Of(e.Report)))
            open *= 1 - origin.Max(e => e.Kind == kind ? e.Confidence : e.Confidence * Inferred);
        double confidence = (1 - open) * (against.Length > 0 ? 0.5 : 1);
        return new IncidentLink(kind, from, to)
        {
            Evidence = [.. told.OrderBy(IsOfExchange).ThenBy(e => e.Kind).ThenByDescending(e => e.Confidence)],
            Against = [.. against],
            IsInferred = inferred,
            Origins = told.Select(e => origins.Of(e.Report)).Distinct().Count(),
            Confidence = Math.Round(confidence, 3),
        };
    }

    private static bool IsOfExchange(LinkEvidence evidence) => evidence.Rule.EndsWith(Exchange, StringComparison.Ordinal);

    // The surest links first; one that would close a circle is left out.
    private static List<IncidentLink> Acyclic(IEnumerable<IncidentLink> links)
    {
        List<IncidentLink> kept = [];
        Dictionary<int, List<int>> earlier = [];
        foreach (IncidentLink link in links.OrderByDescending(l => l.Confidence).ThenBy(l => l.From.Number.Number).ThenBy(l => l.To.Number.Number))
        {
            if (link.To.Start() > link.From.Start() || Leads(earlier, link.To.Number.Number, link.From.Number.Number)) continue;
            if (!earlier.TryGetValue(link.From.Number.Number, out List<int>? before)) earlier.Add(link.From.Number.Number, before = []);
            before.Add(link.To.Number.Number);
            kept.Add(link);
        }

        return kept;
    }

    private static bool Leads(Dictionary<int, List<int>> earlier, int from, int to) =>
        from == to || earlier.GetValueOrDefault(from, []).Exists(next => Leads(earlier, next, to));
}
