using System.Diagnostics;
using System.Globalization;

namespace Casus.Ledger.Bench;

/// <summary>What killing an ingest again and again came to.</summary>
/// <param name="Kills">How often the writer died by the signal and not by coming to its end.</param>
/// <param name="Problems">Empty where nothing was lost, doubled or damaged.</param>
internal sealed record KillResult(int Kills, long Reports, IReadOnlyList<string> Problems);

/// <summary>
/// A process of its own writes reports into a ledger and is killed at random moments (SIGKILL; on Windows its like), to be
/// started again on the same input. After every death the file must be sound and hold nothing twice and nothing less than
/// before; at the end, all that an undisturbed run holds.
/// </summary>
internal static class KillRun
{
    private const ulong Seed = 11;

    /// <summary>The writer: ingests the reports from one number to another, unless it knows them.</summary>
    public static void Write(string file, int from, int to)
    {
        using SqliteLedger ledger = SqliteLedger.Open(file, TimeProvider.System);
        Console.WriteLine("open");
        ledger.AppendAll(new SyntheticReports(1_000_000, Seed).Take(to).Skip(from));
    }

    public static int Run(int times, int events)
    {
        string folder = Directory.CreateTempSubdirectory("casus-kills-").FullName;
        try
        {
            KillResult result = Run(folder, times, (int)(events / SyntheticReports.EventsPerReport), ulong.CreateTruncating(Environment.TickCount64));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"killed {result.Kills} times; {result.Reports:N0} reports; {result.Problems.Count} problems"));
            foreach (string problem in result.Problems) Console.WriteLine("  " + problem);
            return result.Problems.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <param name="times">How often to kill; the reports are handed to the writer in as many parts, so that it always has work.</param>
    public static KillResult Run(string folder, int times, int reports, ulong seed)
    {
        var chance = new Chance(seed);
        string file = Path.Combine(folder, "killed.casus");
        List<string> problems = [];
        int kills = 0;
        long before = 0;
        for (int i = 0; i < times; i++)
        {
            int to = reports * (i + 1) / times;
            // Most deaths are in the midst of writing, some in opening the file, few after all is done.
            bool awaitsOpening = chance.Below(4) > 0;
            kills += Kill(file, to, awaitsOpening, TimeSpan.FromMilliseconds(chance.Share() * (awaitsOpening ? 150 : 400))) ? 1 : 0;
            before = Look(file, before, to, problems);
        }

        using (Process last = Child(file, 0, reports)) last.WaitForExit();
        Look(file, before, reports, problems);
        string whole = Path.Combine(folder, "whole.casus");
        Write(whole, 0, reports);
        using SqliteLedger killed = SqliteLedger.Open(file, TimeProvider.System), undisturbed = SqliteLedger.Open(whole, TimeProvider.System);
        if (killed.Count() != undisturbed.Count()) problems.Add($"{killed.Count()} where an undisturbed run holds {undisturbed.Count()}");
        string[] expected = [.. undisturbed.Reports(new LedgerQuery()).Select(r => r.Id)];
        if (!expected.SequenceEqual(killed.Reports(new LedgerQuery()).Select(r => r.Id))) problems.Add("the reports are others");
        return new KillResult(kills, killed.Count().Reports, problems);
    }

    /// <summary>Another process that writes reports of these numbers.</summary>
    public static Process Child(string file, int from, int to)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in (string[])["exec", typeof(KillRun).Assembly.Location, "ingest", file, Text(from), Text(to)]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static bool Kill(string file, int to, bool awaitsOpening, TimeSpan after)
    {
        using Process writer = Child(file, 0, to);
        if (awaitsOpening) writer.StandardOutput.ReadLine();
        writer.WaitForExit(after);
        if (writer.HasExited) return false;
        writer.Kill();
        writer.WaitForExit();
        return true;
    }

    private static long Look(string file, long before, int most, List<string> problems)
    {
        using SqliteLedger ledger = SqliteLedger.Open(file, TimeProvider.System);
        LedgerCounts now = ledger.Count();
        problems.AddRange(ledger.Check().Problems);
        if (now.Reports < before) problems.Add($"{before - now.Reports} reports lost");
        if (now.Reports > most || now.Versions != now.Reports || now.Codings != now.Reports) problems.Add($"something is there twice, or in part: {now}");
        return now.Reports;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
