using System.Globalization;
using System.Text.Json;
using Casus.Coding;
using Casus.Coding.Times;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;

namespace Casus.Evaluation;

/// <summary>
/// Times against TIMEX3 gold, by the definitions of TempEval-3 (UzZaman et al. 2013): <c>strict</c> is F1 of equal spans,
/// <c>relaxed</c> of overlapping ones, <c>value</c> of overlapping ones whose value is equal too. Each gold time is matched once.
/// </summary>
public static class TimesSuite
{
    /// <summary>As <c>casus eval times</c> runs it.</summary>
    public static IReadOnlyList<Score> Run(SuiteInput input) =>
        Run(File.ReadLines(input.Data), input.Language.Read, TimeFinder.Load(input.Lexicons));

    /// <param name="lines">JSON Lines: <c>text</c>, <c>dct</c> (may be null), <c>gold</c> with <c>start</c>, <c>end</c> in code points and <c>value</c>.</param>
    /// <param name="read">Tokeniser, tagger and parser.</param>
    /// <returns>Per cent, by key, in a fixed order; null where there is no gold.</returns>
    public static IReadOnlyList<Score> Run(
        IEnumerable<string> lines, Func<SourceText, ParsedText> read, TimeFinder finder)
    {
        Counts counts = new();
        foreach (string line in lines)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using JsonDocument document = JsonDocument.Parse(line);
            Score(document.RootElement, read, finder, counts);
        }

        return
        [
            new Score("strict", counts.F1(counts.Strict)),
            new Score("relaxed", counts.F1(counts.Relaxed)),
            new Score("value", counts.F1(counts.Value)),
            new Score("precision", Ratio(counts.Relaxed, counts.Found)),
            new Score("recall", Ratio(counts.Relaxed, counts.Gold)),
            new Score("value_accuracy", Ratio(counts.Value, counts.Relaxed)),
            new Score("gold", counts.Gold),
        ];
    }

    private static void Score(JsonElement document, Func<SourceText, ParsedText> read, TimeFinder finder, Counts counts)
    {
        SourceText text = new(document.GetProperty("text").GetString() ?? "");
        Layer<TimeMention> found = finder.Find(read(text), Published(document));
        List<(TextSpan Span, string? Value)> gold = [];
        foreach (JsonElement item in document.GetProperty("gold").EnumerateArray())
            gold.Add((new TextSpan(item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32()), item.GetProperty("value").GetString()));
        counts.Gold += gold.Count;
        counts.Found += found.Count;
        bool[] used = new bool[gold.Count];
        foreach (Located<TimeMention> mention in found)
        {
            TextSpan span = text.ToCodePoints(mention.Value.Span);
            int match = Best(gold, used, span);
            if (match < 0) continue;
            used[match] = true;
            counts.Relaxed++;
            if (gold[match].Span == span) counts.Strict++;
            if (string.Equals(gold[match].Value, mention.Value.Value, StringComparison.Ordinal)) counts.Value++;
        }
    }

    private static int Best(List<(TextSpan Span, string? Value)> gold, bool[] used, TextSpan span)
    {
        int best = -1;
        for (int i = 0; i < gold.Count; i++)
        {
            if (used[i] || !gold[i].Span.Overlaps(span)) continue;
            if (gold[i].Span == span) return i;
            if (best < 0) best = i;
        }

        return best;
    }

    private static Publication Published(JsonElement document) =>
        document.TryGetProperty("dct", out JsonElement dct) && dct.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(dct.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? Publication.On(date, PublicationBasis.Given)
            : Publication.Unknown;

    private static double? Ratio(int part, int whole) => whole == 0 ? null : 100.0 * part / whole;

    private sealed class Counts
    {
        public int Gold { get; set; }

        public int Found { get; set; }

        public int Strict { get; set; }

        public int Relaxed { get; set; }

        public int Value { get; set; }

        public double? F1(int right) => Gold == 0 ? null : Found + Gold == 0 ? 0 : 200.0 * right / (Found + Gold);
    }
}
