namespace Casus.Coding.Places;

/// <summary>
/// Folds spellings of one name together: case, diacritics and apostrophes go, and hyphens, slashes and white space
/// become one space, so that "Deir ez-Zor", "Deïr ez Zor" and "DEIR EZ-ZOR" are one key. Keys are ASCII: a–z, 0–9, space.
/// </summary>
internal static class NameFolding
{
    /// <summary>Longer names are no names.</summary>
    internal const int MaxLength = 96;

    // U+00C0 to U+024F, one base letter each; a dot where a letter has none.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bb....occdddd.eaeff.g.iikkl...noooggpp.sss..tt.uuuvyyzzz............dddlllnnnaaiioouuuuuuuuuueaa" +
        "aaaaggggkkoooozzjdddgg..nnaaaaooaaaaeeeeiiiioooorrrruuuusstt..hhn.....aaeeooooooooyy......acclts" +
        "z.bu............";

    // U+1E00 to U+1EFF.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Folds a whole name; false where it is empty, too long or in another script.</summary>
    internal static bool TryFold(ReadOnlySpan<char> name, Span<byte> key, out int length)
    {
        length = 0;
        if (!TryAppend(name, key, ref length)) return false;
        if (length > 0 && key[length - 1] == ' ') length--;
        return length > 0;
    }

    /// <summary>Folds more text onto a key begun before; false where the key would be too long or the text is in another script.</summary>
    internal static bool TryAppend(ReadOnlySpan<char> text, Span<byte> key, ref int length)
    {
        foreach (char c in text)
        {
            if (length + 2 > key.Length) return false;
            byte folded = Fold(c);
            if (folded == Foreign) return false;
            if (folded == Dropped || (folded == ' ' && (length == 0 || key[length - 1] == ' '))) continue;
            key[length++] = folded;
            if (Second(c) is not 0 and byte second) key[length++] = second;
        }

        return true;
    }

    /// <summary>The key as a string, or null where there is none.</summary>
    internal static string? FoldToString(ReadOnlySpan<char> name)
    {
        Span<byte> key = stackalloc byte[MaxLength];
        return TryFold(name, key, out int length) ? System.Text.Encoding.ASCII.GetString(key[..length]) : null;
    }

    /// <summary>FNV-1a with a final mix (public domain, Fowler, Noll and Vo).</summary>
    internal static uint Hash(ReadOnlySpan<byte> key)
    {
        uint hash = 2166136261;
        foreach (byte b in key) hash = (hash ^ b) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ (hash >> 12);
    }

    private const byte Foreign = 255;
    private const byte Dropped = 254;

    private static byte Fold(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => (byte)c,
        >= 'A' and <= 'Z' => (byte)(c | 0x20),
        ' ' or '-' or '/' or '_' or '\t' or '\n' or '\r' or '\u00a0' or >= '\u2010' and <= '\u2015' => (byte)' ',
        >= '\u00c0' and <= '\u024f' => FromTable(Latin[c - '\u00c0']),
        >= '\u1e00' and <= '\u1eff' => FromTable(LatinAdditional[c - '\u1e00']),
        < '\u00c0' or >= '\u02b0' and <= '\u036f' or >= '\u2016' and <= '\u206f' => Dropped,
        '\u0259' => (byte)'a', // schwa of Azerbaijani
        _ => Foreign,
    };

    private static byte FromTable(char letter) => letter == '.' ? Dropped : (byte)letter;

    private static byte Second(char c) => c switch
    {
        'ß' => (byte)'s',
        'æ' or 'Æ' or 'œ' or 'Œ' => (byte)'e',
        _ => 0,
    };
}
