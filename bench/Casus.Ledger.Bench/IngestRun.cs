using System.Diagnostics;
using System.Globalization;
using Casus.Core.Records;

namespace Casus.Ledger.Bench;

/// <summary>
/// Makes a ledger of so many events and says how fast they went in with all indexes live, beside plain inserts of the same
/// rows into one table without an index, batch by batch in turn. Making the reports up is not counted.
/// </summary>
internal static class IngestRun
{
    /// <summary>The seed of the ledger that is kept.</summary>
    public const ulong Seed = 7;

    private const int BatchReports = 2048;

    // Plain inserts of one batch in so many are enough to compare with.
    private const int ComparedBatches = 8;

    public static void Run(string file, long events)
    {
        File.Delete(file);
        var reports = new SyntheticReports(events, Seed);
        // A step that is to follow on ingest, such as linking reports to incidents, gets a line here.
        (string Name, Action<SqliteLedger, List<CodedReport>> Run)[] steps = [("ingest", (ledger, batch) => ledger.AppendAll(batch))];
        var wall = new TimeSpan[steps.Length];
        var busy = new TimeSpan[steps.Length];
        long written = 0, compared = 0, count = 0;
        TimeSpan plain = default, beside = default;
        using (var raw = new PlainTable(file + ".plain"))
        using (SqliteLedger ledger = SqliteLedger.Open(file, TimeProvider.System))
        {
            for (int b = 0; written < events; b++)
            {
                List<CodedReport> batch = [.. reports.Take(BatchReports)];
                int inBatch = batch.Sum(r => r.Events.Length);
                for (int s = 0; s < steps.Length; s++)
                {
                    TimeSpan before = Environment.CpuUsage.TotalTime;
                    long start = Stopwatch.GetTimestamp();
                    steps[s].Run(ledger, batch);
                    TimeSpan spent = Stopwatch.GetElapsedTime(start), used = Environment.CpuUsage.TotalTime - before;
                    wall[s] += spent;
                    busy[s] += used;
                    if (s == 0 && b % ComparedBatches == 0) beside += used;
                }

                if (b % ComparedBatches == 0)
                {
                    TimeSpan before = Environment.CpuUsage.TotalTime;
                    raw.Append(batch);
                    plain += Environment.CpuUsage.TotalTime - before;
                    compared += inBatch;
                }

                written += inBatch;
                count += batch.Count;
                if (b % 32 == 0) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written:N0} events, {written / wall[0].TotalSeconds:N0} a second"));
            }
        }

        File.Delete(file + ".plain");
        double size = new FileInfo(file).Length / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written:N0} events of {count:N0} reports, {size:N0} MB"));
        for (int s = 0; s < steps.Length; s++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps[s].Name,-10} {written / wall[s].TotalSeconds,10:N0} events/s by the clock, {written / busy[s].TotalSeconds,10:N0} events per second of one core"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plain rows {compared / plain.TotalSeconds,36:N0} events per second of one core; ingest costs {beside / plain:F1} times that"));
    }
}
