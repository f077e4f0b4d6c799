using System.Diagnostics;
using Casus.Ledger.Bench;

namespace Casus.Ledger.Tests.Sqlite;

/// <summary>Writers in processes of their own: killed, or at work at one time. bench/README.md says how to kill one 200 times.</summary>
public sealed class ProcessTests : LedgerFixture
{
    [Fact]
    public void A_writer_killed_again_and_again_loses_and_doubles_nothing()
    {
        KillResult result = KillRun.Run(Path.GetDirectoryName(FilePath)!, times: 8, reports: 2400, seed: 5);
        Assert.Empty(result.Problems);
        Assert.Equal(2400, result.Reports);
        Assert.True(result.Kills > 0);
    }

    [Fact]
    public void Two_processes_at_one_file_write_each_report_once()
    {
        Open().Dispose();
        using (Process one = KillRun.Child(FilePath, 0, 900), other = KillRun.Child(FilePath, 300, 1200))
        {
            one.WaitForExit();
            other.WaitForExit();
            Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        }

        using SqliteLedger both = Open();
        LedgerCounts counts = both.Count();
        Assert.Equal((1200, 1200, 1200), (counts.Reports, counts.Versions, counts.Codings));
        Assert.True(both.Check().IsSound);
    }
}
