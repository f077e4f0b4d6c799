using System.Collections.Frozen;

namespace Casus.Coding.Actors;

/// <summary>Folds letters so that Erdoğan and ERDOGAN meet Erdogan: lower case, without the diacritics of the Latin script.</summary>
internal static class Letters
{
    private const string Marked = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķłļľñńņňòóôõöøōőŕřśşšșţťțùúûüūůűųýÿźżžə";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnoooooooorrsssstttuuuuuuuuyyzzze";

    private static readonly FrozenDictionary<char, char> Folded = Build();

    public static char Fold(char letter)
    {
        if (letter < 128) return letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
        char lower = letter == 'İ' ? 'i' : char.ToLowerInvariant(letter);
        return Folded.TryGetValue(lower, out char plain) ? plain : lower;
    }

    /// <summary>True for what a word is made of. The turned and the modifier apostrophe are letters to Unicode but part words here.</summary>
    public static bool IsWord(char letter) =>
        letter < 128
            ? char.IsAsciiLetterOrDigit(letter)
            : char.IsLetterOrDigit(letter) && letter is not ('ʻ' or 'ʼ');

    private static FrozenDictionary<char, char> Build()
    {
        Dictionary<char, char> table = [];
        for (int i = 0; i < Plain.Length; i++) table[Marked[i]] = Plain[i];
        return table.ToFrozenDictionary();
    }
}
