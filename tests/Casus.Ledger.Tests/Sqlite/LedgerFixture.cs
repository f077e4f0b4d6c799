using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Tests.Sqlite;

/// <summary>A ledger in a folder of its own, with a clock that only the test moves.</summary>
public abstract class LedgerFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("casus-ledger-").FullName;

    internal SettableClock Clock { get; } = new() { Now = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero) };

    protected string FilePath => Path.Combine(_folder, "a.casus");

    public virtual void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected SqliteLedger Open() => SqliteLedger.Open(FilePath, Clock);

    /// <summary>Runs SQL as another program would.</summary>
    protected string? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}

internal sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
