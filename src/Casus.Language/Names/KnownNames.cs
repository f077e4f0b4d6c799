using Casus.Language.Tags;
using Casus.Language.Weights;

namespace Casus.Language.Names;

/// <summary>
/// Names of known kinds by the hash of their words in lower case. A list says that a name is known, not that it is meant
/// here: the model weighs it beside everything else.
/// </summary>
internal sealed class KnownNames(KeyMap names)
{
    /// <summary>Words of the longest name looked for.</summary>
    public const int Longest = 6;

    private static readonly uint Hyphen = FeatureHash.Lower("-");

    /// <summary>Marks every word of the longest listed names with <c>kinds · 4 + part</c>: 0 first, 1 inner, 2 last, 3 only.</summary>
    /// <param name="words">A sentence with edges; only words with a capital, or tagged as names, start one, if there are any.</param>
    /// <param name="edge">Edge words on either side.</param>
    public void Mark(Span<NameFacts> words, int edge)
    {
        bool cased = HasCapitals(words);
        for (int start = edge; start < words.Length - edge;)
        {
            int end = start, kinds = -1;
            if (!cased || IsCapital(words[start].Word) || words[start].Upos == (uint)Upos.Propn)
            {
                uint hash = 0;
                int last = Math.Min(words.Length - edge, start + Longest);
                for (int at = start; at < last; at++)
                {
                    hash = Chain(hash, words[at].Word.Lower);
                    int found = names[hash];
                    if (found < 0) continue;
                    kinds = found;
                    end = at + 1;
                }
            }

            if (kinds < 0)
            {
                start++;
                continue;
            }

            for (int at = start; at < end; at++) words[at].Known = ((uint)kinds << 2) | Part(at, start, end);
            start = end;
        }
    }

    /// <summary>
    /// The hash of a name whose words but the last have the hash <paramref name="before"/>; 0 before the first. Hyphens
    /// do not count.
    /// </summary>
    public static uint Chain(uint before, uint lower) => lower == Hyphen ? before : FeatureHash.Of(99, before, lower);

    private static bool HasCapitals(ReadOnlySpan<NameFacts> words)
    {
        foreach (ref readonly NameFacts word in words)
        {
            if (IsCapital(word.Word)) return true;
        }

        return false;
    }

    private static bool IsCapital(in WordFacts word) => (word.Flags & (WordFacts.CapitalFirst | WordFacts.AllCapital)) != 0;

    private static uint Part(int at, int start, int end) =>
        end - start == 1 ? 3u : at == start ? 0u : at == end - 1 ? 2u : 1u;
}
