using Casus.Core;

namespace Casus.Coding.Lexicons;

/// <summary>
/// A lexicon file: UTF-8, tab-separated, a header of column names, one fact per row; empty lines and lines
/// that start with <c>#</c> are skipped. Faults are errors with file, line and column, never a silent skip.
/// </summary>
public sealed class LexiconTable
{
    private readonly string _file;
    private readonly string[] _columns;

    private LexiconTable(string file, string[] columns, LexiconRow[] rows)
    {
        _file = file;
        _columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<LexiconRow> Rows { get; private set; }

    /// <exception cref="CasusException">CAS010 the file is missing; CAS011 a row has too many or too few columns.</exception>
    public static LexiconTable Load(string path)
    {
        if (!File.Exists(path))
            throw new CasusException("CAS010", Path.GetFileName(path), "is missing: reinstall, or build from a full checkout");
        return Parse(Path.GetFileName(path), File.ReadAllText(path));
    }

    public static LexiconTable Parse(string file, string content)
    {
        string[]? columns = null;
        List<LexiconRow> rows = [];
        LexiconTable table = new(file, [], []);
        int line = 0;
        foreach (string text in content.Split('\n'))
        {
            line++;
            string row = text.TrimEnd('\r');
            if (row.Length == 0 || row[0] == '#') continue;
            string[] cells = row.Split('\t');
            if (columns is null)
            {
                columns = cells;
                table = new LexiconTable(file, columns, []);
                continue;
            }

            if (cells.Length > columns.Length || cells[0].Length == 0)
            {
                throw new CasusException("CAS011", $"{file}:{line}:{cells.Length}",
                    $"{cells.Length} cells where the header has {columns.Length}, or an empty first cell");
            }

            rows.Add(new LexiconRow(table, line, cells));
        }

        table.Rows = rows;
        return table;
    }

    // What makes two rows the same fact, beside the first column.
    private static readonly string[] Identity = ["lemma", "with", "pos", "frame", "subject", "side", "from", "kind"];

    /// <summary>
    /// One table with the rows of several, in their order; each row keeps the columns and the place of its own. A later
    /// row on the same fact (<c>break</c> with <c>obj:@ties</c>) takes the place of an earlier one.
    /// </summary>
    internal static LexiconTable Join(IReadOnlyList<LexiconTable> tables)
    {
        List<LexiconRow> rows = [.. tables[0].Rows];
        Dictionary<string, int> places = [];
        for (int i = 0; i < rows.Count; i++) places.TryAdd(IdentityOf(rows[i]), i);
        foreach (LexiconRow row in tables.Skip(1).SelectMany(t => t.Rows))
        {
            if (places.TryGetValue(IdentityOf(row), out int place)) rows[place] = row;
            else rows.Add(row);
        }

        return new LexiconTable(tables[0]._file, tables[0]._columns, [.. rows]);
    }

    private static string IdentityOf(LexiconRow row) =>
        row.Cells[0] + string.Concat(Identity.Where(c => row.Table._columns.Contains(c)).Select(c => $"\t{row[c]}"));

    internal static LexiconTable Of(string file, string[] columns, IReadOnlyList<(int Line, string[] Cells)> rows)
    {
        LexiconTable table = new(file, columns, []);
        table.Rows = [.. rows.Select(r => new LexiconRow(table, r.Line, r.Cells))];
        return table;
    }

    internal IReadOnlyList<string> Columns => _columns;

    internal int Column(string name)
    {
        int index = Array.IndexOf(_columns, name);
        return index >= 0
            ? index
            : throw new CasusException("CAS011", $"{_file}:1:1", $"has no column '{name}'; it has {string.Join(", ", _columns)}");
    }

    internal CasusException Fault(int line, string column, string message) =>
        new("CAS012", $"{_file}:{line}:{Column(column) + 1}", message);
}

/// <summary>One row of a lexicon. Missing trailing cells read as empty.</summary>
public readonly record struct LexiconRow(LexiconTable Table, int Line, string[] Cells)
{
    public string this[string column]
    {
        get
        {
            int index = Table.Column(column);
            return index < Cells.Length ? Cells[index] : "";
        }
    }

    /// <summary>The cell split at <c>|</c>, trimmed, without empty parts.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The cell, or null where it is empty.</summary>
    public string? OrNull(string column) => this[column] is { Length: > 0 } cell ? cell : null;

    /// <summary>An error that names this row and column.</summary>
    public CasusException Fault(string column, string message) => Table.Fault(Line, column, message);
}
