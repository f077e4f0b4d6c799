using System.Collections.Immutable;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Documents;

/// <summary>
/// Finds sentences that say another one of the same text once more, as captions do: most runs of three words are shared,
/// and names and numbers are at most left out or added, not put in another's place: "shelled Homs" does not repeat
/// "shelled Hama".
/// </summary>
internal sealed class Repetitions
{
    private const int FewestWords = 7;
    private const double SharedOfShorter = 0.6;
    private const double SharedOfLonger = 0.4;

    // A run of words found in more sentences than this is a formula; passing over it keeps the search linear.
    private const int Formula = 4;

    private readonly TokenizedText _text;
    private readonly Dictionary<uint, List<int>> _sentencesOf = [];
    private readonly int[] _runs;

    private Repetitions(TokenizedText text)
    {
        _text = text;
        _runs = new int[text.SentenceCount];
    }

    /// <returns>For each sentence the one that it repeats, −1 where it repeats none.</returns>
    public static int[] Find(TokenizedText text, ImmutableArray<Block> blocks)
    {
        Repetitions finder = new(text);
        bool[] beside = new bool[text.SentenceCount];
        foreach (Block block in blocks)
        {
            if (block.Kind is BlockKind.Caption or BlockKind.Headline) Array.Fill(beside, true, block.Sentences.Start, block.Sentences.Length);
        }

        int[] repeats = new int[text.SentenceCount];
        Array.Fill(repeats, -1);
        // The body first, so that a headline or a caption repeats the body wherever it stands: the body says more.
        foreach (bool besides in (ReadOnlySpan<bool>)[false, true])
        {
            for (int s = 0; s < repeats.Length; s++)
            {
                if (beside[s] == besides) repeats[s] = finder.Place(s);
            }
        }

        return repeats;
    }

    // The sentence that a sentence repeats; where it repeats none, later ones may repeat it.
    private int Place(int sentence)
    {
        List<uint> runs = Runs(sentence);
        _runs[sentence] = runs.Count;
        if (runs.Count < FewestWords - 2) return -1;
        int best = Best(sentence, runs);
        if (best >= 0) return best;
        foreach (uint run in runs)
        {
            if (!_sentencesOf.TryGetValue(run, out List<int>? sentences)) _sentencesOf[run] = sentences = [];
            if (sentences.Count <= Formula) sentences.Add(sentence);
        }

        return -1;
    }

    private int Best(int sentence, List<uint> runs)
    {
        SortedDictionary<int, int> shared = [];
        foreach (uint run in runs)
        {
            if (!_sentencesOf.TryGetValue(run, out List<int>? sentences) || sentences.Count > Formula) continue;
            foreach (int other in sentences) shared[other] = shared.GetValueOrDefault(other) + 1;
        }

        int best = -1;
        foreach ((int other, int count) in shared)
        {
            int shorter = Math.Min(runs.Count, _runs[other]), longer = Math.Max(runs.Count, _runs[other]);
            if (count < SharedOfShorter * shorter || count < SharedOfLonger * longer) continue;
            if ((best < 0 || count > shared[best]) && !Exchanges(sentence, other)) best = other;
        }

        return best;
    }

    // Whether each names or counts what the other does not.
    private bool Exchanges(int one, int other)
    {
        HashSet<uint> first = Details(one), second = Details(other);
        return !first.IsSubsetOf(second) && !second.IsSubsetOf(first);
    }

    private HashSet<uint> Details(int sentence)
    {
        HashSet<uint> details = [];
        TokenRange range = _text.Sentence(sentence);
        for (int i = range.Start; i < range.End; i++)
        {
            ReadOnlySpan<char> word = _text.Word(i);
            bool name = char.IsUpper(word[0]) && i > range.Start;
            // Digits matter here, which the hash of a feature takes for one another.
            if (LayoutWords.English.IsNumber(word)) details.Add(Hash(word));
            else if (name) details.Add(FeatureHash.Lower(word));
        }

        return details;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        return hash;
    }

    // The distinct runs of three words of a sentence, marks left out.
    private List<uint> Runs(int sentence)
    {
        List<uint> runs = [];
        HashSet<uint> seen = [];
        TokenRange range = _text.Sentence(sentence);
        uint before = 0, last = 0;
        int words = 0;
        for (int i = range.Start; i < range.End; i++)
        {
            ReadOnlySpan<char> word = _text.Word(i);
            if (!char.IsLetterOrDigit(word[0])) continue;
            uint hash = Hash(word);
            uint run = FeatureHash.Of(0, before, last, hash);
            if (++words > 2 && seen.Add(run)) runs.Add(run);
            (before, last) = (last, hash);
        }

        return runs;
    }
}
