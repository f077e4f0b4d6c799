namespace Casus.Coding.Events.Ranking;

/// <summary>How a linear model learns.</summary>
internal sealed record LinearSettings
{
    /// <summary>How often each example is seen.</summary>
    public int Epochs { get; init; } = 40;

    /// <summary>On the squares of the weights.</summary>
    public float Penalty { get; init; } = 1e-5f;

    /// <summary>Features of fewer examples are left out.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>Whether the weights are the mean of those after each epoch, which forgets what single examples taught last.</summary>
    public bool IsAveraged { get; init; }

    /// <summary>Features that add less than this to every class are left out of the finished model.</summary>
    public float Least { get; init; }

    /// <summary>Steps to which weights are rounded where <see cref="Least"/> asks for a smaller model.</summary>
    public int Levels { get; init; } = sbyte.MaxValue;
}
