using System.Diagnostics;
using Casus.Analysis.Linking;
using Casus.Evaluation;

namespace Casus.Bench;

/// <summary>
/// How many reports a second are linked into incidents on one thread, beside a plain way in the same run: cosine of TF-IDF
/// with every report of the 30 days before, joined to the group with the highest mean.
/// </summary>
internal static class LinkingRun
{
    private const int Rounds = 3;
    private const int Window = 30;
    private const double Threshold = 0.25;

    /// <param name="root">The folder that holds <c>models</c>.</param>
    /// <param name="data">As for <c>casus eval incidents</c>; speed alone is measured, so that the model may know it.</param>
    public static int Run(string root, string data)
    {
        LinkModel model = LinkModel.Load(Path.Combine(root, "models", "en"));
        LinkedReport[] reports = [.. IncidentsSuite.Read(data).OrderBy(r => r.Day ?? DateOnly.MaxValue)];
        double linked = Least(() =>
        {
            ReportLinker linker = new(model);
            foreach (LinkedReport report in reports) linker.Add(report.Title, report.Text, report.Day);
        });
        double plain = Least(() => Plain(reports));
        Console.WriteLine(FormattableString.Invariant($"{reports.Length} reports; linked {reports.Length / linked:N0} a second; plainly {reports.Length / plain:N0} a second; ratio {plain / linked:F2}"));
        return 0;
    }

    private static double Least(Action run)
    {
        double least = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            run();
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return least;
    }

    private static int Plain(LinkedReport[] reports)
    {
        Dictionary<string, float>[] vectors = Vectors(reports);
        int[] group = new int[reports.Length];
        Dictionary<int, (double Sum, int Count)> means = [];
        int start = 0, groups = 0;
        for (int i = 0; i < reports.Length; i++)
        {
            means.Clear();
            while (reports[i].Day is { } day && reports[start].Day is { } first && day.DayNumber - first.DayNumber > Window) start++;
            for (int j = start; j < i; j++)
            {
                (double sum, int count) = means.GetValueOrDefault(group[j]);
                means[group[j]] = (sum + Cosine(vectors[i], vectors[j]), count + 1);
            }

            (int best, double most) = (-1, Threshold);
            foreach ((int other, (double sum, int count)) in means)
            {
                if (sum / count > most) (best, most) = (other, sum / count);
            }

            group[i] = best < 0 ? groups++ : best;
        }

        return groups;
    }

    private static Dictionary<string, float>[] Vectors(LinkedReport[] reports)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        Dictionary<string, int>[] counts = [.. reports.Select(r => Words($"{r.Title} {r.Text}").GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal))];
        foreach (string word in counts.SelectMany(c => c.Keys)) seen[word] = seen.GetValueOrDefault(word) + 1;
        return [.. counts.Select(c =>
        {
            Dictionary<string, float> vector = c.ToDictionary(w => w.Key, w => (1 + MathF.Log(w.Value)) * MathF.Log((float)reports.Length / seen[w.Key]), StringComparer.Ordinal);
            float length = MathF.Sqrt(vector.Values.Sum(v => v * v));
            foreach (string word in c.Keys) vector[word] /= MathF.Max(length, 1e-6f);
            return vector;
        })];
    }

    private static double Cosine(Dictionary<string, float> a, Dictionary<string, float> b)
    {
        if (a.Count > b.Count) (a, b) = (b, a);
        double sum = 0;
        foreach ((string word, float weight) in a)
        {
            if (b.TryGetValue(word, out float other)) sum += weight * other;
        }

        return sum;
    }

    private static IEnumerable<string> Words(string text) => text.ToLowerInvariant().Split([' ', '\n', '\t', ',', '.', ';', ':', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
