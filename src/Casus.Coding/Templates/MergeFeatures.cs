using Casus.Coding.Events.Ranking;

namespace Casus.Coding.Templates;

/// <summary>What ties two incidents of a report, or parts them: whether they tell of the same people and things, where and when.</summary>
/// <param name="same">How likely two words tell one incident, 0 to 1.</param>
internal sealed class MergeFeatures(ReportView view, Func<TriggerMention, TriggerMention, double> same)
{
    private readonly IncidentScene _scene = new(view);

    public uint[] Of(Incident first, Incident second)
    {
        FeatureBag bag = new();
        string types = Types(first).SetEquals(Types(second)) ? "same" : Types(first).Overlaps(Types(second)) ? "mixed" : "other";
        bag.Add("bias");
        bag.Add("types", types);
        foreach (string a in Types(first))
        {
            foreach (string b in Types(second)) bag.Add("type pair", string.CompareOrdinal(a, b) < 0 ? a : b, string.CompareOrdinal(a, b) < 0 ? b : a);
        }

        List<double> ties = [];
        foreach (TriggerMention a in first.Triggers)
        {
            foreach (TriggerMention b in second.Triggers) ties.Add(a.Index < b.Index ? same(a, b) : same(b, a));
        }

        bag.Add("mean tie", $"{(int)(ties.Average() * 8)}", types);
        bag.Add("best tie", $"{(int)(ties.Max() * 8)}", types);
        AddParts(bag, first, second, types);
        string dates = _scene.Date(first) == _scene.Date(second) ? "same" : _scene.Date(first)[0] == '-' || _scene.Date(second)[0] == '-' ? "unknown" : "apart";
        bag.Add("dates", dates, types);
        int distance = first.Triggers.Min(a => second.Triggers.Min(b => Math.Abs(view.SentenceOf(a) - view.SentenceOf(b))));
        bag.Add("distance", $"{Math.Min(distance, 6)}", types);
        bag.Add("sizes", $"{Math.Min(first.Triggers.Length, 3)}", $"{Math.Min(second.Triggers.Length, 3)}");
        bag.Add("triggers", $"{Math.Min(view.Triggers.Count / 4, 6)}");
        return bag.ToKeys();
    }

    private static HashSet<string> Types(Incident incident) => [.. incident.Triggers.Select(t => t.Type)];

    private void AddParts(FeatureBag bag, Incident first, Incident second, string types)
    {
        string all = "";
        for (Role role = Role.PerpIndividual; role <= Role.Place; role++)
        {
            HashSet<string> a = Heads(first, role), b = Heads(second, role);
            string relation = a.Count == 0 && b.Count == 0 ? "neither" : a.Count == 0 || b.Count == 0 ? "one" : a.Overlaps(b) ? "shared" : "apart";
            bag.Add("parts", role.ToString(), relation, types);
            if (role is Role.Person or Role.Target) all += relation;
        }

        bag.Add("hurt", all, types);
    }

    private HashSet<string> Heads(Incident incident, Role role) =>
        [.. incident.Of(role).Where(p => p.Probability >= 0.3).SelectMany(p => p.Phrases).Select(p => view.Lemmas[p.Head])];
}
