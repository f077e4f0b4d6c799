using Casus.Analysis.Escalation;

namespace Casus.Evaluation.Escalation;

/// <summary>
/// Draws histories from known drivers and asks how often the 90 per cent bounds hold them, and how often the test speaks
/// against chance where there is an answer and where there is none.
/// </summary>
internal static class ExcitationCheck
{
    private const int Histories = 100;
    private const int Days = 1500;

    public static IEnumerable<Score> Run(CancellationToken cancel)
    {
        Excitation one = new(0.05, 0.3, 0.2, 3, 5, 0), other = new(0.04, 0.2, 0.4, 3, 5, 0);
        return [.. Count("answered", one, other, cancel), .. Count("unanswered", one with { Cross = 0 }, other with { Cross = 0 }, cancel)];
    }

    private static IEnumerable<Score> Count(string name, Excitation one, Excitation other, CancellationToken cancel)
    {
        int cross = 0, halfLife = 0, against = 0, fits = 0;
        for (int seed = 0; seed < Histories; seed++)
        {
            cancel.ThrowIfCancellationRequested();
            (int[] first, int[] second) = ExcitationHistory.Draw(one, other, Days, seed);
            if (TitForTat.Of(second, first) is not { } fit) continue;
            fits++;
            if (fit.Cross.Low <= other.Cross && other.Cross <= fit.Cross.High) cross++;
            if (fit.HalfLife.Low <= other.CrossHalfLife && other.CrossHalfLife <= fit.HalfLife.High) halfLife++;
            if (fit.Chance <= 0.05) against++;
        }

        yield return new Score($"tit_for_tat.{name}.bounds_hold_acts", 100.0 * cross / fits);
        if (other.Cross > 0) yield return new Score($"tit_for_tat.{name}.bounds_hold_half_life", 100.0 * halfLife / fits);
        yield return new Score($"tit_for_tat.{name}.p_at_most_5", 100.0 * against / fits);
    }
}
