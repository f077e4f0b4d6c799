using Casus.Core.Text;
using Casus.Language.Tokens;

namespace Casus.Coding.Places;

/// <summary>Reads a span that is known to name a place, wholly or in part: "the city of Homs", "Homs airport", "Pa.".</summary>
internal sealed class NameReader(PlaceIndex index)
{
    private static readonly string[] Openers =
        ["the ", "city of ", "town of ", "village of ", "province of ", "state of ", "district of ", "downtown ", "greater ", "central ",
         "northern ", "southern ", "eastern ", "western ", "northeast ", "northwest ", "southeast ", "southwest ", "north ", "south ", "east ", "west "];

    /// <returns>The toponym; without readings where no part of it is known.</returns>
    internal Toponym Read(SourceText text, TextSpan span, TokenRange tokens = default)
    {
        ReadOnlySpan<char> words = text.AsSpan(span);
        string key = NameFolding.FoldToString(words) ?? words.ToString();
        if (index.Abbreviation(words) is >= 0 and int division) return new Toponym(span, tokens, index.Name(division), [division * 2]);
        if (Whole(key) is { Length: > 0 } whole) return new Toponym(span, tokens, key, whole);
        if (Demonym(key) is >= 0 and int country)
            return new Toponym(span, tokens, key, [country * 2]) { Role = ToponymRole.Demonym };
        (string part, int[] readings) = Part(key);
        if (Imported(key) is { Length: > 0 } imported && (readings.Length == 0 || ImportedReadings.LieTogether(index, imported, readings)))
            return new Toponym(span, tokens, key, imported) { IsImported = true, IsCalledPlace = true };
        return readings.Length == 0
            ? new Toponym(span, tokens, key, [])
            : new Toponym(span, tokens, part, readings) { Partial = true };
    }

    internal int[] Whole(string key)
    {
        List<int> readings = [];
        Span<byte> bytes = stackalloc byte[NameFolding.MaxLength];
        if (key.Length > bytes.Length) return [];
        for (int tries = 0; tries < 3 && readings.Count == 0 && key.Length > 0; tries++)
        {
            ReadOnlySpan<byte> folded = bytes[..System.Text.Encoding.ASCII.GetBytes(key, bytes)];
            if (!index.HasImports || !index.IsOnlyImported(folded)) index.AddReadings(folded, readings);
            key = WithoutOpener(key);
        }

        return [.. readings];
    }

    // What an import alone calls so, wholly.
    private int[] Imported(string key)
    {
        Span<byte> bytes = stackalloc byte[NameFolding.MaxLength];
        if (!index.HasImports || key.Length > bytes.Length) return [];
        ReadOnlySpan<byte> folded = bytes[..System.Text.Encoding.ASCII.GetBytes(key, bytes)];
        List<int> readings = [];
        if (index.IsOnlyImported(folded)) index.AddReadings(folded, readings);
        return [.. readings];
    }

    private int Demonym(string key)
    {
        Span<byte> bytes = stackalloc byte[NameFolding.MaxLength];
        return key.Length > bytes.Length ? -1 : index.Demonym(bytes[..System.Text.Encoding.ASCII.GetBytes(key, bytes)]);
    }

    // The longest run of words that is a name, the leftmost of equals.
    private (string Part, int[] Readings) Part(string key)
    {
        string[] words = key.Split(' ');
        for (int length = words.Length - 1; length > 0; length--)
        {
            for (int start = 0; start + length <= words.Length; start++)
            {
                string part = string.Join(' ', words, start, length);
                if (part.Length < 3) continue;
                if (Whole(part) is { Length: > 0 } readings) return (part, readings);
                if (Demonym(part) is >= 0 and int country) return (part, [country * 2]);
            }
        }

        return (key, []);
    }

    private static string WithoutOpener(string key)
    {
        foreach (string opener in Openers)
        {
            if (key.StartsWith(opener, StringComparison.Ordinal)) return key[opener.Length..];
        }

        return "";
    }
}
