namespace Casus.Coding.Templates;

/// <summary>Answers a template's questions about an incident.</summary>
internal sealed class TemplateWriter(ReportView view, TemplateModels models, TemplateThresholds thresholds)
{
    private readonly IncidentFeatures _features = new(view);
    private readonly IncidentScene _scene = new(view);
    private readonly IncidentDates _dates = new(view);
    private readonly PartNumbers _numbers = new(view);

    /// <summary>How likely the incident is worth a template, 0 to 1.</summary>
    public double Chance(Incident incident, IReadOnlyList<Incident> all) => models.Probabilities(TemplateChoice.Keep, _features.Of(incident, all))?[1] ?? 1;

    /// <summary>The incident with those parties alone that belong into its template.</summary>
    public Incident Choose(Incident incident) => incident with
    {
        Parts = [.. incident.Parts
            .Select(p => p with { Probability = Weigh(p, models.Probabilities(TemplateChoice.Part, _features.Of(incident, p))?[1] ?? (p.IsOwn ? p.Probability : 0)) })
            .Where(p => p.Probability >= thresholds.Role(p.Role))],
    };

    // The second look knows the incident, the first has learnt from far more phrases.
    private float Weigh(Part part, float second) =>
        part.IsOwn ? (float)((thresholds.FirstLook * part.Probability) + ((1 - thresholds.FirstLook) * second)) : second;

    public Template Write(Incident incident, IReadOnlyList<Incident> all)
    {
        List<(TemplateSlot, Fill)> fills = [(TemplateSlot.Date, Fill.Value(Date(incident)))];
        if (_scene.Place(incident) is { } place) fills.Add((TemplateSlot.Location, Fill.Value(place)));
        uint[] features = _features.Of(incident, all);
        string type = Choose(TemplateChoice.Type, features, 0) ?? Usual(incident);
        fills.Add((TemplateSlot.Type, Fill.Value(type)));
        fills.Add((TemplateSlot.Stage, Fill.Value(Choose(TemplateChoice.Stage, features, 0) ?? "ACCOMPLISHED")));
        if (Choose(TemplateChoice.Category, features, thresholds.Value) is { } category) fills.Add((TemplateSlot.Category, Fill.Value(category)));
        AddInstruments(fills, incident, features);
        AddPerpetrators(fills, incident);
        AddTargets(fills, incident);
        AddPeople(fills, incident);
        return new Template(fills);
    }

    private string Date(Incident incident)
    {
        string? best = null;
        double likeliest = 0;
        foreach ((string date, uint[] features) in _dates.Candidates(incident))
        {
            if (models.Probabilities(TemplateChoice.Date, features) is not { } chances || chances[1] <= likeliest) continue;
            (best, likeliest) = (date, chances[1]);
        }

        return best ?? _scene.Date(incident);
    }

    // Before the choice has been learnt: what most of its words say.
    private static string Usual(Incident incident) => incident.Triggers.GroupBy(t => t.Type).MaxBy(g => g.Count())!.Key;

    private string? Choose(TemplateChoice choice, uint[] features, double least)
    {
        if (models.Probabilities(choice, features) is not { } chances) return null;
        int best = 1;
        for (int c = 2; c < chances.Length; c++)
        {
            if (chances[c] > chances[best]) best = c;
        }

        return 1 - chances[0] < least ? null : view.Words.Values(TemplateModels.Slot(choice))[best - 1];
    }

    private void AddInstruments(List<(TemplateSlot, Fill)> fills, Incident incident, uint[] features)
    {
        foreach (Part part in incident.Of(Role.Instrument))
        {
            string phrase = part.Best.Text;
            fills.Add((TemplateSlot.InstrumentId, Fill.Value(phrase)));
            if ((Choose(TemplateChoice.InstrumentType, _features.Of(incident, part, false), 0) ?? view.Words.Instrument(view.Lemmas[part.Best.Head])) is { } type)
                fills.Add((TemplateSlot.InstrumentType, Fill.About(type, phrase)));
        }

        if (!incident.Of(Role.Instrument).Any() && Choose(TemplateChoice.Means, features, thresholds.Value) is { } means)
            fills.Add((TemplateSlot.InstrumentType, Fill.Value(means)));
    }

    private void AddPerpetrators(List<(TemplateSlot, Fill)> fills, Incident incident)
    {
        foreach (Part part in incident.Of(Role.PerpIndividual)) fills.Add((TemplateSlot.PerpIndividual, Fill.Value(Say(part))));
        foreach (Part part in incident.Of(Role.PerpOrganization))
        {
            string phrase = part.Best.Text;
            fills.Add((TemplateSlot.PerpOrganization, Fill.Value(phrase)));
            if (Choose(TemplateChoice.Confidence, _features.Of(incident, part, true), thresholds.Value) is { } confidence)
                fills.Add((TemplateSlot.PerpConfidence, Fill.About(confidence, phrase)));
        }
    }

    private void AddTargets(List<(TemplateSlot, Fill)> fills, Incident incident)
    {
        foreach (Part part in incident.Of(Role.Target))
        {
            string phrase = part.Best.Text;
            uint[] features = _features.Of(incident, part, false);
            fills.Add((TemplateSlot.PhysId, Fill.Value(phrase)));
            if ((Choose(TemplateChoice.PhysType, features, 0) ?? view.Words.Target(view.Lemmas[part.Best.Head])) is { } type)
                fills.Add((TemplateSlot.PhysType, Fill.About(type, phrase)));
            fills.Add((TemplateSlot.PhysNumber, Fill.About(_numbers.Of(part), phrase)));
            if (_scene.Nation(part, incident) is { } nation) fills.Add((TemplateSlot.PhysNation, Fill.About(nation, phrase)));
            if (Choose(TemplateChoice.PhysEffect, features, thresholds.Value) is { } effect) fills.Add((TemplateSlot.PhysEffect, Fill.About(effect, phrase)));
        }
    }

    private void AddPeople(List<(TemplateSlot, Fill)> fills, Incident incident)
    {
        foreach (Part part in incident.Of(Role.Person))
        {
            string? name = part.Named is { } named ? view.Say(named.Name) : null;
            Phrase? described = part.Phrases.FirstOrDefault(p => p.Description.Length > 0);
            string? description = described is null ? null : view.Say(described.Description);
            if ((name ?? description) is not { } phrase) continue;
            uint[] features = _features.Of(incident, part, false);
            if (name is not null) fills.Add((TemplateSlot.HumName, Fill.Value(name)));
            if (description is not null) fills.Add((TemplateSlot.HumDescription, name is null ? Fill.Value(description) : Fill.About(description, name)));
            if ((Choose(TemplateChoice.HumType, features, 0) ?? view.Words.Person(view.Lemmas[part.Best.Head])) is { } type)
                fills.Add((TemplateSlot.HumType, Fill.About(type, phrase)));
            fills.Add((TemplateSlot.HumNumber, Fill.About(_numbers.Of(part), phrase)));
            if (_scene.Nation(part, incident) is { } nation) fills.Add((TemplateSlot.HumNation, Fill.About(nation, phrase)));
            if (Choose(TemplateChoice.HumEffect, features, thresholds.Value) is { } effect) fills.Add((TemplateSlot.HumEffect, Fill.About(effect, phrase)));
        }
    }

    private string Say(Part part) => part.Named is { } named ? view.Say(named.Name) : part.Best.Text;
}
