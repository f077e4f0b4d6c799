using System.Collections.Frozen;
using System.Globalization;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Times;

/// <summary>One word of the vocabulary: its number as a literal, its classes and their values.</summary>
internal sealed class TimeWord(int literal)
{
    public int Literal { get; } = literal;

    public List<(TimeClass Class, int Value, string Text)> Classes { get; } = [];

    public ulong Bits { get; set; }

    public bool NeedsCapital { get; set; }

    public bool NeedsLower { get; set; }

    public bool TakesDot { get; set; }

    public bool Ambiguous { get; set; }

    /// <summary>May begin or continue a number: "two", "a", "several".</summary>
    public bool IsNumber { get; set; }
}

/// <summary>All words that any time pattern knows, by spelling and without regard to case.</summary>
internal sealed class TimeVocabulary
{
    private readonly Dictionary<string, TimeWord> _building = new(StringComparer.OrdinalIgnoreCase);
    private FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    public static TimeVocabulary Load(LexiconSet lexicons)
    {
        TimeVocabulary vocabulary = new();
        foreach (LexiconRow row in lexicons.Table("times_words.tsv").Rows) vocabulary.Add(row);
        return vocabulary;
    }

    /// <summary>The word's entry, made where it is missing; for patterns while they compile.</summary>
    public TimeWord Intern(string word)
    {
        if (!_building.TryGetValue(word, out TimeWord? entry))
            _building.Add(word, entry = new TimeWord(_building.Count + 1));
        return entry;
    }

    /// <summary>Closes the vocabulary for fast look-up; nothing may be interned afterwards.</summary>
    public void Freeze() => _words =
        _building.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public TimeWord? Find(ReadOnlySpan<char> word) => _words.TryGetValue(word, out TimeWord? entry) ? entry : null;

    private void Add(LexiconRow row)
    {
        if (!Enum.TryParse(row["class"], ignoreCase: true, out TimeClass kind))
            throw row.Fault("class", $"'{row["class"]}' is no class of time words");
        TimeWord entry = Intern(row["word"]);
        string value = row["value"];
        _ = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        entry.Classes.Add((kind, number, value));
        entry.Bits |= 1UL << (int)kind;
        if (kind is TimeClass.Unit1 or TimeClass.Units) entry.Bits |= 1UL << (int)TimeClass.Unit;
        if (kind is TimeClass.Ordinal) entry.Bits |= (1UL << (int)TimeClass.DayTh) | (number <= 4 ? 1UL << (int)TimeClass.Ordinal14 : 0);
        string flags = row["flags"];
        entry.NeedsCapital |= flags.Contains("capital", StringComparison.Ordinal);
        entry.NeedsLower |= flags.Contains("lower", StringComparison.Ordinal);
        entry.TakesDot |= flags.Contains("dot", StringComparison.Ordinal);
        entry.Ambiguous |= flags.Contains("ambiguous", StringComparison.Ordinal);
    }
}
