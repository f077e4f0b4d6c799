using Casus.Coding;
using Casus.Coding.Events;
using Casus.Core;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Evaluation;

/// <summary>
/// What a given source does to a given target in a sentence: macro-F1 over PLOVER types (CONCEDE and RETREAT merged to
/// YIELD), quad classes, and conflict against cooperation. One answer per row, always.
/// </summary>
internal static class RelationsSuite
{
    private static readonly string[] Columns = ["sentence", "source", "target", "gold_root", "gold_penta"];

    public static IReadOnlyList<Score> Run(SuiteInput input)
    {
        RelationReader reader = RelationReader.Load(input.Lexicons);
        MacroF1 root = new(), quad = new(), binary = new();
        foreach (Row row in Read(input.Data))
        {
            input.Cancel.ThrowIfCancellationRequested();
            Reading reading = input.Coder.ReadLayers(new Report { Id = "row", Text = new SourceText(row.Sentence) });
            EventType answer = reader.Read(reading, Find(row.Sentence, row.Source), Find(row.Sentence, row.Target));
            root.Add(row.Root, Name(answer));
            int found = (int)answer.Quad();
            quad.Add(row.Quad, $"{found}");
            binary.Add(IsConflict(row.Quad) ? "conflict" : "cooperation", found >= 3 ? "conflict" : "cooperation");
        }

        List<Score> scores = [new("root", root.Value), new("quad", quad.Value), new("binary", binary.Value)];
        foreach ((string label, double f1) in root.Labels()) scores.Add(new Score($"{label}.f1", f1));
        return scores;
    }

    private static string Name(EventType type) => type is EventType.Concede or EventType.Retreat ? "YIELD" : type.Name();

    private static bool IsConflict(string quad) => quad is "3" or "4";

    // A party that is not in the sentence ("a recipient") has no span.
    private static TextSpan Find(string sentence, string words)
    {
        int start = sentence.IndexOf(words.Trim(), StringComparison.Ordinal);
        return start < 0 ? default : new TextSpan(start, start + words.Trim().Length);
    }

    private static IEnumerable<Row> Read(string path)
    {
        using StreamReader lines = new(path);
        string[] header = (lines.ReadLine() ?? "").Split('\t');
        int[] at = [.. Columns.Select(c => Array.IndexOf(header, c))];
        if (at.Any(a => a < 0))
            throw new CasusException("CAS030", $"{Path.GetFileName(path)}:1:1", $"needs the columns {string.Join(", ", Columns)}; it has {string.Join(", ", header)}");
        for (int line = 2; lines.ReadLine() is { } text; line++)
        {
            if (text.Length == 0) continue;
            string[] cells = text.Split('\t');
            if (cells.Length <= at.Max())
                throw new CasusException("CAS030", $"{Path.GetFileName(path)}:{line}:{cells.Length}", $"has {cells.Length} cells where the header has {header.Length}");
            string gold = cells[at[3]].Trim();
            yield return new Row(cells[at[0]], cells[at[1]], cells[at[2]], gold is "CONCEDE" or "RETREAT" ? "YIELD" : gold, cells[at[4]].Trim());
        }
    }

    private readonly record struct Row(string Sentence, string Source, string Target, string Root, string Quad);
}
