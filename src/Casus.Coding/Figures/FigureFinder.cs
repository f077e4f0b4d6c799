using Casus.Coding.Figures.Casualties;
using Casus.Coding.Lexicons;
using System.Globalization;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures;

/// <summary>
/// Finds numbers in a role: killed, injured, launched, intercepted. "No casualties" is killed 0 with the unit
/// "casualties": it says that nobody was hurt either. A positive number of casualties has the role other, since the
/// words do not part the dead from the hurt. People shot have the role hit for the same reason.
/// </summary>
public sealed class FigureFinder
{
    private readonly FigureLexicon _lexicon;
    private readonly NumberReader _numbers;
    private readonly FigureGuards _guards;
    private readonly RoleReader _roles;
    private readonly FigureSums _sums;
    private readonly ShareReader _shares;

    // Only who counts whole reports pays for it.
    private readonly Lazy<CasualtyCounter> _casualties;

    private FigureFinder(FigureLexicon lexicon, FigureGuards guards, LexiconSet lexicons)
    {
        _sums = FigureSums.Load(lexicons);
        _casualties = new Lazy<CasualtyCounter>(() => CasualtyCounter.Load(lexicon, lexicons));
        _lexicon = lexicon;
        _guards = guards;
        _numbers = new NumberReader(lexicon);
        _roles = new RoleReader(lexicon);
        _shares = new ShareReader(lexicon, _numbers, _roles);
    }

    /// <exception cref="Casus.Core.CasusException">CAS010–CAS012: a table is missing or a row cannot be read.</exception>
    public static FigureFinder Load(LexiconSet lexicons) => new(FigureLexicon.Load(lexicons), FigureGuards.Load(lexicons), lexicons);

    /// <param name="times">Numbers inside times are no figures.</param>
    /// <param name="layout">Where given, sentences that only repeat others are passed over.</param>
    public Layer<Figure> Find(ParsedText text, Layer<TimeMention> times, DocumentLayout? layout = null)
    {
        List<Located<Figure>> found = [];
        for (int s = 0; s < text.SentenceCount; s++)
        {
            if (layout?.RepeatedSentence(s) >= 0) continue;
            TokenRange sentence = text.Tokens.Sentence(s);
            int free = sentence.Start;
            FigureRole? inherited = null;
            for (int i = sentence.Start; i < sentence.End;)
            {
                Located<Figure>? figure = times.Covering(i) is null ? _shares.TryRead(text, i, free, sentence) ?? ReadAt(text, i, free, sentence, times, inherited) : null;
                if (figure is not { } read)
                {
                    i++;
                    continue;
                }

                found.Add(read with { Value = _sums.Of(text, times, read.Value, read.Tokens, sentence) with { Id = "f" + (found.Count + 1).ToString(CultureInfo.InvariantCulture) } });
                inherited = read.Value.Rule == "figure/before" || read.Value.Rule == "figure/tree" || read.Value.Rule == "figure/and" ? read.Value.Role : null;
                i = free = read.Tokens.End;
            }
        }

        return new Layer<Figure>(text.Count, found);
    }

    /// <summary>How many people the report's main incident killed and hurt.</summary>
    public CasualtyCount CountCasualties(ParsedText text, Layer<Figure> figures) => _casualties.Value.Count(text, figures);

    private Located<Figure>? ReadAt(ParsedText text, int token, int free, TokenRange sentence, Layer<TimeMention> times, FigureRole? inherited)
    {
        if (Phrase(text, token, free, sentence) is not { } phrase) return null;
        for (int i = phrase.Core; i < phrase.End; i++)
        {
            if (times.Covering(i) is not null) return null;
        }

        CountedNoun noun = CountedNoun.After(text, phrase.End, sentence.End, _lexicon);
        if (phrase.Form == NumberForm.Article && noun.Kind != CountedKind.Person) return null;
        // "Few survived": small vague numbers count only with their noun.
        if (phrase is { Form: NumberForm.Vague, Low: < 10 } && noun.Head < 0) return null;
        // "No agreed count of the dead", "no part in the raid": none of what is neither a person nor a weapon counts nobody.
        if (phrase.Form == NumberForm.None && noun is { Head: >= 0, Kind: CountedKind.Unknown, MayBePerson: false } && !_lexicon.IsCountable(text.Tokens.TrueWord(noun.Head))) return null;
        if (noun.Head >= 0 && times.Covering(noun.Head) is not null) noun = CountedNoun.None(phrase.End);
        if (_guards.Blocks(text.Tokens, phrase, sentence, noun.Head, noun.Kind)) return null;
        if (phrase.End < sentence.End && _lexicon.Kind(text.Tokens.TrueWord(phrase.End)) == CountedKind.Distance)
            return Figure(text, phrase, new CountedNoun(phrase.End, phrase.End, phrase.End + 1, CountedKind.Distance), new RoleFinding(FigureRole.Distance, "figure/distance"));
        if (noun.Kind is CountedKind.Money && noun.First == phrase.End)
            return Figure(text, phrase with { Currency = _lexicon.Whom(text.Tokens.TrueWord(noun.Head)) }, noun, new RoleFinding(FigureRole.Money, "figure/money"));
        if (phrase.Currency is not null) return Figure(text, phrase, CountedNoun.None(phrase.End), new RoleFinding(FigureRole.Money, "figure/money"));
        RoleFinding? role = _roles.Read(text, phrase, noun, sentence);
        if (role is null && inherited is { } same && Follows(text, phrase, free, noun, same)) role = new RoleFinding(same, "figure/and");
        if (role is null && phrase.Form is NumberForm.Number or NumberForm.Range or NumberForm.Vague && noun.Kind is CountedKind.Person or CountedKind.Weapon)
            role = new RoleFinding(FigureRole.Other, "figure/noun");
        // "The man was 17 and was shot": the age of whom the verb speaks.
        if (role is { Rule: "figure/after" } && noun.Head < 0 && phrase.Start > sentence.Start && text.Tokens.TrueWord(phrase.Start - 1) is "was" or "is") return null;
        return role is { } known && Allowed(phrase, known) ? Figure(text, phrase, noun, known) : null;
    }

