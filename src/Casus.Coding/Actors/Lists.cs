using Casus.Language.Parsing;

namespace Casus.Coding.Actors;

/// <summary>The commas and conjunctions between the members of a list.</summary>
internal static class Lists
{
    public static bool IsSeparator(ParsedText text, int token) => IsComma(text, token) || IsConjunction(text, token);

    public static bool IsComma(ParsedText text, int token) => text.Tokens.TrueWord(token) is ",";

    public static bool IsConjunction(ParsedText text, int token) => text.Tags.Lemma(token) is "and" or "or" or "nor" or "&";

    /// <summary>The first token from here on that is no separator.</summary>
    public static int PastSeparators(ParsedText text, int token)
    {
        while (token < text.Count && IsSeparator(text, token)) token++;
        return token;
    }
}
