using Casus.Core.Text;
using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims.Learnt;

/// <summary>A text's tokens as the claim models see them: columns of small numbers and hashes, one value per token.</summary>
internal sealed class ClaimWords
{
    // A word of the lexicon that is not there as this part of speech.
    private const uint MisfitCue = 2;

    private readonly uint[] _word, _lemma, _tag, _shape, _suffix, _cue, _rule, _ruleRole;

    private readonly byte[] _quote, _break, _inLine;

    /// <param name="rules">What the rules found, in order of their cues.</param>
    public ClaimWords(ParsedText text, CueLexicon lexicon, IReadOnlyList<ClaimDraft> rules, ReadOnlySpan<Quotation> quotes)
    {
        Text = text;
        int count = text.Count;
        _word = new uint[count];
        _lemma = new uint[count];
        _tag = new uint[count];
        _shape = new uint[count];
        _suffix = new uint[count];
        _cue = new uint[count];
        _rule = new uint[count];
        _ruleRole = new uint[count];
        _quote = new byte[count];
        _break = new byte[count];
        _inLine = new byte[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> word = text.Tokens.TrueWord(i);
            _word[i] = FeatureKeys.Word(word);
            _lemma[i] = FeatureKeys.Word(text.Tags.Lemma(i));
            _tag[i] = FeatureKeys.Word(text.Tags.Xpos(i));
            _shape[i] = Shape(word);
            string lemma = text.Tags.Lemma(i);
            _suffix[i] = FeatureKeys.Word(lemma.AsSpan(Math.Max(0, lemma.Length - 3)));
            _cue[i] = CueClass(lexicon.Find(text, i), text.Tags.Upos(i));
        }

        MarkLines(text);
        MarkQuotes(text, quotes);
        MarkRules(text, rules);
    }

    public ParsedText Text { get; }

    public uint Word(int i) => (uint)i < (uint)_word.Length ? _word[i] : 0;

    public uint Lemma(int i) => (uint)i < (uint)_word.Length ? _lemma[i] : 0;

    public uint Tag(int i) => (uint)i < (uint)_word.Length ? _tag[i] : 0;

    public uint Shape(int i) => (uint)i < (uint)_word.Length ? _shape[i] : 0;

    /// <summary>The last three letters of the dictionary form.</summary>
    public uint Suffix(int i) => (uint)i < (uint)_word.Length ? _suffix[i] : 0;

    public uint Upos(int i) => (uint)i < (uint)_word.Length ? 1 + (uint)Text.Tags.Upos(i) : 0;

    public uint Relation(int i) => (uint)i < (uint)_word.Length ? 1 + (uint)Text.Relation(i) : 0;

    /// <summary>What the lexicon knows of the word as a cue; 0 nothing.</summary>
    public uint CueClass(int i) => (uint)i < (uint)_word.Length ? _cue[i] : 0;

    /// <summary>The rule whose cue the token is in; 0 none.</summary>
    public uint Rule(int i) => (uint)i < (uint)_word.Length ? _rule[i] : 0;

    /// <summary>Whether a token may be a cue's main word: a verb, a word of the cue lexicon, a word of a rule's cue, a colon or dash.</summary>
    public bool MayBeCue(int i) =>
        _rule[i] != 0 || (_cue[i] != 0 && _cue[i] != MisfitCue) || Text.Tags.Upos(i) == Language.Tags.Upos.Verb ||
        (_shape[i] == 2 && Text.Tokens.TrueWord(i) is ":" or "―" or "—" or "–" or "--");

    /// <summary>Bits: 1 inside a rule's content, 2 a rule's source.</summary>
    public uint RuleRole(int i) => (uint)i < (uint)_word.Length ? _ruleRole[i] : 0;

    /// <summary>0 outside quotations, 1 inside one, 2 at its first mark, 3 at its last.</summary>
    public uint Quote(int i) => (uint)i < (uint)_word.Length ? _quote[i] : 0u;

    /// <summary>1 where a line ends between the token before and this one.</summary>
    public uint Break(int i) => (uint)i < (uint)_word.Length ? _break[i] : 1u;

    /// <summary>Tokens since the line began, at most 7.</summary>
    public uint InLine(int i) => (uint)i < (uint)_word.Length ? _inLine[i] : 0u;

    private static uint Shape(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return 0;
        if (char.IsDigit(word[0])) return 1u;
        if (!char.IsLetter(word[0])) return 2;
        if (char.IsLower(word[0])) return 3;
        return word.Length > 1 && char.IsUpper(word[1]) ? 4u : 5u;
    }

    private static uint CueClass(ReadOnlySpan<Cue> cues, Upos upos)
    {
        foreach (Cue cue in cues)
        {
            bool noun = cue.Takes(CueFrames.Noun), adverb = cue.Takes(CueFrames.Adverb), adjective = cue.Takes(CueFrames.Adjective);
            bool fits = upos switch
            {
                Language.Tags.Upos.Noun => noun,
                Language.Tags.Upos.Adv => adverb,
                Language.Tags.Upos.Adj => adjective,
                _ => !noun && !adverb && !adjective,
            };
            if (fits) return (FeatureKeys.Word(cue.Kind) ^ ((uint)cue.Frames * 2654435761u)) | 1u;
        }

        return cues.IsEmpty ? 0u : MisfitCue;
    }

    private void MarkLines(ParsedText text)
    {
        string value = text.Source.Value;
        for (int i = 0, end = 0; i < _break.Length; i++)
        {
            TextSpan span = text.Tokens.Span(i);
            if (i == 0 || (span.Start > end && value.AsSpan(end, span.Start - end).Contains('\n'))) _break[i] = 1;
            else _inLine[i] = (byte)Math.Min(7, _inLine[i - 1] + 1);
            end = span.End;
        }
    }

    private void MarkQuotes(ParsedText text, ReadOnlySpan<Quotation> quotes)
    {
        foreach (Quotation quote in quotes)
        {
            TokenRange inside = text.Tokens.TokensIn(quote.Outer);
            for (int i = inside.Start; i < inside.End; i++) _quote[i] = 1;
            if (inside.Length == 0) continue;
            _quote[inside.Start] = 2;
            _quote[inside.End - 1] = 3;
        }
    }

    private void MarkRules(ParsedText text, IReadOnlyList<ClaimDraft> rules)
    {
        foreach (ClaimDraft draft in rules)
        {
            uint rule = FeatureKeys.Word(draft.Rule);
            TokenRange content = text.Tokens.TokensIn(draft.Content);
            for (int i = content.Start; i < content.End; i++) _ruleRole[i] |= 1;
            if (draft.Source >= 0) _ruleRole[draft.Source] |= 2;
            for (int i = draft.CueTokens.Start; i < draft.CueTokens.End; i++) _rule[i] = rule;
        }
    }
}
