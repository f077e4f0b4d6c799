using Casus.Language.Parsing;

namespace Casus.Coding.References.Sieves;

/// <summary>
/// Letters that stand for a longer name: "the <c>Free River Front</c> (<c>FRF</c>)", and "the FRF" after it; three letters or
/// more also where no brackets introduce them.
/// </summary>
internal static class Acronyms
{
    private const int FewestUnannounced = 3;

    public static void Apply(Discourse discourse)
    {
        ParsedText text = discourse.Text;
        Dictionary<string, int> initials = new(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = initials.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Mention mention in discourse.Mentions)
        {
            if (mention.Kind != MentionKind.Name) continue;
            ReadOnlySpan<char> written = text.Tokens.TrueWords(mention.Core);
            if (IsAcronym(written) && lookup.TryGetValue(written, out int full)
                && (written.Length >= FewestUnannounced || InBrackets(text, mention)))
            {
                discourse.Entities.Join(mention.Index, full, "reference/acronym");
            }
            else if (mention.Core.Length > 1)
            {
                initials[Initials(written)] = mention.Index;
            }
        }
    }

    private static bool InBrackets(ParsedText text, Mention mention) =>
        mention.Core.Start > 0 && mention.Core.End < text.Count
        && text.Tokens.TrueWord(mention.Core.Start - 1) is "(" && text.Tokens.TrueWord(mention.Core.End) is ")";

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 8) return false;
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterUpper(c)) return false;
        }

        return true;
    }

    // "Islamic Revolutionary Guard Corps": the first letters of the words in capitals.
    private static string Initials(ReadOnlySpan<char> name)
    {
        Span<char> letters = stackalloc char[32];
        int count = 0;
        for (int i = 0; i < name.Length && count < letters.Length; i++)
        {
            if (char.IsUpper(name[i]) && (i == 0 || !char.IsLetterOrDigit(name[i - 1]))) letters[count++] = name[i];
        }

        return letters[..count].ToString();
    }
}
