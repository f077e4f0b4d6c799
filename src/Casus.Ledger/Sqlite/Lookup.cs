using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Casus.Ledger.Sqlite;

/// <summary>A prepared SELECT of whole numbers, used for many rows within a transaction of its connection; binds by position.</summary>
/// <param name="sql">With the parameters <c>?1</c>, <c>?2</c>, …</param>
internal sealed class Lookup(SqliteConnection connection, string sql) : IDisposable
{
    private sqlite3_stmt? _statement;

    /// <param name="values">Texts and whole numbers.</param>
    /// <returns>The columns of the first row, or nothing where there is none.</returns>
    public long[] Row(params ReadOnlySpan<object> values)
    {
        sqlite3_stmt statement = _statement ??= Prepare();
        for (int i = 0; i < values.Length; i++)
        {
            Check(values[i] is long number
                ? raw.sqlite3_bind_int64(statement, i + 1, number)
                : raw.sqlite3_bind_text(statement, i + 1, Insertion.Storable((string)values[i])));
        }

        int result = raw.sqlite3_step(statement);
        long[] row = result == raw.SQLITE_ROW ? new long[raw.sqlite3_column_count(statement)] : [];
        for (int i = 0; i < row.Length; i++) row[i] = raw.sqlite3_column_int64(statement, i);
        // The reset reports a failed step.
        Check(raw.sqlite3_reset(statement));
        return row;
    }

    public void Dispose() => _statement?.Dispose();

    private sqlite3_stmt Prepare()
    {
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out sqlite3_stmt statement));
        return statement;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
