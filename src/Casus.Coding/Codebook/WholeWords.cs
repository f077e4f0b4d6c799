namespace Casus.Coding.Codebook;

/// <summary>Whether words stand in other words, uncut: "troops" in "Government troops", not "army" in "armyworm".</summary>
internal static class WholeWords
{
    public static bool Contain(string text, string words)
    {
        for (int at = 0; (at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (IsEdge(text, at - 1) && IsEdge(text, at + words.Length)) return true;
        }

        return false;
    }

    /// <summary>Whether either stands in the other.</summary>
    public static bool Agree(string one, string other) => Contain(one, other) || Contain(other, one);

    private static bool IsEdge(string text, int index) =>
        index < 0 || index >= text.Length || !char.IsLetterOrDigit(text[index]);
}
