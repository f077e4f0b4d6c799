using Casus.Language.Tokens;

namespace Casus.Coding.Figures;

/// <summary>Phrases of whole words, matched from their first or up to their last token, the longest first.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byLast = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string phrase, T value)
    {
        string[] words = phrase.Split(' ');
        Insert(_byFirst, words[0], words, value);
        Insert(_byLast, words[^1], words, value);
    }

    /// <summary>Tokens of the longest phrase that starts at a token, 0 where none does.</summary>
    public int StartingAt(TokenizedText text, int token, int limit, out T value)
    {
        value = default!;
        if (!_byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.TrueWord(token), out List<(string[] Words, T Value)>? phrases)) return 0;
        foreach ((string[] words, T found) in phrases)
        {
            if (token + words.Length > limit || !Fits(text, token, words)) continue;
            value = found;
            return words.Length;
        }

        return 0;
    }

    /// <summary>Tokens of the longest phrase that ends just before a token, 0 where none does.</summary>
    public int EndingBefore(TokenizedText text, int token, int limit, out T value)
    {
        value = default!;
        if (token - 1 < limit || !_byLast.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.TrueWord(token - 1), out List<(string[] Words, T Value)>? phrases)) return 0;
        foreach ((string[] words, T found) in phrases)
        {
            if (token - words.Length < limit || !Fits(text, token - words.Length, words)) continue;
            value = found;
            return words.Length;
        }

        return 0;
    }

    private static void Insert(Dictionary<string, List<(string[] Words, T Value)>> table, string key, string[] words, T value)
    {
        if (!table.TryGetValue(key, out List<(string[] Words, T Value)>? list)) table.Add(key, list = []);
        int at = 0;
        while (at < list.Count && list[at].Words.Length >= words.Length) at++;
        list.Insert(at, (words, value));
    }

    private static bool Fits(TokenizedText text, int token, string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (!text.TrueWord(token + i).Equals(words[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
