using System.Collections.Frozen;
using System.Globalization;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Figures;

/// <summary>How a number word joins its neighbours.</summary>
public enum NumberKind : byte
{
    Unit,
    Ten,
    Scale,
    Digits,
}

/// <summary>One word's part in a number.</summary>
public readonly record struct NumberWord(NumberKind Kind, double Value);

/// <summary>Words for exact numbers ("twenty", "hundred"), from <c>figures_numbers.tsv</c>, and the reading of digits.</summary>
public sealed class NumberWords
{
    private readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    private NumberWords(Dictionary<string, NumberWord> words)
    {
        Words = words.Keys;
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All words, without digits.</summary>
    public IReadOnlyCollection<string> Words { get; }

    public static NumberWords Load(LexiconSet lexicons)
    {
        Dictionary<string, NumberWord> words = [];
        foreach (LexiconRow row in lexicons.Table("figures_numbers.tsv").Rows)
        {
            if (!Enum.TryParse(row["kind"], ignoreCase: true, out NumberKind kind))
                throw row.Fault("kind", $"is '{row["kind"]}': use unit, ten or scale");
            if (!double.TryParse(row["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
                throw row.Fault("value", $"is '{row["value"]}': give a number");
            words[row["word"]] = new NumberWord(kind, value);
        }

        return new NumberWords(words);
    }

    public bool TryGet(ReadOnlySpan<char> word, out NumberWord number)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            number = default;
            if (!TryDigits(word, out double value)) return false;
            number = new NumberWord(NumberKind.Digits, value);
            return true;
        }

        return _words.TryGetValue(word, out number);
    }

    /// <summary>Reads "30,000", "1.2", "300"; refuses "1,13", "3-5-7", "25:61" and more than fifteen digits.</summary>
    public static bool TryDigits(ReadOnlySpan<char> word, out double value)
    {
        value = 0;
        int digits = 0, sinceComma = -1;
        double scale = 0;
        foreach (char c in word)
        {
            if (char.IsAsciiDigit(c))
            {
                if (++digits > 15) return false;
                if (scale > 0)
                {
                    value += (c - '0') * scale;
                    scale /= 10;
                    continue;
                }

                value = (value * 10) + (c - '0');
                if (sinceComma >= 0) sinceComma++;
            }
            else if (c == ',' && scale == 0 && digits > 0 && (sinceComma == 3 || (sinceComma < 0 && digits <= 3)))
            {
                sinceComma = 0;
            }
            else if (c == '.' && scale == 0 && digits > 0 && sinceComma is < 0 or 3)
            {
                scale = 0.1;
            }
            else
            {
                return false;
            }
        }

        return digits > 0 && sinceComma is < 0 or 3 && word[^1] != '.';
    }
}

/// <summary>Adds number words up from left to right: "two hundred and thirty thousand". A mutable struct for a loop's local.</summary>
public struct NumberSum
{
    private double _total;
    private double _group;
    private double _lastScale;
    private NumberKind? _last;

    public readonly double Value => _total + _group;

    public readonly bool IsEmpty => _last is null;

    /// <summary>True where an "and" may follow: "two hundred and five".</summary>
    public readonly bool TakesAnd => _last == NumberKind.Scale;

    /// <summary>False, and unchanged, where the word does not continue the number.</summary>
    public bool TryAdd(NumberWord word)
    {
        switch (word.Kind)
        {
            case NumberKind.Digits when _last is null:
            case NumberKind.Ten when _last is null or NumberKind.Scale:
            case NumberKind.Unit when _last is null or NumberKind.Scale || (_last == NumberKind.Ten && word.Value is > 0 and < 10):
                _group += word.Value;
                break;
            case NumberKind.Scale when word.Value == 100 && _group < 100:
                _group = (_group == 0 ? 1 : _group) * 100;
                break;
            case NumberKind.Scale when word.Value > 100 && (_lastScale == 0 || word.Value < _lastScale) && (_last is not null || _total == 0):
                _total += (_group == 0 ? 1 : _group) * word.Value;
                _group = 0;
                _lastScale = word.Value;
                break;
            default:
                return false;
        }

        _last = word.Kind;
        return true;
    }
}
