using System.Runtime.Versioning;
using Casus.Core;
using Casus.Core.Records;

namespace Casus.Ledger.Tests.Sqlite;

[UnsupportedOSPlatform("windows")]
public sealed class ReadOnlyTests : LedgerFixture
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    [UnprivilegedFact]
    public void A_file_that_may_not_be_written_is_read_and_says_so_when_written()
    {
        using (SqliteLedger ledger = Open()) ledger.Append(Samples.Full());
        File.SetUnixFileMode(FilePath, UnixFileMode.UserRead);
        IsReadAndNotWritten();
    }

    [UnprivilegedFact]
    public void So_is_a_file_in_a_folder_that_may_not_be_written()
    {
        using (SqliteLedger ledger = Open()) ledger.Append(Samples.Full());
        string folder = Path.GetDirectoryName(FilePath)!;
        File.SetUnixFileMode(folder, Readable);
        try
        {
            IsReadAndNotWritten();
        }
        finally
        {
            File.SetUnixFileMode(folder, Readable | UnixFileMode.UserWrite);
        }
    }

    [UnprivilegedFact]
    public void An_old_ledger_that_may_not_be_written_is_an_error_with_its_remedy()
    {
        SqliteLedger.OpenAt(FilePath, Clock, 1, schema: 1).Dispose();
        File.SetUnixFileMode(FilePath, UnixFileMode.UserRead);
        CasusException error = Assert.Throws<CasusException>(Open);
        Assert.Equal("CAS153", error.Code);
        Assert.Contains("copy", error.Message, StringComparison.Ordinal);
    }

    private void IsReadAndNotWritten()
    {
        using SqliteLedger ledger = Open();
        Assert.Equal(2, ledger.Events(new LedgerQuery()).Count());
        Assert.Single(ledger.Reports(new LedgerQuery { Text = "drones" }));
        Assert.NotNull(ledger.Read(Samples.Report().Id));
        Assert.True(ledger.Check().IsSound);
        CasusException error = Assert.Throws<CasusException>(() => ledger.Append(Samples.Plain(1, new DateOnly(2024, 4, 19))));
        Assert.Equal("CAS153", error.Code);
        // Nothing is coded for nothing: no report is taken from the source.
        Assert.Equal("CAS153", Assert.Throws<CasusException>(() => ledger.AppendAll(Never())).Code);
    }

    private static IEnumerable<CodedReport> Never()
    {
        Assert.Fail("a report was asked for");
        yield break;
    }
}

/// <summary>Permissions do not bind the superuser, and Windows has others.</summary>
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) Skip = "runs as a user whom file permissions bind";
    }
}
