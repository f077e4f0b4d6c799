using Casus.Core.Ontology;

namespace Casus.Analysis.Forecasts;

/// <summary>
/// How good probabilities were: the mean squared difference between the probability and the outcome (1 came true, 0 did
/// not), 0 best, 1 worst (Brier 1950). What is open or cannot be judged, and what gave no probability, is left out.
/// </summary>
/// <param name="Forecasts">How many count.</param>
/// <param name="Score">Null where none counts.</param>
/// <param name="BaseRate">Share that came true; null where none counts.</param>
public sealed record BrierScore(int Forecasts, double? Score, double? BaseRate)
{
    /// <summary>What always foretelling the base rate would have scored.</summary>
    public double? OfBaseRate => BaseRate * (1 - BaseRate);

    /// <param name="stated">True for probabilities stated as numbers, false for those read from words by a yardstick's middle.</param>
    public static BrierScore Of(IEnumerable<TrackedForecast> forecasts, bool stated)
    {
        (double Probability, double Outcome)[] judged =
        [
            .. from f in forecasts
               where f.State is ForecastState.CameTrue or ForecastState.DidNot && f.Forecast.Likelihood?.IsStated == stated
               let probability = f.Forecast.Likelihood!.Probability
               where probability is not null
               select (probability.Value, f.State == ForecastState.CameTrue ? 1.0 : 0.0),
        ];
        return judged.Length == 0
            ? new BrierScore(0, null, null)
            : new BrierScore(judged.Length, judged.Average(j => Math.Pow(j.Probability - j.Outcome, 2)), judged.Average(j => j.Outcome));
    }
}
