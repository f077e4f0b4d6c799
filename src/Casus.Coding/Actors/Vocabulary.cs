namespace Casus.Coding.Actors;

/// <summary>Numbers the folded words of the lexicon. Looking up a word of a text allocates nothing.</summary>
internal sealed class Vocabulary
{
    private const int MaxLength = 32;

    private readonly Dictionary<string, int> _numbers = new(8192, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a word of the text, or −1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength) return -1;
        Span<char> folded = stackalloc char[MaxLength];
        for (int i = 0; i < word.Length; i++) folded[i] = Letters.Fold(word[i]);
        return _lookup.TryGetValue(folded[..word.Length], out int number) ? number : -1;
    }

    /// <summary>The number of a word of the lexicon, given one if it is new.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength) return -1;
        Span<char> folded = stackalloc char[MaxLength];
        for (int i = 0; i < word.Length; i++) folded[i] = Letters.Fold(word[i]);
        if (_lookup.TryGetValue(folded[..word.Length], out int known)) return known;
        _numbers.Add(folded[..word.Length].ToString(), _numbers.Count);
        return _numbers.Count - 1;
    }
}
