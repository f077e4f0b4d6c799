using System.Globalization;
using System.Text.Json;
using Casus.Analysis.Linking;
using Casus.Core;

namespace Casus.Evaluation;

/// <summary>
/// Which reports are about one incident: B³ and pairwise F1, the reports coming in time order, in one pass. A model is
/// never scored on reports that it learnt from: where the shipped one has seen any of the file, each half of the file's
/// incidents is grouped by what the other half taught, and the figures are the means of the two halves.
/// </summary>
public static class IncidentsSuite
{
    // Divides the incidents: the same halves each time.
    private const int Seed = 1;

    internal static IReadOnlyList<Score> Run(SuiteInput input)
    {
        IReadOnlyList<LinkedReport> reports = Read(input.Data);
        if (reports.Count == 0) return Scores([]);
        LinkModel model = LinkModel.Load(input.Models);
        return reports.Any(model.HasLearntFrom)
            ? Scores(CrossValidate(reports, Seed, input.Cancel))
            : Scores([BCubed.Of(LinkTraining.Link(model, reports, input.Cancel))]);
    }

    /// <summary>Each half of the incidents, grouped by a model of the other half; the threshold too is of the other half.</summary>
    public static IReadOnlyList<BCubed> CrossValidate(IReadOnlyList<LinkedReport> reports, int seed, CancellationToken cancel = default)
    {
        (LinkedReport[] first, LinkedReport[] second) = LinkTraining.Halves(reports, seed);
        if (first.Length == 0) return [];
        return
        [
            BCubed.Of(LinkTraining.Link(LinkTraining.Train(second, seed), first, cancel)),
            BCubed.Of(LinkTraining.Link(LinkTraining.Train(first, seed), second, cancel)),
        ];
    }

    /// <summary>Means over the parts.</summary>
    public static IReadOnlyList<Score> Scores(IReadOnlyList<BCubed> parts)
    {
        double? Mean(Func<BCubed, double?> of) => parts.Count == 0 ? null : parts.Average(of);
        return
        [
            new("b3.precision", Mean(p => p.Precision)), new("b3.recall", Mean(p => p.Recall)), new("b3.f1", Mean(p => p.F1)),
            new("pairwise.f1", Mean(p => p.Pairwise)),
        ];
    }

    /// <exception cref="CasusException">CAS030 a line is no JSON object with a text and an incident or event.</exception>
    public static IReadOnlyList<LinkedReport> Read(string path)
    {
        List<LinkedReport> reports = [];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0) continue;
            try
            {
                using JsonDocument row = JsonDocument.Parse(line);
                JsonElement root = row.RootElement;
                JsonElement incident = root.TryGetProperty("incident", out JsonElement own) ? own : root.GetProperty("event");
                string? title = root.TryGetProperty("title", out JsonElement t) ? t.GetString() : null;
                string? dct = root.TryGetProperty("dct", out JsonElement d) ? d.GetString() : null;
                DateOnly? day = dct?.Length >= 10 && DateOnly.TryParseExact(dct.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly known) ? known : null;
                reports.Add(new LinkedReport(title, root.GetProperty("text").GetString() ?? "", day, incident.ToString()));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new CasusException("CAS030", $"{Path.GetFileName(path)}:{number}", "is no JSON object with a text and an incident or event", e);
            }
        }

        return reports;
    }
}
