using System.Globalization;
using System.Reflection;
using Casus.Core;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>Brings a file to the newest schema: numbered SQL files, the number reached kept in <c>PRAGMA user_version</c>.</summary>
internal static class Migrations
{
    // "CASU": marks the file as a ledger, so that no other program's database is written into.
    private const long ApplicationId = 0x43415355;

    private static readonly string[] Scripts = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static int Newest => Scripts.Length;

    /// <exception cref="CasusException">CAS151 another program's database, CAS157 written by a newer Casus.</exception>
    public static void Apply(SqliteConnection connection, string path, int upTo)
    {
        long version = Version(connection, path);
        if (version == upTo) return;
        if (version == 0) Run(connection, null, "PRAGMA journal_mode = WAL");
        while (version < upTo)
        {
            // Another process may have migrated while this one waited for the lock.
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            version = Version(connection, path, transaction);
            if (version < upTo)
            {
                Run(connection, transaction, Script((int)version));
                version++;
                Run(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}; PRAGMA application_id = {ApplicationId}"));
            }

            transaction.Commit();
        }
    }

    private static long Version(SqliteConnection connection, string path, SqliteTransaction? transaction = null)
    {
        long version = Number(connection, transaction, "PRAGMA user_version");
        bool isOurs = Number(connection, transaction, "PRAGMA application_id") == ApplicationId;
        if (!isOurs && (version != 0 || Number(connection, transaction, "SELECT count(*) FROM sqlite_master") > 0))
            throw new CasusException("CAS151", path, "is a database of another program: name another file for the ledger");
        if (version > Newest)
            throw new CasusException("CAS157", path, $"was written by a newer Casus (schema {version}, this one knows {Newest}): update Casus");
        return version;
    }

    private static string Script(int index)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Scripts[index])!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static long Number(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