    private NumberPhrase? Phrase(ParsedText text, int token, int free, TokenRange sentence)
    {
        ReadOnlySpan<char> word = text.Tokens.TrueWord(token);
        NumberPhrase? phrase = _numbers.TryRead(text.Tokens, token, free, sentence);
        if (phrase is not null) return phrase;
        return word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase) || word.Equals("another", StringComparison.OrdinalIgnoreCase)
            ? new NumberPhrase(token, token, token + 1, 1, 1, 1, Hedge.Exact, NumberForm.Article)
            : null;
    }

    // "killed three soldiers and five civilians", "shot down 80 drones and six missiles".
    private static bool Follows(ParsedText text, in NumberPhrase phrase, int free, in CountedNoun noun, FigureRole role) =>
        phrase.Form != NumberForm.Article && noun.Kind == (CountsThings(role) ? CountedKind.Weapon : CountedKind.Person) && phrase.Start - free is 1 or 2 && text.Tokens.TrueWord(phrase.Start - 1) is "and" or "," or "including";

    private static bool CountsThings(FigureRole role) => role is FigureRole.Launched or FigureRole.Intercepted or FigureRole.Failed or FigureRole.Destroyed;

    private static bool Allowed(in NumberPhrase phrase, RoleFinding role) => phrase.Form switch
    {
        NumberForm.None => role.Role is null or FigureRole.Killed or FigureRole.Injured or FigureRole.Missing or FigureRole.Detained or FigureRole.Hit,
        NumberForm.Article => role.Role is FigureRole.Killed or FigureRole.Injured or FigureRole.Hit or FigureRole.Missing or FigureRole.Abducted or FigureRole.Detained,
        _ => true,
    };

    private Located<Figure> Figure(ParsedText text, in NumberPhrase phrase, in CountedNoun noun, RoleFinding role)
    {
        TokenRange tokens = new(phrase.Start, Math.Max(phrase.End, noun.End));
        TextSpan span = text.Tokens.Span(tokens);
        bool casualties = role.Role is null;
        bool people = role.Role is FigureRole.Killed or FigureRole.Injured or FigureRole.Missing or FigureRole.Detained or FigureRole.Abducted or FigureRole.Displaced or FigureRole.Crowd;
        string? unit = phrase.Currency ?? (noun.Head >= 0 ? Unit(text, noun) : people ? "people" : null);
        Figure figure = new()
        {
            Id = "",
            Role = role.Role ?? (phrase.Form == NumberForm.None ? FigureRole.Killed : FigureRole.Other),
            Low = phrase.Low,
            Best = phrase.Best,
            High = phrase.High,
            Hedge = phrase.Hedge,
            Span = span,
            Text = text.Source.Slice(span),
            Unit = casualties ? "casualties" : unit,
            Whom = noun.Head >= 0 && noun.Kind is not CountedKind.Money ? Whom(text, noun) : null,
            Rule = role.Rule,
        };
        return new Located<Figure>(figure, tokens, noun.Head >= 0 ? noun.Head : phrase.End - 1);
    }

    // "40 soldiers", "12 civilian deaths", "nine Peruvians".
    private string? Whom(ParsedText text, in CountedNoun noun)
    {
        for (int i = noun.Head; i >= noun.First; i--)
        {
            if (_lexicon.Whom(text.Tokens.TrueWord(i)) is { } whom) return whom;
        }

        return noun.Kind == CountedKind.Person && char.IsUpper(text.Tokens.TrueWord(noun.Head)[0]) && _lexicon.Kind(text.Tokens.TrueWord(noun.Head)) == CountedKind.Unknown ? "nationals" : null;
    }

    private static string Unit(ParsedText text, in CountedNoun noun)
    {
        string unit = text.Tokens.TrueWords(new TokenRange(noun.Head, noun.End)).ToString();
        return unit.Length > 1 && char.IsUpper(unit[1]) ? unit.ToLowerInvariant() : unit;
    }
}
