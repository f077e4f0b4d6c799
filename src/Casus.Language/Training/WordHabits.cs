using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>
/// How words are written inside sentences, where a capital means something: 0 hardly ever with one, 1 now and then,
/// 2 mostly, 3 nearly always. Words seen there only once or twice have no habit.
/// </summary>
internal static class WordHabits
{
    private const int MinCount = 3;

    public static WordClasses Count(IEnumerable<TokenizedText> texts)
    {
        SortedDictionary<uint, (int Capital, int All)> counts = [];
        foreach (TokenizedText text in texts)
        {
            for (int s = 0; s < text.SentenceCount; s++)
            {
                TokenRange sentence = text.Sentence(s);
                if (!HasSmall(text, sentence)) continue;
                for (int i = sentence.Start + 1; i < sentence.End; i++)
                {
                    ReadOnlySpan<char> word = text.Word(i);
                    if (!char.IsLetter(word[0])) continue;
                    uint key = FeatureHash.Lower(word);
                    (int capital, int all) = counts.GetValueOrDefault(key);
                    counts[key] = (capital + (char.IsUpper(word[0]) ? 1 : 0), all + 1);
                }
            }
        }

        var kept = counts.Where(c => c.Key != 0 && c.Value.All >= MinCount).ToArray();
        return new WordClasses([.. kept.Select(c => c.Key)], [.. kept.Select(c => Habit(c.Value.Capital, c.Value.All))]);
    }

    private static ushort Habit(int capital, int all) => (10 * capital / all) switch
    {
        0 => 0,
        < 5 => 1,
        < 9 => 2,
        _ => 3,
    };

    // At least every second word begins with a small letter or is none: no headline.
    private static bool HasSmall(TokenizedText text, TokenRange sentence)
    {
        int capitals = 0;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (char.IsUpper(text.Word(i)[0])) capitals++;
        }

        return 2 * capitals <= sentence.Length;
    }
}
