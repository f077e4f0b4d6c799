using Casus.Core.Text;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>Reads the columns of the current row one after another.</summary>
internal sealed class Row(SqliteDataReader reader)
{
    private int _next;

    public bool Read()
    {
        _next = 0;
        return reader.Read();
    }

    public string? TextOrNull()
    {
        int column = _next++;
        return reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    public string Text() => reader.GetString(_next++);

    public long Integer() => reader.GetInt64(_next++);

    public double? RealOrNull()
    {
        int column = _next++;
        return reader.IsDBNull(column) ? null : reader.GetDouble(column);
    }

    public int? IntegerOrNull()
    {
        int column = _next++;
        return reader.IsDBNull(column) ? null : reader.GetInt32(column);
    }

    /// <summary>Two columns of code points as a span of the text; null where they are.</summary>
    public TextSpan? SpanOrNull(CodePoints points)
    {
        int? start = IntegerOrNull(), end = IntegerOrNull();
        return start is null || end is null ? null : points.ToUnits(start.Value, end.Value);
    }

    public TextSpan Span(CodePoints points) => points.ToUnits((int)Integer(), (int)Integer());

    /// <summary>Passes over columns that the caller has no use for.</summary>
    public void Skip(int columns) => _next += columns;

    public T Name<T>() where T : struct, Enum
    {
        string name = Text();
        return WireName.TryParse(name, out T value) ? value : throw new InvalidDataException($"'{name}' is no {typeof(T).Name}");
    }
}
