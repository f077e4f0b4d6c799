using System.Diagnostics;
using System.Globalization;
using Casus.Coding.Places;

namespace Casus.Bench;

/// <summary>What it costs to open a gazetteer and to look names up in it: known ones in no order, and unknown ones.</summary>
internal static class LookupRun
{
    private const int Lookups = 1_000_000;

    public static void Run(string path)
    {
        long start = Stopwatch.GetTimestamp();
        Gazetteer gazetteer = Directory.Exists(path) ? GazetteerFile.Load(path) : GazetteerFile.Open(path);
        gazetteer.Find("homs"u8);
        TimeSpan opening = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gazetteer.Count:N0} places, {gazetteer.NameCount:N0} names: opened in {opening.TotalMilliseconds:0.0} ms, {Resident():0} MB resident"));
        byte[][] known = new byte[Lookups][], unknown = new byte[Lookups][];
        Random random = new(1);
        for (int i = 0; i < Lookups; i++)
        {
            known[i] = gazetteer.Key(random.Next(gazetteer.NameCount)).ToArray();
            unknown[i] = [.. known[i], (byte)'q', (byte)'q'];
        }

        for (int round = 0; round < 2; round++)
        {
            Time(gazetteer, known, "known");
            Time(gazetteer, unknown, "unknown");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Resident():0} MB resident after them, pages of the file and the keys looked up among them"));
    }

    private static void Time(Gazetteer gazetteer, byte[][] keys, string what)
    {
        long found = 0, start = Stopwatch.GetTimestamp();
        long[] ticks = new long[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            long one = Stopwatch.GetTimestamp();
            foreach (int reading in gazetteer.Find(keys[i])) found += reading;
            ticks[i] = Stopwatch.GetTimestamp() - one;
        }

        double each = Stopwatch.GetElapsedTime(start).TotalMicroseconds / keys.Length;
        Array.Sort(ticks);
        double rare = TimeSpan.FromSeconds((double)ticks[ticks.Length / 1000 * 999] / Stopwatch.Frequency).TotalMicroseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-8} {each:0.00} µs a look-up, 999 of 1,000 within {rare:0.0} µs ({found % 10})"));
    }

    private static double Resident()
    {
        using Process self = Process.GetCurrentProcess();
        return self.WorkingSet64 / 1e6;
    }
}
