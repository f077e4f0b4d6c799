using Casus.Language;
using Casus.Language.Names;
using Casus.Language.Training;

namespace Casus.Evaluation;

/// <summary>
/// Cross-validation of the name tagger within re3d: each document is read by a model that has learnt from everything but
/// the documents of its fold, other documents of its own source included, so that the conventions of a source are learnt.
/// One order of the sentences instead of several (<see cref="NameTrainingOptions.Members"/>), to save time.
/// </summary>
public static class NameFolds
{
    /// <param name="others">Texts that every fold learns from.</param>
    /// <param name="sources">Document n of a source is in fold n modulo <paramref name="folds"/>.</param>
    /// <param name="train">Learns from texts; called by several threads.</param>
    /// <returns>The sources' documents as they were read, source by source in the order given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two folds.</exception>
    public static IReadOnlyList<ReadSource> Run(
        IReadOnlyList<NamedText> others, IReadOnlyList<Re3dSource> sources, LanguageModel model, int folds,
        Func<IReadOnlyList<NamedText>, NameTagger> train)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        NamedText[][] texts = [.. sources.Select(s => s.Documents.Select(d => NamedText.Of(d, model)).ToArray())];
        NamedPair[][] pairs = [.. sources.Select(s => new NamedPair[s.Documents.Count])];
        Parallel.For(0, folds, fold =>
        {
            NameTagger names = train([.. others, .. texts.SelectMany(t => t.Where((_, n) => n % folds != fold))]);
            for (int s = 0; s < sources.Count; s++)
            {
                for (int n = fold; n < pairs[s].Length; n += folds)
                    pairs[s][n] = NamesSuite.Read(sources[s].Documents[n], model, names);
            }
        });
        return [.. sources.Select((s, at) => new ReadSource(s.Name, pairs[at]))];
    }
}

/// <summary>A source of re3d with the names found in its documents.</summary>
public sealed record ReadSource(string Name, IReadOnlyList<NamedPair> Documents);
