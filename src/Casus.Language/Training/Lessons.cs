namespace Casus.Language.Training;

/// <summary>
/// Sentences to learn from: the annotated ones in every pass, of those that a parser annotated a different share in each,
/// so that they outnumber the annotated ones only in variety.
/// </summary>
internal sealed class Lessons
{
    private const int Shares = 8;
    private readonly int[] _annotated;
    private readonly int[] _parsed;

    /// <param name="sentences">Numbers of sentences.</param>
    /// <param name="annotated">Sentences below this number were annotated by people.</param>
    public Lessons(IEnumerable<int> sentences, int annotated)
    {
        All = [.. sentences];
        _annotated = Array.FindAll(All, s => s < annotated);
        _parsed = Array.FindAll(All, s => s >= annotated);
    }

    public int[] All { get; }

    /// <summary>The sentences of a pass, in their own order.</summary>
    public int[] Pass(int pass) =>
        [.. _annotated, .. _parsed.Where((_, i) => i % Shares == pass % Shares)];
}
