using System.Collections.Immutable;
using Casus.Coding.Events.Ranking;
using Casus.Coding.Templates;

namespace Casus.Evaluation.Muc;

/// <summary>
/// Learns the choices of reading templates from texts with their keys, one stage on the other: the later ones learn from
/// what the earlier ones say of texts that they have not learnt from.
/// </summary>
internal sealed class TemplateTraining
{
    private readonly ImmutableArray<MucDocument> _documents;
    private readonly ReportView[] _views;
    private readonly KeyPhrases[] _keys;
    private readonly TemplateWords _words;
    private readonly MucScorer _scorer;
    private readonly TemplateThresholds _thresholds;
    private readonly int _folds;
    private readonly int _seed;
    private readonly TemplateModels[] _models;

    /// <param name="views">The documents as the coder read them, in the same order.</param>
    public TemplateTraining(ImmutableArray<MucDocument> documents, ReportView[] views, TemplateWords words, MucScorer scorer, TemplateThresholds thresholds, int folds, int seed)
    {
        _documents = documents;
        _views = views;
        _words = words;
        _scorer = scorer;
        _thresholds = thresholds;
        _folds = folds;
        _seed = seed;
        _keys = [.. views.Select((v, i) => new KeyPhrases(v, documents[i].Templates))];
        // One set per fold, which has not seen it, and one that has seen all.
        _models = [.. Enumerable.Repeat(TemplateModels.Untrained, folds + 1)];
    }

    public TemplateModels Whole => _models[_folds];

    /// <summary>The models that have not learnt from a document.</summary>
    public TemplateModels Without(int document) => _models[document % _folds];

    public void Train()
    {
        Learn(TemplateChoice.Trigger, Each((v, k) => v.Triggers.Select(t => (TriggerFeatures.Of(v, t), k.TemplateOf(t) >= 0 ? 1 : 0))));
        Learn(TemplateChoice.Report, [.. _views.Select((v, d) => (d, ReportFeatures.Of(v), _documents[d].Templates.IsEmpty ? 0 : 1))]);
        Learn(TemplateChoice.Role, Each((v, k) =>
        {
            PhraseFeatures features = v.PhraseFeatures;
            return v.Phrases.Where((p, i) => k.RoleOf(p) != Role.None || k.IsNear(p) || i % 5 == 0).Select(p => (features.Of(p), (int)k.RoleOf(p)));
        }));
        Learn(TemplateChoice.Pair, Each(Pairs));
        LearnMerges();
        foreach (TemplateChoice choice in (TemplateChoice[])[TemplateChoice.HumType, TemplateChoice.HumEffect, TemplateChoice.PhysType, TemplateChoice.PhysEffect, TemplateChoice.InstrumentType, TemplateChoice.Confidence])
            Learn(choice, Each((_, _) => [], choice));
        LearnParts();
        LearnIncidents();
    }

    private static IEnumerable<(uint[], int)> Pairs(ReportView view, KeyPhrases key)
    {
        for (int b = 0; b < view.Triggers.Count; b++)
        {
            int second = key.TemplateOf(view.Triggers[b]);
            if (second < 0) continue;
            for (int a = b - 1, seen = 0; a >= 0 && seen < 6; a--)
            {
                int first = key.TemplateOf(view.Triggers[a]);
                if (first < 0) continue;
                seen++;
                yield return (TriggerFeatures.Of(view, view.Triggers[a], view.Triggers[b]), first == second ? 1 : 0);
            }
        }
    }

    private List<(int Document, uint[] Features, int Class)> Each(Func<ReportView, KeyPhrases, IEnumerable<(uint[], int)>> examples, TemplateChoice? value = null)
    {
        List<(int, uint[], int)>[] found = new List<(int, uint[], int)>[_views.Length];
        Parallel.For(0, _views.Length, Cores, d =>
        {
            IEnumerable<(uint[], int)> all = value is { } choice ? _keys[d].Values(choice) : examples(_views[d], _keys[d]);
            found[d] = [.. all.Select(e => (d, e.Item1, e.Item2))];
        });
        return [.. found.SelectMany(f => f)];
    }

    // An incident tells the template that most of its words tell.
    private void LearnMerges() => Learn(TemplateChoice.Merge, Told((d, _) =>
    {
        List<(uint[], int)> examples = [];
        MergeFeatures features = new(_views[d], (a, b) => Without(d).Probabilities(TemplateChoice.Pair, TriggerFeatures.Of(_views[d], a, b))![1]);
        (Incident Incident, int Key)[] told = [.. new IncidentReader(_views[d], Without(d), _thresholds).Read()
            .Select(i => (i with { Parts = [.. i.Parts.Where(p => p.IsOwn)] }, Key: KeyOf(d, i))).Where(t => t.Key >= 0)];
        for (int a = 0; a < told.Length; a++)
        {
            for (int b = a + 1; b < told.Length; b++) examples.Add((features.Of(told[a].Incident, told[b].Incident), told[a].Key == told[b].Key ? 1 : 0));
        }

        return examples;
    }));

    private int KeyOf(int document, Incident incident) => incident.Triggers.Select(_keys[document].TemplateOf).Where(t => t >= 0)
        .GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault(-1);

