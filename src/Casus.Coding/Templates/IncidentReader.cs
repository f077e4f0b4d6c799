namespace Casus.Coding.Templates;

/// <summary>
/// Puts what a report tells of one happening together: words that tell incidents are gathered one after another, each with
/// the incident that it most likely belongs to, or for one of its own; phrases go with the nearest such word.
/// </summary>
internal sealed class IncidentReader(ReportView view, TemplateModels models, TemplateThresholds thresholds)
{
    private const int Reach = 3;
    private readonly PhraseFeatures _features = view.PhraseFeatures;

    public List<Incident> Read()
    {
        List<(TriggerMention Trigger, float Chance)> told = [];
        foreach (TriggerMention trigger in view.Triggers)
        {
            float chance = models.Probabilities(TemplateChoice.Trigger, TriggerFeatures.Of(view, trigger))?[1] ?? 1;
            if (chance >= thresholds.Trigger) told.Add((trigger, chance));
        }

        List<List<(TriggerMention Trigger, float Chance)>> groups = Group(told);
        if (groups.Count == 0) return [];
        ILookup<int, (Phrase Phrase, Role Role, float Chance)> phrases = Roles()
            .Select(r => (r, Group: GroupOf(r.Phrase, groups))).Where(r => r.Group >= 0).ToLookup(r => r.Group, r => r.r);
        List<Told> incidents = [.. groups.Select((g, i) => new Told(g, [.. phrases[i]], Make(g, phrases[i])))];
        Merge(incidents);
        float report = models.Probabilities(TemplateChoice.Report, ReportFeatures.Of(view))?[1] ?? 0.5f;
        return [.. incidents.Select((t, i) => t.Incident with { Parts = [.. t.Incident.Parts, .. Shared(incidents, i)], Report = report })];
    }

    private sealed record Told(List<(TriggerMention Trigger, float Chance)> Triggers, List<(Phrase Phrase, Role Role, float Chance)> Phrases, Incident Incident);

    private Incident Make(List<(TriggerMention Trigger, float Chance)> triggers, IEnumerable<(Phrase Phrase, Role Role, float Chance)> phrases) =>
        new([.. triggers.Select(t => t.Trigger)], [.. triggers.Select(t => t.Chance)], [.. Parts(phrases)]);

    // The likeliest two first, and again with what they have together.
    private void Merge(List<Told> incidents)
    {
        MergeFeatures features = new(view, Same);
        Dictionary<(Incident, Incident), float> known = [];
        while (incidents.Count > 1)
        {
            (int First, int Second, double Chance) best = (-1, -1, thresholds.Merge);
            for (int a = 0; a < incidents.Count; a++)
            {
                for (int b = a + 1; b < incidents.Count; b++)
                {
                    (Incident, Incident) pair = (incidents[a].Incident, incidents[b].Incident);
                    if (!known.TryGetValue(pair, out float chance))
                        known[pair] = chance = models.Probabilities(TemplateChoice.Merge, features.Of(pair.Item1, pair.Item2))?[1] ?? 0;
                    if (chance >= best.Chance) best = (a, b, chance);
                }
            }

            if (best.First < 0) return;
            Told first = incidents[best.First], second = incidents[best.Second];
            List<(TriggerMention Trigger, float Chance)> triggers = [.. first.Triggers.Concat(second.Triggers).OrderBy(t => t.Trigger.Index)];
            List<(Phrase Phrase, Role Role, float Chance)> phrases = [.. first.Phrases.Concat(second.Phrases).OrderBy(p => p.Phrase.Index)];
            incidents[best.First] = new Told(triggers, phrases, Make(triggers, phrases));
            incidents.RemoveAt(best.Second);
        }
    }

    // Who did one thing may have done the next, and a report names the place once.
    private IEnumerable<Part> Shared(List<Told> incidents, int own)
    {
        List<Part> seen = [.. incidents[own].Incident.Parts];
        for (int i = 0; i < incidents.Count; i++)
        {
            if (i == own) continue;
            foreach (Part part in incidents[i].Incident.Parts)
            {
                if (part.Role is not (Role.PerpIndividual or Role.PerpOrganization or Role.Place)) continue;
                if (seen.Exists(s => s.Role == part.Role && IsSame(s.Best, part.Best))) continue;
                seen.Add(part);
                yield return part with { IsOwn = false };
            }
        }
    }

