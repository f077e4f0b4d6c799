using Casus.Core.Text;
using Casus.Language.Casing;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>How often each word of a body of text is written how; words that start sentences count for nothing.</summary>
internal sealed class CaseCounts
{
    private const int FewestSeen = 2;

    // In a headline most longer words have a capital, which says nothing about them.
    private const int HeadlineWord = 4;
    private const double HeadlineShare = 0.6;

    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _mixed = new(StringComparer.Ordinal);

    public void Add(SourceText text) => Add(Tokenizer.Tokenize(text));

    public void Add(TokenizedText text)
    {
        for (int s = 0; s < text.SentenceCount; s++)
        {
            TokenRange sentence = text.Sentence(s);
            if (!IsCased(text, sentence)) continue;
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                if (IsOpen(text, sentence, i) || CaseOf(text.Word(i)) is not { } letters) continue;
                Add(text.Word(i).ToString(), letters);
            }
        }
    }

    private void Add(string word, LetterCase letters)
    {
        string lower = word.ToLowerInvariant();
        if (!_counts.TryGetValue(lower, out int[]? counts)) _counts[lower] = counts = new int[4];
        counts[(int)letters]++;
        if (letters != LetterCase.Mixed) return;
        if (!_mixed.TryGetValue(lower, out Dictionary<string, int>? forms)) _mixed[lower] = forms = new(StringComparer.Ordinal);
        forms[word] = forms.GetValueOrDefault(word) + 1;
    }

    /// <summary>A word's class by the counts, without one occurrence: what would be known had it not been seen there.</summary>
    public ushort Without(ReadOnlySpan<char> word, LetterCase letters)
    {
        if (!_counts.TryGetValue(word.ToString().ToLowerInvariant(), out int[]? counts)) return 0;
        int Left(LetterCase of) => Math.Max(0, counts[(int)of] - (of == letters ? 1 : 0));
        return CaseKnowledge.Classify(Left(LetterCase.Lower), Left(LetterCase.Title), Left(LetterCase.Upper));
    }

    /// <summary>The words worth keeping, keys ascending, and the mixed forms.</summary>
    public (WordClasses Words, string[] Mixed) Table()
    {
        List<string> mixed = [];
        SortedDictionary<uint, ushort> classes = [];
        foreach ((string word, int[] counts) in _counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (counts.Sum() < FewestSeen) continue;
            if (counts[(int)LetterCase.Mixed] * 2 > counts.Sum())
            {
                classes[FeatureHash.Lower(word)] = CaseKnowledge.MixedClass(mixed.Count);
                mixed.Add(_mixed[word].OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key);
            }
            else classes[FeatureHash.Lower(word)] = CaseKnowledge.Classify(counts[0], counts[1], counts[2]);
        }

        return (new WordClasses([.. classes.Keys], [.. classes.Values]), [.. mixed]);
    }

    /// <summary>Whether case tells words apart in a sentence: not in one without small or capital letters, nor in a headline.</summary>
    public static bool IsCased(TokenizedText text, TokenRange sentence)
    {
        int longer = 0, capital = 0;
        bool small = false, upper = false;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            upper |= char.IsUpper(word[0]);
            small |= char.IsLower(word[0]);
            if (word.Length < HeadlineWord || !char.IsLetter(word[0])) continue;
            longer++;
            if (char.IsUpper(word[0])) capital++;
        }

        return small && upper && capital <= HeadlineShare * longer;
    }

    /// <summary>Whether a capital is due to the word's place: at the start, or after a mark that opens.</summary>
    public static bool IsOpen(TokenizedText text, TokenRange sentence, int token)
    {
        if (token == sentence.Start) return true;
        char before = text.Word(token - 1)[^1];
        return before is '.' or '!' or '?' or ':' or '"' or '\'' or '\u201c' or '\u2018' or '(' or '[' or '*' or '\u2026'
            || !Enumerable.Range(sentence.Start, token - sentence.Start).Any(i => Truecaser.HasLetter(text.Word(i)));
    }

    /// <summary>The case of a form as written; null where it has no letters.</summary>
    public static LetterCase? CaseOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0;
        foreach (char c in word)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }

        if (upper + lower == 0) return null;
        if (upper == 0) return LetterCase.Lower;
        if (char.IsUpper(word[0]) && upper == 1) return LetterCase.Title;
        return lower == 0 ? LetterCase.Upper : LetterCase.Mixed;
    }
}
