using Casus.Coding;
using Casus.Coding.Events;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Evaluation;

/// <summary>
/// What a given source does to a given target in a sentence: macro-F1 over PLOVER types (CONCEDE and RETREAT merged to
/// YIELD), quad classes, and conflict against cooperation. One answer per row, always.
/// </summary>
public static class RelationsSuite
{
    internal static IReadOnlyList<Score> Run(SuiteInput input)
    {
        RelationReader reader = RelationReader.Load(input.Lexicons, input.Models);
        RelationGold[] rows = [.. RelationData.Read(input.Data)];
        List<EventType> answers = [];
        foreach (RelationGold row in rows)
        {
            input.Cancel.ThrowIfCancellationRequested();
            Reading reading = input.Coder.ReadLayers(new Report { Id = "row", Text = new SourceText(row.Sentence) });
            answers.Add(reader.Read(reading, RelationReader.Find(row.Sentence, row.Source), RelationReader.Find(row.Sentence, row.Target)));
        }

        return Score(rows, answers);
    }

    /// <param name="rows">As annotated.</param>
    /// <param name="answers">One for each row.</param>
    public static IReadOnlyList<Score> Score(IReadOnlyList<RelationGold> rows, IReadOnlyList<EventType> answers)
    {
        MacroF1 root = new(), quad = new(), binary = new();
        for (int i = 0; i < rows.Count; i++)
        {
            root.Add(rows[i].Root, RelationGold.Name(answers[i]));
            int found = (int)answers[i].Quad();
            quad.Add(rows[i].Quad, $"{found}");
            binary.Add(rows[i].Quad is "3" or "4" ? "conflict" : "cooperation", found >= 3 ? "conflict" : "cooperation");
        }

        List<Score> scores = [new("root", root.Value), new("quad", quad.Value), new("binary", binary.Value)];
        foreach ((string label, double f1) in root.Labels()) scores.Add(new Score($"{label}.f1", f1));
        return scores;
    }
}
