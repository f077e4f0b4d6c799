using Casus.Coding.Codebook;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Events.Ranking;

/// <summary>A draft judged by a model that had not seen its text.</summary>
/// <param name="Source">Where its text comes from.</param>
/// <param name="Text">Number of the text within its source.</param>
/// <param name="Class">By <see cref="CameoClass"/>.</param>
/// <param name="Probability">That it is an event.</param>
/// <param name="IsTaught">False where the data says nothing of it.</param>
public readonly record struct JudgedDraft(string Source, int Text, int Class, float Probability, bool IsRight, bool IsTaught);

/// <summary>
/// Learns which matched patterns are events: from the codebook, which says all events of its examples, from sentences
/// with the quad class of what they tell, and from sentences with the relation of two parties.
/// </summary>
public sealed class EventTraining
{
    /// <summary>The model's file within <c>models/en</c>.</summary>
    public const string FileName = EventJudge.FileName;

    /// <summary>Sources of the drafts.</summary>
    public const string Codebook = "codebook", Sentences = "sentences", Relations = "relations", Corrections = "corrections";

    // A sentence may tell a second event of another class than its own: what differs is wrong less surely.
    private const float OtherClass = 0.5f;

    // The lexicons' own examples say that a plain sentence of a pattern is an event; there are many, so each says it softly.
    private const float LexiconWeight = 0.3f;

    private readonly List<(LinearExample Example, string Source, int Text, int Class)> _drafts = [];
    private readonly List<LinearExample> _written = [];
    private readonly Coder _coder;

    private EventTraining(Coder coder) => _coder = coder;

    /// <param name="coder">Reads the texts.</param>
    /// <param name="pages">The codebook.</param>
    /// <param name="sentences">Sentences with a quad class, 0 where they tell nothing.</param>
    /// <param name="rows">Sentences with two parties and their relation.</param>
    /// <param name="taught">What analysts said of single events.</param>
    public static EventTraining Prepare(
        Coder coder, IEnumerable<CodebookPage> pages, IReadOnlyList<(string Text, int Quad)> sentences, IReadOnlyList<RelationRow> rows,
        IReadOnlyList<TaughtEvent> taught)
    {
        EventTraining training = new(coder);
        int number = 0;
        foreach (CodebookExample example in pages.SelectMany(p => p.Examples)) training.AddExample(example, number++);
        for (int i = 0; i < sentences.Count; i++) training.AddSentence(sentences[i].Text, sentences[i].Quad, i);
        for (int i = 0; i < rows.Count; i++) training.AddRelation(rows[i], i);
        for (int i = 0; i < taught.Count; i++) training.AddTaught(taught[i], i);
        foreach ((string file, string key) in LexiconExamples.Tables) training.AddLexicon(file, key);
        return training;
    }

    /// <summary>Each draft judged by a model that learnt from other texts alone.</summary>
    public IReadOnlyList<JudgedDraft> CrossValidate(int folds, int seed) =>
    [
        .. LinearTrainer.CrossValidate(Examples, _written, EventJudge.Classes, folds, seed).Select((probabilities, i) =>
        {
            (LinearExample example, string source, int text, int cls) = _drafts[i];
            return new JudgedDraft(source, text, cls, probabilities[EventJudge.Right], example.Class == EventJudge.Right, example.Weight > 0);
        }),
    ];

    /// <param name="temperature">Of the cross-validation.</param>
    /// <returns>The bytes of <c>events.model</c>.</returns>
    public byte[] Train(float temperature, int seed) =>
        LinearTrainer.Train([.. Taught, .. _written], EventJudge.Classes, seed).At(temperature).ToBytes();

    /// <summary>The temperature at which the judgements are as sure as they are right.</summary>
    public static float Temperature(IEnumerable<JudgedDraft> judged) =>
        Calibration.Temperature([.. judged.Where(d => d.IsTaught).Select(d => d.IsRight ? d.Probability : 1 - d.Probability)]);

    private LinearExample[] Examples => [.. _drafts.Select(d => d.Example)];

    private LinearExample[] Taught => [.. Examples.Where(e => e.Weight > 0)];

