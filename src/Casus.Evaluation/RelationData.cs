using Casus.Coding.Events.Ranking;
using Casus.Core;
using Casus.Core.Ontology;

namespace Casus.Evaluation;

/// <summary>A row of a table of relations as annotated.</summary>
/// <param name="Root">The PLOVER type, CONCEDE and RETREAT as YIELD.</param>
/// <param name="Quad">The quad class, 1 to 4.</param>
public readonly record struct RelationGold(string Sentence, string Source, string Target, string Root, string Quad)
{
    private const string Yield = "YIELD";

    /// <exception cref="CasusException">CAS030 the type is unknown.</exception>
    public RelationRow ToRow() => new(
        Sentence, Source, Target,
        Root == Yield ? EventType.Retreat
            : EventTypes.TryParse(Root, out EventType type) ? type
            : throw new CasusException("CAS030", Sentence, $"'{Root}' is no PLOVER type"));

    public static string Name(EventType type) => type is EventType.Concede or EventType.Retreat ? Yield : type.Name();
}

/// <summary>Reads PLV-style tables: tab-separated, with a header that names the columns.</summary>
public static class RelationData
{
    private static readonly string[] Columns = ["sentence", "source", "target", "gold_root", "gold_penta"];

    /// <exception cref="CasusException">CAS030 a column or a cell is missing.</exception>
    public static IEnumerable<RelationGold> Read(string path)
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
            string root = cells[at[3]].Trim();
            yield return new RelationGold(cells[at[0]], cells[at[1]], cells[at[2]], root is "CONCEDE" or "RETREAT" ? "YIELD" : root, cells[at[4]].Trim());
        }
    }
}