    private List<List<(TriggerMention Trigger, float Chance)>> Group(List<(TriggerMention Trigger, float Chance)> told)
    {
        List<List<(TriggerMention Trigger, float Chance)>> groups = [];
        foreach ((TriggerMention Trigger, float Chance) next in told)
        {
            List<(TriggerMention Trigger, float Chance)>? best = null;
            double likeliest = thresholds.Pair;
            foreach (List<(TriggerMention Trigger, float Chance)> group in groups)
            {
                double chance = group.TakeLast(Reach).Average(t => Same(t.Trigger, next.Trigger));
                if (chance < likeliest) continue;
                (best, likeliest) = (group, chance);
            }

            if (best is null) groups.Add([next]);
            else best.Add(next);
        }

        return groups;
    }

    private double Same(TriggerMention first, TriggerMention second) =>
        models.Probabilities(TemplateChoice.Pair, TriggerFeatures.Of(view, first, second))?[1] ?? 1;

    private IEnumerable<(Phrase Phrase, Role Role, float Chance)> Roles()
    {
        foreach (Phrase phrase in view.Phrases)
        {
            if (models.Probabilities(TemplateChoice.Role, _features.Of(phrase)) is not { } chances) continue;
            Role role = Role.None;
            for (Role r = Role.PerpIndividual; r <= Role.Place; r++)
            {
                if (chances[(int)r] >= thresholds.Candidate && (role == Role.None || chances[(int)r] > chances[(int)role])) role = r;
            }

            if (role != Role.None) yield return (phrase, role, chances[(int)role]);
        }
    }

    // The incident of the word it hangs on, else of the nearest before it, else of the nearest after.
    private int GroupOf(Phrase phrase, List<List<(TriggerMention Trigger, float Chance)>> groups)
    {
        if (groups.Count == 1) return 0;
        TriggerMention? tied = _features.TriggerOf(phrase);
        int best = -1, least = int.MaxValue;
        for (int g = 0; g < groups.Count; g++)
        {
            foreach ((TriggerMention trigger, _) in groups[g])
            {
                if (tied is not null && trigger.Index == tied.Index) return g;
                int apart = view.SentenceOf(phrase) - view.SentenceOf(trigger);
                int cost = (Math.Abs(apart) * 1000) + (apart < 0 ? 1500 : 0) + Math.Abs(trigger.Token - phrase.Head);
                if (cost < least) (best, least) = (g, cost);
            }
        }

        return best;
    }

    private IEnumerable<Part> Parts(IEnumerable<(Phrase Phrase, Role Role, float Chance)> phrases)
    {
        foreach (var ofRole in phrases.GroupBy(p => p.Role))
        {
            List<List<(Phrase Phrase, float Chance)>> parts = [];
            foreach ((Phrase phrase, _, float chance) in ofRole)
            {
                List<(Phrase Phrase, float Chance)>? same = parts.Find(p => p.Exists(o => IsSame(o.Phrase, phrase)));
                if (same is null) parts.Add([(phrase, chance)]);
                else same.Add((phrase, chance));
            }

            foreach (List<(Phrase Phrase, float Chance)> part in parts)
                yield return new Part(ofRole.Key, [.. part.OrderByDescending(p => p.Chance).Select(p => p.Phrase)], part.Max(p => p.Chance));
        }
    }

    private bool IsSame(Phrase a, Phrase b)
    {
        if (a.Entity == b.Entity || a.Text == b.Text) return true;
        string first = view.Lemmas[a.Head], second = view.Lemmas[b.Head];
        if (a.IsNamed && b.IsNamed) return view.Lemmas[a.Name.End - 1] == view.Lemmas[b.Name.End - 1] || Holds(a, b) || Holds(b, a);
        if (view.Text.Head(a.Head) == b.Head || view.Text.Head(b.Head) == a.Head)
            return view.Text.Relation(view.Text.Head(a.Head) == b.Head ? a.Head : b.Head) is Language.Parsing.Relation.Appos or Language.Parsing.Relation.Flat;
        return first == second && !a.IsNamed && !b.IsNamed;
    }

    private bool Holds(Phrase whole, Phrase part)
    {
        for (int t = part.Name.Start; t < part.Name.End; t++)
        {
            bool found = false;
            for (int o = whole.Name.Start; o < whole.Name.End; o++) found |= view.Lemmas[o] == view.Lemmas[t];
            if (!found) return false;
        }

        return true;
    }
}
