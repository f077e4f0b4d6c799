using System.Collections.Frozen;
using Casus.Coding.Lexicons;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Things;

/// <summary>Which nouns name things that are attacked, by kind: <c>lexicons/en/targets.tsv</c>.</summary>
internal sealed class TargetLexicon
{
    private readonly FrozenDictionary<string, Sense[]> _senses;
    private readonly FrozenDictionary<string, Sense[]>.AlternateLookup<ReadOnlySpan<char>> _byWord;

    private TargetLexicon(Dictionary<string, Sense[]> senses)
    {
        _senses = senses.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byWord = _senses.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private sealed record Sense(string Kind, string[] Modifiers);

    /// <exception cref="Core.CasusException">CAS010–CAS012: the table is missing or a row cannot be read.</exception>
    public static TargetLexicon Load(LexiconSet lexicons)
    {
        Dictionary<string, Sense[]> senses = new(StringComparer.OrdinalIgnoreCase);
        foreach (LexiconRow row in lexicons.Table("targets.tsv").Rows)
        {
            string kind = row.OrNull("kind") ?? throw row.Fault("kind", "is empty");
            Sense sense = new(kind, row.List("modifier"));
            foreach (string noun in row.List("nouns"))
            {
                Sense[] known = senses.GetValueOrDefault(noun, []);
                // The narrower senses stand first, in the order of the table.
                senses[noun] = [.. known.Append(sense).OrderBy(s => s.Modifiers.Length == 0)];
            }
        }

        return new TargetLexicon(senses);
    }

    /// <summary>The kind of thing that a noun names with the words before it, or null: <c>the nuclear [site]</c>.</summary>
    public string? KindOf(ParsedText text, int noun)
    {
        if (text.Tags.Upos(noun) is not (Upos.Noun or Upos.Propn) || !_byWord.TryGetValue(text.Tokens.TrueWord(noun), out Sense[]? senses)) return null;
        int sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(noun)).Start;
        ReadOnlySpan<char> before = Before(text, noun, sentence);
        foreach (Sense sense in senses)
        {
            if (sense.Modifiers.Length == 0) return sense.Kind;
            foreach (string modifier in sense.Modifiers)
            {
                if (Holds(before, modifier)) return sense.Kind;
            }
        }

        return null;
    }

    // The adjectives and nouns of the phrase before its head.
    private static ReadOnlySpan<char> Before(ParsedText text, int noun, int sentence)
    {
        int start = noun;
        while (start > sentence && text.Tags.Upos(start - 1) is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Verb or Upos.Punct
            && text.Tokens.TrueWord(start - 1) is not ("," or ";" or "." or ":") && Governs(text, noun, start - 1)) start--;
        return start < noun ? text.Tokens.TrueWords(new TokenRange(start, noun)) : default;
    }

    private static bool Governs(ParsedText text, int noun, int token)
    {
        for (int t = token, fuel = 4; t >= 0 && fuel > 0; t = text.Head(t), fuel--)
        {
            if (t == noun) return true;
        }

        return false;
    }

    private static bool Holds(ReadOnlySpan<char> words, ReadOnlySpan<char> modifier)
    {
        for (int from = 0; words[from..].IndexOf(modifier, StringComparison.OrdinalIgnoreCase) is >= 0 and int at; from += at + 1)
        {
            int start = from + at, end = start + modifier.Length;
            if ((start == 0 || !char.IsLetter(words[start - 1])) && (end == words.Length || !char.IsLetter(words[end]))) return true;
            if (start + 1 >= words.Length) break;
        }

        return false;
    }
}
