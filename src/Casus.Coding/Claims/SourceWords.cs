using System.Buffers;
using System.Collections.Frozen;
using Casus.Coding.Lexicons;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>
/// Words that colour a source (“the (rebel-run) ministry said”) or say that it is not named (“officials said on
/// condition of anonymity”): <c>lexicons/en/source_words.tsv</c>.
/// </summary>
internal sealed class SourceWords
{
    private const int Farthest = 40;

    private readonly FrozenSet<string> _words, _suffixes, _nouns, _things, _anonymous;
    private readonly string[] _prefixes, _phrases, _anonymousPhrases;
    private readonly SearchValues<string> _anyPhrase, _anyAnonymousPhrase;

    private SourceWords(LexiconTable table)
    {
        string[] Of(string kind, string match) =>
            [.. table.Rows.Where(r => r["kind"] == kind && r["match"] == match).Select(r => r["words"])];
        _words = Of("colour", "word").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _suffixes = Of("colour", "suffix").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _prefixes = Of("colour", "prefix");
        _phrases = Of("colour", "phrase");
        _anonymous = Of("anonymous", "word").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _anonymousPhrases = Of("anonymous", "phrase");
        _nouns = Of("unnamed", "noun").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _anyPhrase = SearchValues.Create(_phrases, StringComparison.OrdinalIgnoreCase);
        _anyAnonymousPhrase = SearchValues.Create(_anonymousPhrases, StringComparison.OrdinalIgnoreCase);
        _things = Of("thing", "noun").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        foreach (LexiconRow row in table.Rows)
        {
            if (row["kind"] is not ("colour" or "anonymous" or "unnamed" or "thing")) throw row.Fault("kind", $"'{row["kind"]}' is none of colour, anonymous, unnamed, thing");
            if (row["match"] is not ("word" or "suffix" or "prefix" or "phrase" or "noun")) throw row.Fault("match", $"'{row["match"]}' is none of word, suffix, prefix, phrase, noun");
        }
    }

    /// <exception cref="Core.CasusException">CAS012 a kind or a way of matching is unknown.</exception>
    public static SourceWords Load(LexiconSet lexicons) => new(lexicons.Table("source_words.tsv"));

    /// <summary>The words that colour a source, from the first to the last of them; null where there are none.</summary>
    /// <param name="source">The source's main word.</param>
    /// <param name="phrase">Its words as far as they are known.</param>
    public TextSpan? Colour(ParsedText text, int source, TextSpan phrase)
    {
        TextSpan around = Around(text, source, phrase), name = Name(text, source, around);
        TextSpan? colour = null;
        string value = text.Source.Value;
        for (int start = name.Start; start < name.End;)
        {
            int end = start;
            while (end < name.End && !char.IsWhiteSpace(value[end])) end++;
            TextSpan word = Trimmed(value, start, end);
            if (IsColour(value.AsSpan(word.Start, word.Length))) colour = colour?.Cover(word) ?? word;
            start = end + 1;
        }

        bool any = value.AsSpan(around.Start, around.Length).ContainsAny(_anyPhrase);
        foreach (string words in any ? _phrases : [])
        {
            if (Find(value, around, words) is { } found) colour = colour?.Cover(WithObject(text, found)) ?? WithObject(text, found);
        }

        return Anonymity(text, source, phrase) is { } anonymity ? colour?.Cover(anonymity) ?? anonymity : colour;
    }

    /// <summary>Whether nobody can tell who the source is: no name and no office, or one that keeps its name back.</summary>
    public bool IsUnnamed(ParsedText text, int source, TextSpan phrase)
    {
        if (Anonymity(text, source, phrase) is not null) return true;
        if (text.Tags.Upos(source) != Upos.Noun || !_nouns.Contains(text.Tags.Lemma(source))) return false;
        foreach (int child in text.Children(source))
        {
            // "spokesman John Roe", "the analyst, Jane Roe"
            if (child > source && text.Tags.Upos(child) == Upos.Propn && text.Relation(child) is Relation.Appos or Relation.Flat or Relation.Compound) return false;
        }

        return source + 1 >= text.Count || text.Tags.Upos(source + 1) != Upos.Propn;
    }

    /// <summary>Whether the source is a happening, which neither promises nor asks: "the fighting threatened to spread".</summary>
    public bool IsThing(ParsedText text, int source) => text.Tags.Upos(source) == Upos.Noun && _things.Contains(text.Tags.Lemma(source));

    private TextSpan? Anonymity(ParsedText text, int source, TextSpan phrase)
    {
        string value = text.Source.Value;
        TextSpan around = Around(text, source, phrase);
        for (int start = around.Start; start < around.End;)
        {
            int end = start;
            while (end < around.End && !char.IsWhiteSpace(value[end])) end++;
            TextSpan word = Trimmed(value, start, end);
            if (_anonymous.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value.AsSpan(word.Start, word.Length))) return word;
            start = end + 1;
        }

        // Said of the source, or of how it spoke, in the same sentence.
        TextSpan sentence = text.Tokens.Span(text.Tokens.Sentence(text.Tokens.SentenceOf(source)));
        TextSpan rest = new(Math.Max(sentence.Start, around.Start), Math.Max(sentence.End, around.Start));
        bool any = value.AsSpan(rest.Start, rest.Length).ContainsAny(_anyAnonymousPhrase);
        foreach (string words in any ? _anonymousPhrases : [])
        {
            if (Find(value, rest, words) is { } found) return found;
        }

        return null;
    }

    private bool IsColour(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return false;
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
        int hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && _suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[(hyphen + 1)..])) return true;
        foreach (string prefix in _prefixes)
        {
            if (word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // The noun phrase with what is said of it: "a diplomat who asked not to be named", "a website close to the Guards".
    private static TextSpan Around(ParsedText text, int source, TextSpan phrase)
    {
        TokenRange subtree = text.Subtree(source);
        int start = Math.Max(subtree.Start, source - Farthest), end = Math.Min(subtree.End, source + Farthest);
        foreach (int child in text.Children(source))
        {
            if (text.Relation(child) is Relation.Parataxis or Relation.Conj && child > source) end = Math.Min(end, Math.Max(source + 1, text.Subtree(child).Start));
        }

        return text.Tokens.Span(new TokenRange(start, end)).Cover(phrase);
    }

    // The phrase up to the first clause about the source: what stands in that is mostly about something else.
    private static TextSpan Name(ParsedText text, int source, TextSpan around)
    {
        int end = around.End;
        foreach (int child in text.Children(source))
        {
            if (child > source && text.Relation(child) is Relation.Acl or Relation.AclRelcl) end = Math.Min(end, text.Tokens.Span(text.Subtree(child).Start).Start);
        }

        return new TextSpan(around.Start, Math.Max(end, text.Tokens.Span(source).End));
    }

    // "close to" with the noun phrase that it leads to.
    private static TextSpan WithObject(ParsedText text, TextSpan words)
    {
        TokenRange tokens = text.Tokens.TokensIn(words);
        int head = tokens.Length == 0 ? -1 : text.Head(tokens.End - 1);
        return head < tokens.End ? words : words.Cover(text.Tokens.Span(Phrases.NounPhrase(text, head, -1)));
    }

    private static TextSpan? Find(string value, TextSpan around, string words)
    {
        int at = value.AsSpan(around.Start, around.Length).IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new TextSpan(around.Start + at, around.Start + at + words.Length);
    }

    private static TextSpan Trimmed(string value, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(value[start])) start++;
        while (end > start && !char.IsLetterOrDigit(value[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
