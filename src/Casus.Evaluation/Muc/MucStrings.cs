namespace Casus.Evaluation.Muc;

/// <summary>
/// Compares phrases of the text. Alike but for articles, or one with more modifiers than the other around the same head
/// noun: full credit ("a powerful bomb", "bomb"). The same head with rival modifiers, or names that share a word: half.
/// "mayor of Tres Rios" is headed by "mayor". The 1992 scorers decided such pairs by hand after the same rules.
/// </summary>
internal static class MucStrings
{
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "A", "AN", "THE", "THIS", "THAT", "THESE", "THOSE", "HIS", "HER", "ITS", "THEIR", "SOME" };

    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal)
    {
        "OF", "IN", "AT", "FROM", "WITH", "ON", "FOR", "BY", "NEAR", "WHO", "WHICH", "THAT", "BELONGING", "ABOARD", "TO", "IDENTIFIED", "INSIDE", "UNDER",
    };

    public static Credit Compare(string key, string response)
    {
        string[] a = Words(key), b = Words(response);
        if (a.Length == 0 || b.Length == 0) return Credit.Wrong;
        if (a.SequenceEqual(b)) return Credit.Full;
        if (Head(a) == Head(b)) return Holds(a, b) || Holds(b, a) ? Credit.Full : Credit.Partial;
        // A surname within a full name, an acronym beside its expansion.
        return Holds(a, b) || Holds(b, a) ? Credit.Partial : Credit.Wrong;
    }

    // Upper case, letters and digits only, without articles and the S of a plural.
    private static string[] Words(string phrase)
    {
        char[] letters = [.. phrase.ToUpperInvariant().Select(c => char.IsLetterOrDigit(c) || c is '-' or '&' ? c : c is ',' ? '\u001f' : c is '.' or '\'' ? '\0' : ' ').Where(c => c != '\0')];
        return [.. new string(letters).Replace("\u001f", " \u001f ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Articles.Contains(w)).Select(Singular)];
    }

    private static string Head(string[] words)
    {
        int end = Array.FindIndex(words, 1, w => w == "\u001f" || Breaks.Contains(w));
        return words[(end < 0 ? words.Length : end) - 1];
    }

    private static string Singular(string word) => word.Length > 3 && word[^1] == 'S' ? word[..^1] : word;

    private static bool Holds(string[] whole, string[] part) => part.All(whole.Contains);
}
