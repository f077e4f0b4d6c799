namespace Casus.Coding.Places.Building;

/// <summary>Which of a place's listed spellings a news text could use.</summary>
internal static class NameChoice
{
    // Small words that may begin a name in lower case; other names that do are transliterations of no use in English.
    private static readonly string[] Articles =
        ["al", "el", "as", "ash", "at", "az", "ad", "ar", "an", "es", "ez", "la", "le", "les", "los", "las", "de", "den", "het", "du", "s"];

    internal static bool IsFit(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 60 || name.Contains('(') || name.ContainsAnyInRange('0', '9')) return false;
        return !IsAirportCode(name) && !IsLowerCase(name);
    }

    // GeoNames lists IATA and ICAO codes among the spellings.
    private static bool IsAirportCode(ReadOnlySpan<char> name) =>
        name.Length is 3 or 4 && !name.ContainsAnyExceptInRange('A', 'Z');

    // "ao er di nuo", "orudino jiao qu": letter-by-letter romanisations of names in Chinese and Japanese script.
    private static bool IsLowerCase(ReadOnlySpan<char> name)
    {
        if (!char.IsLower(name[0])) return false;
        int end = name.IndexOfAny(' ', '-', '\'');
        return end <= 0 || !IsArticle(name[..end]) || !name.ContainsAnyInRange('A', 'Z');
    }

    private static bool IsArticle(ReadOnlySpan<char> word)
    {
        foreach (string article in Articles)
        {
            if (word.SequenceEqual(article)) return true;
        }

        return false;
    }
}
