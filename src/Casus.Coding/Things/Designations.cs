using System.Collections.Frozen;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Tokens;

namespace Casus.Coding.Things;

/// <summary>Type designations of weapons, a prefix and a number: F-35, Shahed-136, 155mm (<c>weapon_designations.tsv</c>).</summary>
internal sealed class Designations
{
    private const int LongestNumber = 3;
    private readonly FrozenDictionary<string, WeaponFinder.Weapon> _prefixes;
    private readonly FrozenDictionary<string, WeaponFinder.Weapon>.AlternateLookup<ReadOnlySpan<char>> _byPrefix;
    private readonly FrozenDictionary<string, WeaponFinder.Weapon>.AlternateLookup<ReadOnlySpan<char>> _bySuffix;

    private Designations(Dictionary<string, WeaponFinder.Weapon> prefixes, Dictionary<string, WeaponFinder.Weapon> suffixes)
    {
        _prefixes = prefixes.ToFrozenDictionary(StringComparer.Ordinal);
        _byPrefix = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        _bySuffix = suffixes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Designations Load(LexiconSet lexicons)
    {
        Dictionary<string, WeaponFinder.Weapon> prefixes = new(StringComparer.Ordinal), suffixes = new(StringComparer.Ordinal);
        foreach (LexiconRow row in lexicons.Table("weapon_designations.tsv").Rows)
        {
            if (!Enum.TryParse(row["kind"], ignoreCase: true, out WeaponKind kind)) throw row.Fault("kind", $"'{row["kind"]}' is neither munition nor platform");
            WeaponFinder.Weapon weapon = new(row["weapon"], kind, false);
            Dictionary<string, WeaponFinder.Weapon> side = row["side"] switch
            {
                "before" => prefixes,
                "after" => suffixes,
                string other => throw row.Fault("side", $"'{other}' is neither before nor after"),
            };
            side[row["letters"]] = weapon;
        }

        return new Designations(prefixes, suffixes);
    }

    /// <summary>Tokens of the designation that starts at a token, 0 where none does.</summary>
    public int StartingAt(TokenizedText text, int token, int limit, out WeaponFinder.Weapon weapon)
    {
        weapon = default;
        int start = text.Span(token).Start;
        ReadOnlySpan<char> rest = text.TrueText.AsSpan(start, text.Span(limit - 1).End - start);
        int length = char.IsAsciiDigit(rest[0]) ? Calibre(rest, out weapon) : Model(rest, out weapon);
        if (length == 0) return 0;
        TokenRange tokens = text.TokensIn(new TextSpan(start, start + length));
        return text.Span(tokens).End == start + length ? tokens.End - token : 0;
    }

    // 155mm, 122 mm
    private int Calibre(ReadOnlySpan<char> text, out WeaponFinder.Weapon weapon)
    {
        weapon = default;
        int end = Digits(text, 0);
        if (end > LongestNumber) return 0;
        int letters = end < text.Length && text[end] is ' ' or '-' ? end + 1 : end;
        int last = letters;
        while (last < text.Length && char.IsAsciiLetter(text[last])) last++;
        return last > letters && _bySuffix.TryGetValue(text[letters..last], out weapon) ? last : 0;
    }

    // F-35, TB2, M1A2, S-300PMU
    private int Model(ReadOnlySpan<char> text, out WeaponFinder.Weapon weapon)
    {
        int whole = 0;
        while (whole < text.Length && (char.IsAsciiLetterOrDigit(text[whole]) || text[whole] == '-')) whole++;
        ReadOnlySpan<char> word = text[..whole].TrimEnd('-');
        if (word.Length > 1 && word[^1] == 's' && char.IsAsciiDigit(word[^2])) word = word[..^1];
        int length = text[..whole].TrimEnd('-').Length;
        if (word.ContainsAnyInRange('0', '9') && _byPrefix.TryGetValue(word, out weapon)) return length;
        for (int end = word.Length - 1; end > 0; end--)
        {
            if (!char.IsAsciiDigit(word[end]) || char.IsAsciiDigit(word[end - 1])) continue;
            bool hyphen = word[end - 1] == '-';
            ReadOnlySpan<char> prefix = hyphen ? word[..(end - 1)] : word[..end];
            if (Digits(word, end) - end > LongestNumber || (prefix.Length == 1 && !hyphen)) continue;
            if (_byPrefix.TryGetValue(prefix, out weapon)) return length;
        }

        weapon = default;
        return 0;
    }

    private static int Digits(ReadOnlySpan<char> text, int from)
    {
        int end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end;
    }
}
