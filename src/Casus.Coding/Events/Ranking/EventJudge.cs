namespace Casus.Coding.Events.Ranking;

/// <summary>How likely a matched pattern is an event that a careful coder would code, calibrated by cross-validation.</summary>
internal sealed class EventJudge
{
    /// <summary>The model's file within <c>models/en</c>.</summary>
    public const string FileName = "events.model";

    /// <summary>Class of a draft that is no event, and of one that is.</summary>
    public const int Wrong = 0, Right = 1, Classes = 2;

    // Below, a pattern is taken for a chance match.
    private const double LeastConfidence = 0.3;

    private readonly LinearModel _model;

    private EventJudge(LinearModel model) => _model = model;

    /// <param name="folder">The folder of the models.</param>
    /// <exception cref="Core.CasusException">CAS021 the model is missing; CAS022 it is damaged.</exception>
    public static EventJudge Load(string folder) =>
        new(LinearModel.Load(Path.Combine(folder, FileName), Classes, "casus train events"));

    /// <summary>The drafts that are likely enough, each with its probability, 0 to 1.</summary>
    public List<Draft> Weigh(IReadOnlyList<Draft> drafts, Reading reading)
    {
        List<Draft> kept = [];
        ILookup<int, Draft> bySentence = EventFeatures.BySentence(reading, drafts);
        foreach (Draft draft in drafts)
        {
            double confidence = _model.Probabilities(EventFeatures.Of(reading, bySentence, draft))[Right];
            if (confidence >= LeastConfidence) kept.Add(draft with { Confidence = Math.Round(confidence, 2) });
        }

        return kept;
    }
}
