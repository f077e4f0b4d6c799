using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Casus.Core.Ontology;
using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Bench;

/// <summary>
/// How long questions to a large ledger take, over random boxes, months, types, words, sources and pairs of actors: median
/// and 95th of a hundred, warm (asked before on the same connection) and cold (file closed and dropped from the system's
/// cache, where Linux allows it), beside a scan of the same table without an index.
/// </summary>
internal static class QueryRun
{
    private const int Rounds = 50;
    private const int ColdRounds = 5;
    private const int Screenful = 100;

    /// <param name="only">Part of the names of the questions to ask; empty for all.</param>
    public static void Run(string file, string only = "")
    {
        var chance = new Chance(3);
        var words = new Words();
        // A ledger cut short has fewer months.
        int months = Math.Max(1, Number(file, "SELECT 12 * (substr(max(published_utc), 1, 4) - 2015) + substr(max(published_utc), 6, 2) - 1 FROM versions"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Number(file, "SELECT count(*) FROM events"):N0} events, {Number(file, "SELECT count(*) FROM versions"):N0} reports, {months} months"));
        Place[] places;
        string[] ids;
        using (SqliteLedger ledger = SqliteLedger.Open(file, TimeProvider.System))
        {
            LedgerEvent[] some = [.. Enumerable.Range(0, 40).SelectMany(i => ledger.Events(Month(new LedgerQuery { Limit = 40 }, i * months / 40)))];
            places = [.. some.Where(e => e.Event.Place?.Place is not null).Select(e => new Place(e.Event.Place!.Place!.Latitude, e.Event.Place.Place.Longitude))];
            ids = [.. some.Select(e => e.Report.Id)];
        }

        LedgerQuery Box(double degrees, LedgerQuery query)
        {
            Place at = places[chance.Below(places.Length)];
            return query with { Box = new Box(Math.Max(-90, at.Lat - degrees / 2), Math.Max(-180, at.Lon - degrees / 2), Math.Min(90, at.Lat + degrees / 2), Math.Min(180, at.Lon + degrees / 2)) };
        }

        LedgerQuery Typed(LedgerQuery query) => query with { Type = EventTypes.All[chance.Below(16)] };
        LedgerQuery Sourced(LedgerQuery query) => query with { Source = "Wire " + Words.Name(chance.Skewed(80)) };
        LedgerQuery AnyMonth(LedgerQuery query) => Month(query, chance.Below(months));
        LedgerQuery Said(int from, int to, LedgerQuery query) => query with { Text = words[from + chance.Below(to - from)] };
        var ask = new LedgerQuery { Limit = Screenful };
        (string Name, Func<LedgerQuery> Make, bool Reports)[] questions =
        [
            ("box of 2 degrees, month, type", () => Box(2, AnyMonth(Typed(ask))), false),
            ("box of 10 degrees, month, type", () => Box(10, AnyMonth(Typed(ask))), false),
            ("box of 40 degrees, month, type", () => Box(40, AnyMonth(Typed(ask))), false),
            ("box of 10 degrees, month", () => Box(10, AnyMonth(ask)), false),
            ("box of 2 degrees", () => Box(2, ask), false),
            ("month, type", () => AnyMonth(Typed(ask)), false),
            ("dyad, month", () => AnyMonth(Dyad(ask)), false),
            ("dyad", () => Dyad(ask), false),
            ("frequent word, month, type", () => Said(0, 60, AnyMonth(Typed(ask))), false),
            ("frequent word, type", () => Said(0, 60, Typed(ask)), false),
            ("middling word, month, type", () => Said(60, 1500, AnyMonth(Typed(ask))), false),
            ("middling word, type", () => Said(60, 1500, Typed(ask)), false),
            ("middling word, source", () => Said(60, 1500, Sourced(ask)), false),
            ("rare word, type", () => Said(1500, 30000, Typed(ask)), false),
            ("frequent word, box, month", () => Said(0, 60, Box(10, AnyMonth(ask))), false),
            ("reports: frequent word, month, type", () => Said(0, 60, AnyMonth(Typed(ask))), true),
            ("reports: frequent word, source", () => Said(0, 60, Sourced(ask)), true),
            ("reports: middling word, source, month", () => Said(60, 1500, AnyMonth(Sourced(ask))), true),
            ("reports: middling word, month, type", () => Said(60, 1500, AnyMonth(Typed(ask))), true),
            ("reports: middling word, type", () => Said(60, 1500, Typed(ask)), true),
            ("reports: rare word", () => Said(1500, 30000, ask), true),
        ];
        LedgerQuery Dyad(LedgerQuery query) => query with { Actor = SyntheticPlaces.Country(chance.Skewed(60)), Recipient = SyntheticPlaces.Country(chance.Skewed(60)) };

        Console.WriteLine($"{"ms",-40} {"busy",8} {"95 %",8} {"warm",8} {"95 %",8} {"cold",8} {"95 %",8} {"found",7}");
        foreach ((string name, Func<LedgerQuery> make, bool reports) in questions.Where(q => q.Name.Contains(only, StringComparison.Ordinal)))
        {
            LedgerQuery[] asked = [.. Enumerable.Range(0, Rounds).Select(_ => make())];
            Measure(file, name, ledger => i => reports ? ledger.Reports(asked[i]).Count() : ledger.Events(asked[i]).Count());
        }

        Measure(file, "report by id", ledger => i => ledger.Read(ids[chance.Below(ids.Length)]) is null ? 0 : 1);
        Scans(file);
    }

    private static LedgerQuery Month(LedgerQuery query, int number)
    {
        DateOnly first = SyntheticReports.FirstDay.AddMonths(number);
        return query with { From = first, To = first.AddMonths(1).AddDays(-1) };
    }

    private static void Measure(string file, string name, Func<SqliteLedger, Func<int, int>> question)
    {
        double[] cold = new double[ColdRounds], warm = new double[Rounds], busy = new double[Rounds];
        for (int i = 0; i < ColdRounds; i++)
        {
            Forget(file);
            using SqliteLedger fresh = SqliteLedger.Open(file, TimeProvider.System);
            cold[i] = Time(question(fresh), i, out _);
        }

        using SqliteLedger ledger = SqliteLedger.Open(file, TimeProvider.System);
        Func<int, int> ask = question(ledger);
        for (int i = 0; i < Rounds; i++) Time(ask, i, out _);
        long found = 0;
        for (int i = 0; i < Rounds; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            warm[i] = Time(ask, i, out int count);
            busy[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            found += count;
        }

        Array.Sort(cold);
        Array.Sort(warm);
        Array.Sort(busy);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {At(busy, 0.5),8:F2} {At(busy, 0.95),8:F2} {At(warm, 0.5),8:F2} {At(warm, 0.95),8:F2} {At(cold, 0.5),8:F1} {At(cold, 0.95),8:F1} {found / (double)Rounds,7:F1}"));
    }

    private static double Time(Func<int, int> ask, int i, out int count)
    {
        long start = Stopwatch.GetTimestamp();
        count = ask(i);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

    // What the same questions cost without an index: one look at every row.
    private static void Scans(string file)
    {
        foreach ((string name, string sql) in ((string, string)[])
        [
            ("scan: box, month, type", "SELECT count(*) FROM events NOT INDEXED WHERE type = 'ASSAULT' AND lat BETWEEN 10 AND 20 AND lon BETWEEN 10 AND 20 AND happened_end > '2016-05-01T00:00:00' AND happened_start < '2016-06-01T00:00:00'"),
            ("scan: a word in texts", "SELECT count(*) FROM versions NOT INDEXED WHERE text LIKE '%ceasefire%'"),
        ])
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            double clock = Time(_ => Number(file, sql), 0, out _), busy = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} {busy,8:F0} {"",8} {clock,8:F0}"));
        }
    }

    private static int Number(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    // Pages of the file that are not being written leave the system's cache.
    private static void Forget(string file)
    {
        if (!OperatingSystem.IsLinux()) return;
        const int dontNeed = 4;
        using FileStream open = File.OpenRead(file);
        _ = Advise((int)open.SafeFileHandle.DangerousGetHandle(), 0, 0, dontNeed);
    }

    [DllImport("libc", EntryPoint = "posix_fadvise")]
    private static extern int Advise(int file, long offset, long length, int advice);

    private readonly record struct Place(double Lat, double Lon);
}
