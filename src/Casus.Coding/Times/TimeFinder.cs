using Casus.Coding.Lexicons;
using Casus.Coding.Figures;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Times;

/// <summary>
/// Finds the words that name times and resolves them against the publication time. Values follow TIMEX3 as TimeBank
/// writes it. Patterns are rows of <c>times.tsv</c>; the parse is asked only for tense, so an untagged text works too.
/// </summary>
public sealed class TimeFinder
{
    private readonly TimeLexer _lexer;
    private readonly TimeRules _rules;
    private readonly TimeModifiers _modifiers;
    private readonly HolidayTable _holidays;
    private readonly TenseReader _tenses;

    private TimeFinder(TimeVocabulary vocabulary, TimeRules rules, TimeModifiers modifiers, HolidayTable holidays)
    {
        _lexer = new TimeLexer(vocabulary);
        _rules = rules;
        _modifiers = modifiers;
        _holidays = holidays;
        _tenses = new TenseReader(vocabulary);
    }

    /// <exception cref="Casus.Core.CasusException">CAS010–CAS012: a table is missing or a row cannot be read.</exception>
    public static TimeFinder Load(LexiconSet lexicons)
    {
        TimeVocabulary vocabulary = TimeVocabulary.Load(lexicons);
        NumberWords words = NumberWords.Load(lexicons);
        foreach (string word in words.Words) vocabulary.Intern(word).IsNumber = true;
        foreach (string word in (ReadOnlySpan<string>)["a", "an", "few", "several", "many", "couple"]) vocabulary.Intern(word).IsNumber = true;
        TimeNumbers numbers = new(words, vocabulary);
        HolidayTable holidays = HolidayTable.Load(lexicons, vocabulary);
        TimeRules rules = TimeRules.Load(lexicons, vocabulary, numbers, holidays);
        TimeModifiers modifiers = TimeModifiers.Load(lexicons, vocabulary);
        vocabulary.Freeze();
        return new TimeFinder(vocabulary, rules, modifiers, holidays);
    }

    /// <param name="published">Where unknown, relative times keep a relative value and have no interval.</param>
    public Layer<TimeMention> Find(ParsedText text, Publication published)
    {
        string source = text.Tokens.TrueText;
        List<TimeAtom> atoms = _lexer.Read(source);
        List<TimeMatch> matches = Match(atoms, source);
        if (matches.Count == 0) return new Layer<TimeMention>(text.Count, []);
        TimeResolver resolver = new(published.Date, NarrativeAnchor.Fits(matches, published.Date), _holidays);
        List<Located<TimeMention>> found = new(matches.Count);
        foreach (TimeMatch match in matches)
        {
            TextSpan span = new(atoms[match.Start].Start, atoms[match.End - 1].End);
            TokenRange tokens = text.Tokens.TokensIn(span);
            if (tokens.Length == 0) continue;
            int head = Head(text, tokens);
            TimeReading? reading = resolver.Resolve(match, () => _tenses.At(text, head), text.Tokens.SentenceOf(tokens.Start));
            if (reading is not null) found.Add(new Located<TimeMention>(Mention(match, reading, span, text.Source), tokens, head));
        }

        return new Layer<TimeMention>(text.Count, found);
    }

    private static TimeMention Mention(TimeMatch match, TimeReading reading, TextSpan span, SourceText source) => new()
    {
        Span = span,
        Text = source.Slice(span),
        Kind = reading.Kind,
        Value = reading.Value,
        Interval = reading.Interval,
        Rule = "time/" + match.Rule.Id,
    };

    private List<TimeMatch> Match(List<TimeAtom> atoms, string source)
    {
        List<TimeMatch> matches = [];
        int free = 0;
        for (int i = 0; i < atoms.Count;)
        {
            TimeMatch? match = _rules.MatchAt(atoms, source, i);
            if (match is null)
            {
                i++;
                continue;
            }

            match = ClockDays.Join(match, atoms, source, _rules);
            match = _modifiers.Widen(match, atoms, free);
            if (TimeRanges.Opening(match, atoms, source, free) is { } opening) matches.Add(opening);
            if (TimeRanges.Closing(match, atoms, source) is { } range)
            {
                matches.Add(range.First);
                match = range.Second;
            }

            matches.Add(match);
            i = free = match.End;
        }

        return matches;
    }

    // The token whose head lies outside; the last where the parse says nothing.
    private static int Head(ParsedText text, TokenRange tokens)
    {
        for (int i = tokens.Start; i < tokens.End; i++)
        {
            if (text.Head(i) >= 0 && !tokens.Contains(text.Head(i)) && text.Relation(i) is not (Relation.Punct or Relation.Case)) return i;
        }

        return tokens.End - 1;
    }
}
