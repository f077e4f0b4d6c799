using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Casus.Ledger.Sqlite;

/// <summary>
/// A prepared INSERT into one table, used for many rows within a transaction of its connection. Binds by position on the
/// statement itself: looking parameters up by name took most of the time of a row.
/// </summary>
internal sealed class Insertion(SqliteConnection connection, string table, string columns) : IDisposable
{
    private readonly int _count = columns.AsSpan().Count(' ') + 1;
    private sqlite3_stmt? _statement;
    private byte[] _utf8 = new byte[1024];
    private int _next;

    public Insertion Add(string? value)
    {
        if (value is null) return Checked(raw.sqlite3_bind_null(Statement, ++_next));
        string storable = Storable(value);
        int most = Encoding.UTF8.GetMaxByteCount(storable.Length);
        if (_utf8.Length < most) _utf8 = new byte[most];
        int length = Encoding.UTF8.GetBytes(storable, _utf8);
        return Checked(raw.sqlite3_bind_text(Statement, ++_next, _utf8.AsSpan(0, length)));
    }

    public Insertion Add(long? value) => Checked(value is { } v
        ? raw.sqlite3_bind_int64(Statement, ++_next, v)
        : raw.sqlite3_bind_null(Statement, ++_next));

    /// <summary>Not a number becomes null.</summary>
    public Insertion Add(double? value) => Checked(value is { } v && !double.IsNaN(v)
        ? raw.sqlite3_bind_double(Statement, ++_next, v)
        : raw.sqlite3_bind_null(Statement, ++_next));

    /// <exception cref="SqliteException">The row was refused; the next one starts afresh.</exception>
    public void Insert()
    {
        if (_next != _count) throw new InvalidOperationException($"{_next} values for the {_count} columns of {table}");
        _next = 0;
        int result = raw.sqlite3_step(Statement);
        if (result != raw.SQLITE_DONE)
        {
            // The reason is read before the reset, which would clear it.
            var failure = new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), result);
            _ = raw.sqlite3_reset(Statement);
            throw failure;
        }

        Checked(raw.sqlite3_reset(Statement));
    }

    public void Dispose() => _statement?.Dispose();

    private sqlite3_stmt Statement => _statement ??= Prepare();

    private sqlite3_stmt Prepare()
    {
        string[] names = columns.Split(' ');
        string sql = $"INSERT INTO {table} ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select(_ => "?"))})";
        Checked(raw.sqlite3_prepare_v2(connection.Handle, sql, out sqlite3_stmt statement));
        return statement;
    }

    private Insertion Checked(int result)
    {
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
        return this;
    }

    /// <summary>SQLite ends a text at a NUL, so one becomes U+FFFD.</summary>
    public static string Storable(string value) =>
        value.Contains('\0', StringComparison.Ordinal) ? value.Replace('\0', '\ufffd') : value;
}
