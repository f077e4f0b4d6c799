using Casus.Coding.Codebook;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Events.Ranking;

/// <summary>A sentence with two of its parties and what the first does to the second.</summary>
/// <param name="Target">Empty where the party acted upon is not named.</param>
public readonly record struct RelationRow(string Sentence, string Source, string Target, EventType Type);

/// <summary>What a model answered that had not seen the sentence.</summary>
/// <param name="Probability">That it gave its answer.</param>
/// <param name="OfTruth">That it gave the right answer.</param>
public readonly record struct RelationAnswer(EventType Type, float Probability, float OfTruth);

/// <summary>
/// Learns what one party does to another from annotated sentences, from the codebook and from the lexicons' examples, and
/// measures on the annotated sentences by cross-validation.
/// </summary>
public sealed class RelationTraining
{
    private const float CodebookWeight = 0.3f;
    private const float LexiconWeight = 0.1f;

    /// <summary>The model's file within <c>models/en</c>.</summary>
    public const string FileName = RelationClasses.FileName;

    private readonly List<LinearExample> _rows = [];
    private readonly List<LinearExample> _written = [];
    private readonly Coder _coder;
    private readonly EventLexicon _lexicon;

    private RelationTraining(Coder coder)
    {
        _coder = coder;
        _lexicon = EventLexicon.Load(coder.Lexicons);
    }

    /// <param name="coder">Reads the sentences.</param>
    /// <param name="rows">Annotated sentences.</param>
    /// <param name="pages">The codebook.</param>
    public static RelationTraining Prepare(Coder coder, IEnumerable<RelationRow> rows, IEnumerable<CodebookPage> pages)
    {
        RelationTraining training = new(coder);
        foreach (RelationRow row in rows)
            training.Add(training._rows, row.Sentence, row.Source, row.Target, row.Type, 1);
        foreach (CodebookExample example in pages.SelectMany(p => p.Examples))
        {
            foreach (ExpectedEvent e in example.Expected.Where(e => !e.Actors.IsEmpty))
            {
                EventType type = CameoClass.AsSpoken(e.Type, e.Status);
                training.Add(training._written, example.Text, e.Actors[0], e.Recipients.IsEmpty ? "" : e.Recipients[0], type, CodebookWeight);
            }
        }

        training.AddLexicon("verbs.tsv", "verb");
        training.AddLexicon("nouns.tsv", "noun");
        return training;
    }

    /// <summary>Each row answered by a model that learnt from the rows of other sentences alone.</summary>
    /// <param name="tenths">How many tenths of those rows it learnt from, beside the codebook and the lexicons; 0 to 10.</param>
    public IReadOnlyList<RelationAnswer> CrossValidate(int folds, int seed, int tenths = 10) =>
    [
        .. LinearTrainer.CrossValidate(_rows, _written, RelationClasses.All.Count, folds, seed, tenths).Select((probabilities, i) =>
        {
            int chosen = RelationClasses.Choose(probabilities);
            return new RelationAnswer(RelationClasses.All[chosen], probabilities[chosen], probabilities[_rows[i].Class]);
        }),
    ];

    /// <summary>The temperature at which the answers are as sure as they are right.</summary>
    public static float Temperature(IEnumerable<RelationAnswer> answers) => Calibration.Temperature([.. answers.Select(a => a.OfTruth)]);

    /// <param name="temperature">Of the cross-validation.</param>
    /// <returns>The bytes of <c>relations.model</c>.</returns>
    public byte[] Train(float temperature, int seed) =>
        LinearTrainer.Train([.. _rows, .. _written], RelationClasses.All.Count, seed).At(temperature).ToBytes();

    private void Add(List<LinearExample> examples, string sentence, string source, string target, EventType type, float weight)
    {
        (Reading reading, List<Draft> drafts) = Read(sentence);
        uint[] features = RelationFeatures.Of(reading, _lexicon, drafts, RelationReader.Find(sentence, source), RelationReader.Find(sentence, target));
        examples.Add(new LinearExample(features, RelationClasses.Of(type), weight, sentence));
    }

    private void AddLexicon(string file, string key)
    {
        foreach (LexiconRow row in _coder.Lexicons.Table(file).Rows.Where(r => r["type"] != "-"))
        {
            (Reading reading, List<Draft> drafts) = Read(row["example"]);
            string rule = EventLexicon.RuleOf(row, key);
            if (drafts.Find(d => d.Rule.Split(" + ").Contains(rule)) is not { Actors.IsEmpty: false } draft) continue;
            TextSpan target = draft.Recipients.IsEmpty ? default : draft.Recipients[0].Span;
            uint[] features = RelationFeatures.Of(reading, _lexicon, drafts, draft.Actors[0].Span, target);
            _written.Add(new LinearExample(features, RelationClasses.Of(CameoClass.AsSpoken(draft.Type, draft.Status)), LexiconWeight, row["example"]));
        }
    }

    private (Reading Reading, List<Draft> Drafts) Read(string sentence)
    {
        Reading reading = _coder.ReadLayers(new Report { Id = "row", Text = new SourceText(sentence) });
        return (reading, Merging.Merge(new Triggers(reading, _lexicon).Find(), reading.Text));
    }
}
