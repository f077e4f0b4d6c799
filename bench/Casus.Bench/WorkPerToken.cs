using System.Globalization;
using Casus.Coding;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Bench;

/// <summary>
/// What a token costs in texts of n, 2n and 4n words, as a ratio to n: about 1 where time is linear, 2 and 4 where it is
/// quadratic. Processor time of the quickest of some runs, and bytes allocated, which no load on the machine changes.
/// </summary>
internal static class WorkPerToken
{
    private const int Words = 5_000;
    private const int Runs = 3;

    private static readonly (string Name, string Words)[] Texts =
    [
        ("one endless sentence", "troops "),
        ("endless clauses", "the army said that rebels shelled Homs on Monday and "),
        ("sentences", "The army shelled Homs on Monday, killing three people, officials said. "),
        ("quotations", "\u201cThey attacked us,\u201d he said. "),
        ("lines", "Rebels took the port (pictured)\n\n"),
        ("emoji", "👩🏽‍🚒 "),
    ];

    public static void Write(Coder coder)
    {
        foreach ((string name, string words) in Texts)
        {
            (double time, double bytes) one = Cost(coder, words, 1), two = Cost(coder, words, 2), four = Cost(coder, words, 4);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-20}  time per word 1 : {two.time / one.time:F2} : {four.time / one.time:F2}   bytes per word 1 : {two.bytes / one.bytes:F2} : {four.bytes / one.bytes:F2}"));
        }
    }

    private static (double Time, double Bytes) Cost(Coder coder, string words, int times)
    {
        int perPiece = words.Count(c => c is ' ' or '\n');
        string text = string.Concat(Enumerable.Repeat(words, times * Words / perPiece));
        Report report = new() { Id = "work", Text = new SourceText(text), Published = Publication.Unknown };
        coder.Read(report);
        double quickest = double.MaxValue;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int run = 0; run < Runs; run++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            coder.Read(report);
            quickest = Math.Min(quickest, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return (quickest / times, (double)allocated / Runs / times);
    }
}
