using System.Diagnostics;
using Casus.Coding;
using Casus.Coding.Actors;
using Casus.Coding.Claims;
using Casus.Coding.Figures;
using Casus.Coding.Forecasts;
using Casus.Coding.Places;
using Casus.Coding.References;
using Casus.Coding.Times;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Documents;

namespace Casus.Bench;

/// <summary>
/// What each layer above the trees costs, in per cent of what the trees cost: the sample reports, one after another on one
/// thread, the least of some rounds for each.
/// </summary>
internal static class LayersRun
{
    private const int Rounds = 40;

    private static readonly string[] Names = ["trees", "layout", "times", "actors", "places", "figures", "references", "claims", "forecasts", "events and things"];

    public static int Run(string root)
    {
        LanguageModel model = LanguageModel.Load(Path.Combine(root, "models", "en"));
        Coder coder = Coder.Load(root);
        TimeFinder times = TimeFinder.Load(coder.Lexicons);
        ActorFinder actors = ActorFinder.Load(coder.Lexicons);
        PlaceFinder places = PlaceFinder.Load(Path.Combine(root, "gazetteer"), coder.Lexicons);
        FigureFinder figures = FigureFinder.Load(coder.Lexicons);
        ReferenceFinder references = ReferenceFinder.Load(coder.Lexicons);
        ClaimFinder claims = ClaimFinder.Load(coder.Lexicons, Path.Combine(root, "models", "en"));
        ForecastFinder forecasts = ForecastFinder.Load(coder.Lexicons);
        Publication day = Publication.On(new DateOnly(2024, 4, 20), PublicationBasis.Given);
        Report[] reports =
        [
            .. Directory.GetFiles(Path.Combine(root, "samples"), "*.txt").Order(StringComparer.Ordinal)
                .Select(f => new Report { Id = Path.GetFileName(f), Text = new SourceText(File.ReadAllText(f)), Published = day }),
        ];

        double[] least = new double[Names.Length];
        Array.Fill(least, double.MaxValue);
        for (int round = 0; round < Rounds; round++)
        {
            double[] spent = new double[Names.Length];
            foreach (Report report in reports)
            {
                long start = Stopwatch.GetTimestamp();
                int next = 0;
                T Timed<T>(T result)
                {
                    long now = Stopwatch.GetTimestamp();
                    spent[next++] += Stopwatch.GetElapsedTime(start, now).TotalMilliseconds;
                    start = now;
                    return result;
                }

                var text = Timed(model.Read(report.Text));
                var layout = Timed(DocumentLayout.Of(text.Tokens));
                var time = Timed(times.Find(text, report.Published));
                var actor = Timed(actors.Find(text, report.Published, time));
                var place = Timed(places.Find(text, actor));
                var figure = Timed(figures.Find(text, time, layout));
                var reference = Timed(references.Find(text, actor));
                var claim = Timed(claims.Find(text, actor, reference, layout));
                var forecast = Timed(forecasts.Find(text, time, actor, reference, claim, layout));
                Reading reading = new(report, text, actor, place, time, figure, claim, forecast) { References = reference, Layout = layout };
                Timed(coder.Code(reading));
            }

            for (int i = 0; i < spent.Length; i++) least[i] = Math.Min(least[i], spent[i]);
        }

        for (int i = 0; i < Names.Length; i++) Console.WriteLine($"{Names[i],-17} {least[i],8:F2} ms {100 * least[i] / least[0],6:F1} %");
        Console.WriteLine($"{"above trees",-17} {least.Skip(1).Sum(),8:F2} ms {100 * least.Skip(1).Sum() / least[0],6:F1} %");
        return 0;
    }
}
