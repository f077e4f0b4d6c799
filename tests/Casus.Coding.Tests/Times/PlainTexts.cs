using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Tests.Times;

/// <summary>Texts cut at spaces and punctuation, without tags or trees: enough for rules that read words.</summary>
internal static class PlainTexts
{
    public static ParsedText Read(string value) => Read(new SourceText(value));

    public static ParsedText Read(SourceText text)
    {
        List<int> starts = [], ends = [], sentences = [];
        string value = text.Value;
        bool first = true;
        for (int i = 0; i < value.Length;)
        {
            if (char.IsWhiteSpace(value[i]))
            {
                i++;
                continue;
            }

            int end = i + 1;
            if (IsWord(value, i)) while (end < value.Length && IsWord(value, end)) end++;
            if (first) sentences.Add(starts.Count);
            first = value[i] is '.' or '!' or '?' && end - i == 1 && (end == value.Length || char.IsWhiteSpace(value[end]));
            starts.Add(i);
            ends.Add(end);
            i = end;
        }

        TokenizedText tokens = new(text, [.. starts], [.. ends], [.. sentences]);
        int n = tokens.Count;
        string[] none = new string[n];
        Array.Fill(none, "");
        int[] heads = new int[n];
        Relation[] relations = new Relation[n];
        for (int t = 0; t < n; t++)
        {
            int root = tokens.Sentence(tokens.SentenceOf(t)).Start;
            heads[t] = t == root ? -1 : root;
            relations[t] = t == root ? Relation.Root : Relation.Dep;
        }

        return new ParsedText(new TaggedText(tokens, new Upos[n], none, none), heads, relations);
    }

    private static bool IsWord(string text, int at)
    {
        char c = text[at];
        if (char.IsLetterOrDigit(c)) return true;
        return c is '.' or ',' or ':' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
    }
}
