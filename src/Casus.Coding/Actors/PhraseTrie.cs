using System.Collections.Immutable;

namespace Casus.Coding.Actors;

/// <summary>A phrase of the lexicon with what it may stand for and how its letters must be written.</summary>
/// <param name="Cases">Per word: 0 any case, 1 first letter capital, 2 all capitals.</param>
/// <param name="Exact">In a line of capitals it could be a common word (US, WHO): then it needs "the" before it.</param>
/// <param name="SkipsFirst">It begins with "the", which is no part of the name.</param>
internal sealed record Phrase(byte[] Cases, bool Exact, bool SkipsFirst)
{
    public ImmutableArray<NamedActor> Names { get; set; } = [];

    public Role? Role { get; set; }
}

/// <summary>The longest lexicon phrase from a word on: words [<see cref="First"/>, <see cref="End"/>).</summary>
internal readonly record struct PhraseMatch(Phrase Phrase, int First, int End);

/// <summary>Phrases by their words; the walk from a word costs one look-up per word and allocates nothing.</summary>
internal sealed class PhraseTrie
{
    private const int MaxWords = 16;

    private readonly Vocabulary _vocabulary = new();

    // Key: node in the high half, word number in the low half.
    private readonly Dictionary<long, int> _edges = new(16384);
    private readonly List<Phrase?> _phrases = [null];
    private int[] _fromRoot = [];

    public Words Cut(string text, string written) => new(text, written, _vocabulary);

    public void Add(string form, NamedActor actor, bool exact)
    {
        Phrase phrase = At(form, exact, caseless: false);
        if (!phrase.Names.Contains(actor)) phrase.Names = phrase.Names.Add(actor);
    }

    public void Add(string form, Role role) => At(form, exact: false, caseless: true).Role ??= role;

    /// <summary>Call once, after the last <c>Add</c>.</summary>
    public void Freeze()
    {
        int most = 0;
        foreach (long key in _edges.Keys)
        {
            if (key >> 32 == 0) most = Math.Max(most, (int)(key & int.MaxValue) + 1);
        }

        _fromRoot = new int[most];
        foreach ((long key, int next) in _edges)
        {
            if (key >> 32 == 0) _fromRoot[(int)(key & int.MaxValue)] = next;
        }
    }

    /// <summary>The longest phrase from this word on that holds a name, or a role, as asked.</summary>
    public bool Longest(Words words, int first, bool roles, out PhraseMatch match)
    {
        match = default;
        int number = words.Number(first);
        if ((uint)number >= (uint)_fromRoot.Length) return false;
        int node = _fromRoot[number];
        for (int last = first; node != 0; last++)
        {
            if (_phrases[node] is { } phrase && (roles ? phrase.Role is not null : Fits(phrase, words, first, last)))
                match = new PhraseMatch(phrase, !roles && phrase.SkipsFirst ? first + 1 : first, last + 1);
            if (last + 1 >= words.Count || words.Number(last + 1) < 0 || !words.Joined(last)) break;
            if (!_edges.TryGetValue((long)node << 32 | (uint)words.Number(last + 1), out node)) break;
        }

        return match.Phrase is not null;
    }

    private static bool Fits(Phrase phrase, Words words, int first, int last)
    {
        if (phrase.Names.IsEmpty) return false;
        bool caseless = !phrase.Exact || (first > 0 && words[first - 1].Equals("the", StringComparison.OrdinalIgnoreCase));
        if (words.Shouted(first)) return caseless;

        // Case that was guessed may let a name in, not keep it out.
        if (words.Recased(first) && caseless) return true;
        for (int w = first; w <= last; w++)
        {
            byte demand = phrase.Cases[w - first];
            ReadOnlySpan<char> word = words[w];
            if (demand >= 1 && !char.IsUpper(word[0]) && !char.IsDigit(word[0])) return false;
            if (demand < 2) continue;
            foreach (char c in word)
            {
                if (char.IsLower(c)) return false;
            }
        }

        return true;
    }

    private Phrase At(string form, bool exact, bool caseless)
    {
        int node = 0, count = 0;
        Span<byte> demands = stackalloc byte[MaxWords];
        for (int i = 0; i < form.Length && count < MaxWords;)
        {
            int start = i;
            while (i < form.Length && Letters.IsWord(form[i])) i++;
            if (i == start)
            {
                i++;
                continue;
            }

            ReadOnlySpan<char> word = form.AsSpan(start, i - start);
            demands[count++] = Demand(word);
            node = Step(node, _vocabulary.Add(word));
        }

        byte[] cases = demands[..count].ToArray();
        bool skips = !caseless && form.StartsWith("the ", StringComparison.Ordinal);
        Phrase phrase = _phrases[node] ??= new Phrase(cases, exact, skips);

        // Two spellings that fold alike keep the weaker demand on case; a role has none of its own.
        if (!caseless && phrase.Names.IsEmpty) cases.CopyTo(phrase.Cases, 0);
        else if (!caseless)
        {
            for (int i = 0; i < cases.Length; i++) phrase.Cases[i] = Math.Min(phrase.Cases[i], cases[i]);
        }

        return phrase;
    }

    private int Step(int node, int word)
    {
        long key = (long)node << 32 | (uint)word;
        if (_edges.TryGetValue(key, out int next)) return next;
        next = _phrases.Count;
        _phrases.Add(null);
        _edges.Add(key, next);
        return next;
    }

    private static byte Demand(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0])) return 0;
        foreach (char c in word[1..])
        {
            if (char.IsLower(c)) return 1;
        }

        // Acronyms of four letters and more are also written with one capital: Nato, Unifil.
        return (byte)(word.Length is 2 or 3 ? 2 : 1);
    }
}
