namespace Casus.Language.Training;

/// <summary>Words in groups of like use, few large groups and many small ones.</summary>
public sealed class WordGroups
{
    private WordGroups(WordClasses coarse, WordClasses fine)
    {
        Coarse = coarse;
        Fine = fine;
    }

    internal WordClasses Coarse { get; }

    internal WordClasses Fine { get; }

    /// <param name="vectors">May be empty: then no word is in a group.</param>
    public static WordGroups Of(WordVectors vectors, NameTrainingOptions options) => new(
        Clusters.ToClasses(vectors, Clusters.Of(vectors, options.CoarseGroups, options.Seed)),
        Clusters.ToClasses(vectors, Clusters.Of(vectors, options.FineGroups, options.Seed)));
}
