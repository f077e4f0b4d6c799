using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>A prepared SELECT of whole numbers.</summary>
internal sealed class Lookup : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="sql">With the parameters <c>$0</c>, <c>$1</c>, …</param>
    public Lookup(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
    }

    /// <returns>The columns of the first row, or nothing where there is none.</returns>
    public long[] Row(SqliteTransaction transaction, params object[] values)
    {
        _command.Transaction = transaction;
        _command.Parameters.Clear();
        for (int i = 0; i < values.Length; i++) _command.Parameters.AddWithValue($"${i}", values[i]);
        using SqliteDataReader reader = _command.ExecuteReader();
        if (!reader.Read()) return [];
        long[] row = new long[reader.FieldCount];
        for (int i = 0; i < row.Length; i++) row[i] = reader.GetInt64(i);
        return row;
    }

    public void Dispose() => _command.Dispose();
}
