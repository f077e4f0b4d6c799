using System.Text;
using Casus.Core.Text;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <summary>A name as annotated: a half-open run of tokens within its sentence, and the set's own type.</summary>
public readonly record struct NamedSpan(int Start, int End, string Type);

/// <summary>A sentence with its names.</summary>
/// <param name="Words">The words' characters.</param>
/// <param name="SpaceAfter">Whether a space comes after each word.</param>
/// <param name="Names">Ascending, apart.</param>
/// <param name="StartsDocument">Whether a document begins with it.</param>
public sealed record NamedSentence(string[] Words, bool[] SpaceAfter, NamedSpan[] Names, bool StartsDocument)
{
    /// <summary>The sentences as one tokenised text, a blank line before each document.</summary>
    public static TokenizedText ToText(IReadOnlyList<NamedSentence> sentences)
    {
        StringBuilder text = new();
        List<int> starts = [], ends = [], sentenceStarts = [];
        foreach (NamedSentence sentence in sentences)
        {
            if (sentence.StartsDocument && text.Length > 0) text.Append("\n\n");
            sentenceStarts.Add(starts.Count);
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                starts.Add(text.Length);
                text.Append(sentence.Words[i]);
                ends.Add(text.Length);
                if (sentence.SpaceAfter[i]) text.Append(' ');
            }
        }

        return new TokenizedText(new SourceText(text.ToString()), [.. starts], [.. ends], [.. sentenceStarts]);
    }

    /// <summary>The sentences by document; where no document is marked, all are one.</summary>
    public static IEnumerable<IReadOnlyList<NamedSentence>> Documents(IReadOnlyList<NamedSentence> sentences)
    {
        List<NamedSentence> document = [];
        foreach (NamedSentence sentence in sentences)
        {
            if (sentence.StartsDocument && document.Count > 0)
            {
                yield return document;
                document = [];
            }

            document.Add(sentence);
        }

        if (document.Count > 0) yield return document;
    }

    /// <summary>The words cut further as the tokeniser cuts them; the names keep their characters.</summary>
    public NamedSentence Retokenized()
    {
        List<string> words = [];
        List<bool> spaces = [];
        int[] place = new int[Words.Length + 1];
        for (int i = 0; i < Words.Length; i++)
        {
            TokenizedText parts = Tokenizer.Tokenize(new SourceText(Words[i]));
            for (int p = 0; p < parts.Count; p++)
            {
                words.Add(parts.Word(p).ToString());
                spaces.Add(p + 1 == parts.Count && SpaceAfter[i]);
            }

            place[i + 1] = words.Count;
        }

        NamedSpan[] names = [.. Names.Select(n => n with { Start = place[n.Start], End = place[n.End] }).Where(n => n.End > n.Start)];
        return new NamedSentence([.. words], [.. spaces], names, StartsDocument);
    }
}