    private void LearnParts() => Learn(TemplateChoice.Part, Told((d, writer) =>
    {
        IncidentFeatures features = new(_views[d]);
        List<(uint[], int)> examples = [];
        foreach ((Incident incident, Template? key) in Mapped(d, writer, i => i))
        {
            if (key is null) continue;
            HashSet<Fill> taken = [];
            foreach (Part part in incident.Parts.OrderByDescending(p => p.Probability))
            {
                Fill? fill = _keys[d].FillOf(key, part);
                if (fill?.IsOptional == true) continue;
                bool isRight = fill is not null && (part.Role == Role.Place || taken.Add(fill));
                examples.Add((features.Of(incident, part), isRight ? 1 : 0));
            }
        }

        return examples;
    }));

    private void LearnIncidents()
    {
        TemplateChoice[] choices = [TemplateChoice.Keep, TemplateChoice.Type, TemplateChoice.Stage, TemplateChoice.Category, TemplateChoice.Means];
        List<(Incident Incident, Template? Key)>[] mapped = new List<(Incident, Template?)>[_views.Length];
        Parallel.For(0, _views.Length, Cores, d => mapped[d] = Mapped(d, new TemplateWriter(_views[d], Without(d), _thresholds), new TemplateWriter(_views[d], Without(d), _thresholds).Choose));
        Learn(TemplateChoice.Date, Told((d, _) =>
        {
            IncidentDates dates = new(_views[d]);
            return [.. mapped[d].Where(m => m.Key is not null && !m.Key[TemplateSlot.Date].IsEmpty).SelectMany(m => dates.Candidates(m.Incident)
                .Select(c => (c.Features, m.Key![TemplateSlot.Date][0].Options.Any(o => MucDates.Compare(o, c.Date) == Credit.Full) ? 1 : 0)))];
        }));
        foreach (TemplateChoice choice in choices)
        {
            Learn(choice, Told((d, _) =>
            {
                IncidentFeatures features = new(_views[d]);
                List<(uint[], int)> examples = [];
                List<Incident> all = mapped[d].ConvertAll(m => m.Incident);
                foreach ((Incident incident, Template? key) in mapped[d])
                {
                    if (choice == TemplateChoice.Keep ? key?.IsOptional == true : key is null) continue;
                    if (choice == TemplateChoice.Means && incident.Of(Role.Instrument).Any()) continue;
                    examples.Add((features.Of(incident, all), choice != TemplateChoice.Keep ? Answer(key!, choice) : key is null ? 0 : 1));
                }

                return examples;
            }));
        }
    }

    private static readonly ParallelOptions Cores = new() { MaxDegreeOfParallelism = 2 };

    private List<(int Document, uint[] Features, int Class)> Told(Func<int, TemplateWriter, List<(uint[], int)>> examples)
    {
        List<(int, uint[], int)>[] found = new List<(int, uint[], int)>[_views.Length];
        Parallel.For(0, _views.Length, Cores, d =>
            found[d] = examples(d, new TemplateWriter(_views[d], Without(d), _thresholds)).ConvertAll(e => (d, e.Item1, e.Item2)));
        return [.. found.SelectMany(f => f)];
    }

    // The incidents of a document, each with the key template that it answers best, whatever its type.
    private List<(Incident Incident, Template? Key)> Mapped(int document, TemplateWriter writer, Func<Incident, Incident> choose)
    {
        List<Incident> incidents = [.. new IncidentReader(_views[document], Without(document), _thresholds).Read().Select(choose)];
        int[] pairs = _scorer.Map(_documents[document].Templates, [.. incidents.Select(i => AnyType(writer.Write(i, incidents)))]);
        return [.. incidents.Select((incident, i) => (incident, Array.IndexOf(pairs, i) is >= 0 and int key ? _documents[document].Templates[key] : null))];
    }

    // An incident is mapped to its key by what it tells; its type is learnt from the key it is mapped to.
    private Template AnyType(Template template) => new(Enumerable.Range(0, Template.SlotCount).Select(s => (TemplateSlot)s)
        .SelectMany(s => s == TemplateSlot.Type ? [(s, new Fill(_words.Values(s), []))] : template[s].Select(f => (s, f))));

    private int Answer(Template key, TemplateChoice choice)
    {
        ImmutableArray<Fill> fills = key[TemplateModels.Slot(choice)];
        return fills.IsEmpty ? 0 : _words.Values(TemplateModels.Slot(choice)).IndexOf(fills[0].Options[0]) + 1;
    }

    private void Learn(TemplateChoice choice, List<(int Document, uint[] Features, int Class)> examples)
    {
        int classes = TemplateModels.Classes(choice, _words);
        Parallel.For(0, LearnsWhole ? _folds + 1 : _folds, Cores, f =>
        {
            LinearExample[] seen = [.. examples.Where(e => f == _folds || e.Document % _folds != f)
                .Select(e => new LinearExample(e.Features, e.Class, 1, _documents[e.Document].Id))];
            _models[f] = _models[f].With(choice, LinearTrainer.Train(seen, classes, _seed, Settings));
        });
    }

    internal static LinearSettings Settings { get; set; } = new() { Epochs = 5, IsAveraged = true, MinCount = 3, Least = 0.6f, Levels = 5 };

    /// <summary>Whether a model that has seen all is learnt too, which only a shipped one needs.</summary>
    internal bool LearnsWhole { get; init; } = true;

    /// <summary>What the models write for each document that they have not learnt from.</summary>
    public ImmutableArray<Template>[] CrossValidate(TemplateThresholds thresholds)
    {
        ImmutableArray<Template>[] written = new ImmutableArray<Template>[_views.Length];
        Parallel.For(0, written.Length, Cores, d => written[d] = TemplateReader.Read(_views[d], Without(d), thresholds));
        return written;
    }
}
