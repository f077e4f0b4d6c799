namespace Casus.Language.Training;

/// <summary>
/// The regular forms of English verbs and nouns, for words of which the treebanks show only some: "shell" gives
/// "shells", "shelled", "shelling".
/// </summary>
internal static class Inflection
{
    private const string Vowels = "aeiou";

    /// <summary>Forms with their Penn tags. Those that double a consonant, or do not where they might, come last.</summary>
    public static IEnumerable<(string Form, string Xpos, bool Sure)> OfVerb(string lemma)
    {
        if (lemma.Length < 2) yield break;
        yield return (S(lemma), "VBZ", true);
        (string stem, string ed) = Stems(lemma);
        bool closed = IsClosedSyllable(lemma);
        yield return (ed, "VBD", !closed);
        yield return (ed, "VBN", !closed);
        yield return (stem + "ing", "VBG", !closed);
        if (!closed) yield break;
        string doubled = lemma + lemma[^1];
        yield return (doubled + "ed", "VBD", false);
        yield return (doubled + "ed", "VBN", false);
        yield return (doubled + "ing", "VBG", false);
    }

    public static IEnumerable<(string Form, string Xpos, bool Sure)> OfNoun(string lemma)
    {
        if (lemma.Length > 1) yield return (S(lemma), "NNS", true);
    }

    private static string S(string lemma)
    {
        if (EndsInConsonantAndY(lemma)) return lemma[..^1] + "ies";
        bool hisses = lemma[^1] is 's' or 'x' or 'z' or 'o'
            || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal);
        return lemma + (hisses ? "es" : "s");
    }

    private static (string Stem, string Past) Stems(string lemma)
    {
        if (lemma.EndsWith("ee", StringComparison.Ordinal)) return (lemma, lemma + "d");
        if (lemma[^1] == 'e') return (lemma[..^1], lemma + "d");
        if (EndsInConsonantAndY(lemma)) return (lemma, lemma[..^1] + "ied");
        return lemma[^1] == 'c' ? (lemma + "k", lemma + "ked") : (lemma, lemma + "ed");
    }

    private static bool EndsInConsonantAndY(string lemma) => lemma[^1] == 'y' && !Vowels.Contains(lemma[^2]);

    // One vowel before one consonant: the consonant may be doubled.
    private static bool IsClosedSyllable(string lemma) =>
        lemma.Length > 2 && !Vowels.Contains(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y' or 'c')
        && Vowels.Contains(lemma[^2]) && !Vowels.Contains(lemma[^3]);
}
