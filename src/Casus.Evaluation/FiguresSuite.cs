using System.Text.Json;
using Casus.Coding;
using Casus.Coding.Figures;
using Casus.Coding.Times;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;

namespace Casus.Evaluation;

/// <summary>
/// Casualty counts against the Gun Violence Archive: share of documents whose <c>killed</c>, <c>injured</c> or both are
/// exact. The gold is the final toll, which an early article cannot know.
/// </summary>
public static class FiguresSuite
{
    /// <summary>As <c>casus eval figures</c> runs it.</summary>
    public static IReadOnlyList<Score> Run(SuiteInput input) =>
        Run(File.ReadLines(input.Data), input.Language.Read, TimeFinder.Load(input.Lexicons), FigureFinder.Load(input.Lexicons));

    /// <param name="lines">JSON Lines: <c>title</c>, <c>text</c>, <c>gold</c> with <c>killed</c> and <c>injured</c>.</param>
    public static IReadOnlyList<Score> Run(IEnumerable<string> lines, Func<SourceText, ParsedText> read, TimeFinder times, FigureFinder figures)
    {
        int documents = 0, killed = 0, injured = 0, both = 0;
        foreach (string line in lines)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement gold = document.RootElement.GetProperty("gold");
            CasualtyCount count = Count(document.RootElement, read, times, figures);
            bool k = count.Killed == gold.GetProperty("killed").GetInt32(), i = count.Injured == gold.GetProperty("injured").GetInt32();
            documents++;
            killed += k ? 1 : 0;
            injured += i ? 1 : 0;
            both += k && i ? 1 : 0;
        }

        return
        [
            new Score("killed", Share(killed, documents)),
            new Score("injured", Share(injured, documents)),
            new Score("both", Share(both, documents)),
            new Score("documents", documents),
        ];
    }

    private static CasualtyCount Count(JsonElement document, Func<SourceText, ParsedText> read, TimeFinder times, FigureFinder figures)
    {
        SourceText source = new($"{document.GetProperty("title").GetString()}.\n\n{document.GetProperty("text").GetString()}");
        ParsedText text = read(source);
        Layer<TimeMention> found = times.Find(text, Publication.Unknown);
        return figures.CountCasualties(text, figures.Find(text, found));
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : 100.0 * part / whole;
}
