using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>A prepared INSERT into one table, used for many rows.</summary>
internal sealed class Insertion : IDisposable
{
    private readonly SqliteCommand _command;
    private int _next;

    public Insertion(SqliteConnection connection, string table, string columns)
    {
        string[] names = columns.Split(' ');
        _command = connection.CreateCommand();
        _command.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select((_, i) => $"${i}"))})";
        for (int i = 0; i < names.Length; i++) _command.Parameters.Add(new SqliteParameter($"${i}", null));
    }

    public Insertion Add(string? value) => Set(value is null ? DBNull.Value : Storable(value), SqliteType.Text);

    public Insertion Add(long? value) => Set(value is { } v ? v : DBNull.Value, SqliteType.Integer);

    /// <summary>Not a number becomes null.</summary>
    public Insertion Add(double? value) => Set(value is { } v && !double.IsNaN(v) ? v : DBNull.Value, SqliteType.Real);

    public void Insert(SqliteTransaction transaction)
    {
        if (_next != _command.Parameters.Count) throw new InvalidOperationException($"{_next} values for {_command.Parameters.Count} columns: {_command.CommandText}");
        // After a failed row the next one starts afresh.
        _next = 0;
        _command.Transaction = transaction;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private Insertion Set(object value, SqliteType type)
    {
        SqliteParameter parameter = _command.Parameters[_next++];
        parameter.SqliteType = type;
        parameter.Value = value;
        return this;
    }

    // SQLite ends a text at a NUL.
    public static string Storable(string value) =>
        value.Contains('\0', StringComparison.Ordinal) ? value.Replace('\0', '\ufffd') : value;
}
