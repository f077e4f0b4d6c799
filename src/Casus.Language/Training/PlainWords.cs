using Casus.Language.Names;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>Words, as written, that occur often and never in a name: the tagger passes over them.</summary>
internal static class PlainWords
{
    private const int MinCount = 12;

    public static WordClasses Count(IReadOnlyList<NamedText> texts, byte[][] labels)
    {
        SortedDictionary<uint, int> counts = [];
        for (int t = 0; t < texts.Count; t++)
        {
            for (int i = 0; i < labels[t].Length; i++)
            {
                uint key = FeatureHash.Exact(texts[t].Tags.Tokens.Word(i));
                int change = labels[t][i] == NameLabel.Outside ? 1 : -1_000_000;
                counts[key] = Math.Max(counts.GetValueOrDefault(key) + change, -1_000_000_000);
            }
        }

        uint[] plain = [.. counts.Where(c => c.Key != 0 && c.Value >= MinCount).Select(c => c.Key)];
        return new WordClasses(plain, new ushort[plain.Length]);
    }
}