    // Each expected event is met by one draft of its type, if it can be by one with its actor.
    private void AddExample(CodebookExample example, int number)
    {
        (Reading reading, List<Draft> drafts) = Read(example.Text);
        HashSet<Draft> right = [];
        foreach (ExpectedEvent expected in example.Expected)
        {
            Draft? met = drafts.Where(d => d.Type == expected.Type && !right.Contains(d))
                .MaxBy(d => (expected.Actors.Any(a => d.Actors.Any(m => WholeWords.Agree(a, m.Text))) ? 1 : 0, -d.Trigger));
            if (met is not null) right.Add(met);
        }

        ILookup<int, Draft> bySentence = EventFeatures.BySentence(reading, drafts);
        foreach (Draft draft in drafts)
            Add(reading, bySentence, draft, right.Contains(draft), 1, Codebook, number, example.Text);
    }

    private void AddLexicon(string file, string key)
    {
        foreach (LexiconRow row in _coder.Lexicons.Table(file).Rows.Where(r => r["type"] != "-"))
        {
            (Reading reading, List<Draft> drafts) = Read(row["example"]);
            if (drafts.Find(d => d.Rule == EventLexicon.RuleOf(row, key)) is not { } draft) continue;
            uint[] features = EventFeatures.Of(reading, EventFeatures.BySentence(reading, drafts), draft);
            _written.Add(new LinearExample(features, EventJudge.Right, LexiconWeight, row["example"]));
        }
    }

    private void AddSentence(string text, int quad, int number)
    {
        (Reading reading, List<Draft> drafts) = Read(text);
        ILookup<int, Draft> bySentence = EventFeatures.BySentence(reading, drafts);
        foreach (Draft draft in drafts)
        {
            // What CAMEO holds no event may still be one of PLOVER's: an appeal, a condition.
            int cls = CameoClass.Of(draft.Type, draft.Cameo, draft.Status);
            if (cls == 0) continue;
            bool right = cls == quad;
            // Verbal or material is drawn differently for expulsions, appeals and cuts of aid; and CAMEO codes that someone
            // says or claims a thing, not the thing. Neither judges a pattern, but both count when the judge is measured.
            bool judges = quad > 0 ? right || (cls > 2) != (quad > 2) : !IsTold(reading, draft.Trigger);
            Add(reading, bySentence, draft, right, !judges ? 0 : right || quad == 0 ? 1 : OtherClass, Sentences, number, text);
        }
    }

    private static bool IsTold(Reading reading, int trigger) => !reading.Claims.Holding(reading.Text.Tokens.Span(trigger)).IsEmpty;

    private void AddRelation(RelationRow row, int number)
    {
        (Reading reading, List<Draft> drafts) = Read(row.Sentence);
        ILookup<int, Draft> bySentence = EventFeatures.BySentence(reading, drafts);
        TextSpan source = RelationReader.Find(row.Sentence, row.Source), target = RelationReader.Find(row.Sentence, row.Target);
        foreach (Draft draft in drafts)
        {
            if (!draft.Actors.Any(a => a.Span.Overlaps(source)) || !draft.Recipients.Any(r => r.Span.Overlaps(target))) continue;
            bool right = RelationClasses.Of(CameoClass.AsSpoken(draft.Type, draft.Status)) == RelationClasses.Of(row.Type);
            Add(reading, bySentence, draft, right, right ? 1 : OtherClass, Relations, number, row.Sentence);
        }
    }

    private void AddTaught(TaughtEvent taught, int number)
    {
        (Reading reading, List<Draft> drafts) = Read(taught.Sentence);
        ILookup<int, Draft> bySentence = EventFeatures.BySentence(reading, drafts);
        foreach (Draft draft in drafts.Where(d => reading.Text.Tokens.Span(d.Trigger).Overlaps(taught.Trigger)))
            Add(reading, bySentence, draft, draft.Type == taught.Type, 1, Corrections, number, taught.Sentence);
    }

    private void Add(
        Reading reading, ILookup<int, Draft> bySentence, Draft draft, bool right, float weight, string source, int number, string text)
    {
        uint[] features = EventFeatures.Of(reading, bySentence, draft);
        LinearExample example = new(features, right ? EventJudge.Right : EventJudge.Wrong, weight, text);
        _drafts.Add((example, source, number, CameoClass.Of(draft.Type, draft.Cameo, draft.Status)));
    }

    private (Reading Reading, List<Draft> Drafts) Read(string text)
    {
        Reading reading = _coder.ReadLayers(new Report { Id = "text", Text = new SourceText(text) });
        return (reading, _coder.Drafts(reading));
    }
}
