using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Places;

/// <summary>What stands around a name of a place, and whether it makes the name mean something else.</summary>
internal sealed class NameContext
{
    private readonly ParsedText _text;
    private readonly PlaceIndex _index;
    private readonly PlaceCues _cues;
    private readonly bool[] _covered;
    private readonly HashSet<string> _surnames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _evident = new(StringComparer.OrdinalIgnoreCase);

    // From this many inhabitants (as log10) a name is a place without further evidence.
    internal const double Famous = 5.2;

    internal NameContext(ParsedText text, PlaceIndex index, PlaceCues cues, List<NameMatch> matches)
    {
        (_text, _index, _cues) = (text, index, cues);
        _covered = new bool[text.Count];
        foreach (NameMatch match in matches) Array.Fill(_covered, true, match.Tokens.Start, match.Tokens.Length);
        foreach (NameMatch match in matches)
        {
            if (match.IsDemonym || match.Entry >= 0) continue;
            if (match.Tokens.Length == 1 && IsSurname(match.Tokens)) _surnames.Add(Word(match.Tokens.Start).ToString());
            else if (IsEvident(match.Tokens)) _evident.Add(Words(match.Tokens).ToString());
        }
    }

    /// <summary>True where the words are a person's name, an address, a common word or a part of another name.</summary>
    internal bool MeansSomethingElse(NameMatch match)
    {
        TokenRange range = match.Tokens;
        if (IsStreet(range)) return true;
        if (match.IsDemonym || match.Entry >= 0) return false;
        double fame = Fame(range);
        bool own = fame >= 9;
        if (IsPerson(range, own)) return true;
        if (range.Length > 1) return false;
        bool evident = fame >= Famous || _evident.Contains(Words(range).ToString());
        if (!own && IsPartOfName(range, evident)) return true;
        int token = range.Start;
        if (!own && _cues.Is(Word(token), CueClass.Stop | CueClass.Title)) return true;
        if (HasBefore(token) && IsCapital(token - 1) && !_covered[token - 1] && _cues.Is(Word(token - 1), CueClass.Opener)) return true;
        if (!evident) return true;
        return !own && !IsAllCapitals(token) && _text.Tags.Upos(token) is not (Upos.Propn or Upos.X) && !IsAfterLocative(token);
    }

    /// <summary>
    /// True where the words make a place of a name that an import alone knows. Among millions of names most words are some
    /// village's: so the tagger must take it for a name, and something must say that it is a place.
    /// </summary>
    internal bool IsImportedPlace(NameMatch match)
    {
        TokenRange range = match.Tokens;
        int last = range.End - 1;
        if (_text.Tags.Upos(last) is not (Upos.Propn or Upos.X) || IsStreet(range) || IsPartOfName(range, evident: false)) return false;
        if (range.Length == 1 && _cues.Is(Word(last), CueClass.Stop | CueClass.Title | CueClass.Given | CueClass.Direction)) return false;
        if (HasBefore(range.Start) && IsCapital(range.Start - 1) && _cues.Is(Word(range.Start - 1), CueClass.Title | CueClass.Initial | CueClass.Given | CueClass.Opener)) return false;
        return !IsFirstName(range.Start) && (IsEvident(range) || IsCalledPlace(range));
    }

    /// <summary>True where the words say what kind of place the name is: "the village of Homs", "Homs district".</summary>
    internal bool IsCalledPlace(TokenRange range)
    {
        const CueClass Kinds = CueClass.Division | CueClass.Settlement;
        if (HasAfter(range.End - 1) && _cues.Is(Word(range.End), Kinds)) return true;
        int of = range.Start - 1;
        return of > 0 && HasBefore(range.Start) && HasBefore(of) && Word(of) is "of" && _cues.Is(Word(of - 1), Kinds);
    }

    // What makes a village's name a place: a preposition of place before it, its division after it.
    private bool IsEvident(TokenRange range)
    {
        if (IsAfterLocative(range.Start) && !IsFirstName(range.Start)) return true;
        int after = range.End;
        if (IsAllCapitals(range.Start) && IsSentenceStart(range.Start) && after < _text.Count && Word(after) is "(" or ":" or "-" or "--" or "–" or "—") return true;
        if (after + 1 < _text.Count && Word(after) is "," or "(" && _covered[after + 1] && IsContained(range, after + 1)) return true;
        return HasAfter(after - 1) && _cues.Is(Word(after), CueClass.Division | CueClass.Settlement);
    }

    private bool IsContained(TokenRange range, int container)
    {
        List<int> inner = [], outer = [];
        AddReadings(range, inner);
        if (_index.Abbreviation(Word(container)) is >= 0 and int division) outer.Add(division * 2);
        for (int end = container + 1; outer.Count == 0 && end <= Math.Min(_text.Count, container + 3); end++)
            AddReadings(new TokenRange(container, end), outer);
        return Containment.IsPossible(_index, inner, outer);
    }

    private void AddReadings(TokenRange range, List<int> readings)
    {
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        if (NameFolding.TryFold(Words(range), key, out int length)) _index.AddReadings(key[..length], readings);
    }

    // A neighbour with a capital that is neither a place nor a common word of names: "Titan Operating", "Gillian Welch".
    private bool IsPartOfName(TokenRange range, bool evident)
    {
        if (IsAllCapitals(range.Start)) return false;
        if (!evident && HasAfter(range.End - 1) && IsOtherName(range.End)) return true;
        return HasBefore(range.Start) && IsOtherName(range.Start - 1) && !IsSentenceStart(range.Start - 1);
    }

    private bool IsOtherName(int token) =>
        IsCapital(token) && !_covered[token] && _text.Tags.Upos(token) == Upos.Propn
        && !_cues.Is(Word(token), CueClass.Stop | CueClass.Direction | CueClass.Division | CueClass.Settlement | CueClass.Title);

    private bool IsSentenceStart(int token) => _text.Tokens.Sentence(_text.Tokens.SentenceOf(token)).Start == token;

    private ReadOnlySpan<char> Words(TokenRange range) => _text.Tokens.TrueWords(range);

    /// <summary>True where the name is a part of a longer one: "Homs University", "Bank of Israel".</summary>
    internal bool IsEmbedded(TokenRange range)
    {
        if (HasAfter(range.End - 1) && IsCapital(range.End) && !_covered[range.End] && _text.Tags.Upos(range.End) == Upos.Propn
            && !IsAllCapitals(range.Start)) return true;
        int of = range.Start - 1;
        if (of > 0 && HasBefore(range.Start) && Word(of) is "the") of--;
        return of > 0 && Word(of) is "of" && IsCapital(of - 1) && _cues.Is(Word(of - 1), CueClass.Organisation);
    }

    /// <summary>True where "near", "outside", "north of" place something close to the name but not in it.</summary>
    internal bool IsNear(TokenRange range)
    {
        int token = BeforeModifiers(range.Start);
        if (token < 0) return false;
        ReadOnlySpan<char> word = Word(token);
        if (_cues.Is(word, CueClass.Near)) return true;
        if (word is "to" && token > 0) return Word(token - 1) is "close" or "Close" or "adjacent";
        if (word is not ("of" or "from") || token == 0) return false;
        ReadOnlySpan<char> measure = Word(token - 1);
        return measure is "outskirts" or "vicinity" or "outside" or "miles" or "kilometers" or "kilometres" or "km"
            || (word is "of" && measure is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest");
    }

    /// <summary>
    /// The first of the words that say which way or how far from a place something lies: "20" in "20 km north-east of
    /// Homs"; the name's own first token where none do ("near Homs").
    /// </summary>
    internal int FirstOfOffset(TokenRange range)
    {
        int first = BeforeModifiers(range.Start);
        if (first < 0) return range.Start;
        int start = _text.Tokens.Sentence(_text.Tokens.SentenceOf(range.Start)).Start;
        bool measures = false;
        for (; first > start && IsOffset(first - 1); first--)
            measures |= _text.Tags.Upos(first - 1) == Upos.Num || _cues.Is(Word(first - 1), CueClass.Direction);
        return measures ? first : range.Start;
    }

    // "20", "km", "north", "-", "east", "the", "outskirts"
    private bool IsOffset(int token)
    {
        ReadOnlySpan<char> word = Word(token);
        return word is "-" or "km" or "kilometers" or "kilometres" or "miles" or "mile" or "kilometer" or "kilometre" or "metres" or "meters"
            or "outskirts" or "vicinity" or "close" or "adjacent" or "just" or "about" or "some"
            || _text.Tags.Upos(token) == Upos.Num || _cues.Is(word, CueClass.Direction);
    }

    /// <summary>
    /// The token before the words that only describe the place: from "Tabriz" in "near the northern city of Tabriz"
    /// back to "near"; −1 at the start of the sentence.
    /// </summary>
    internal int BeforeModifiers(int token)
    {
        int start = _text.Tokens.Sentence(_text.Tokens.SentenceOf(token)).Start;
        for (int i = token - 1; i >= start; i--)
        {
            ReadOnlySpan<char> word = Word(i);
            bool ofKind = word is "of" && i > start && _cues.Is(Word(i - 1), CueClass.Settlement | CueClass.Division);
            bool describes = word is "the" or "a" or "its" or "-" || ofKind
                || _cues.Is(word, CueClass.Settlement | CueClass.Division) || (_cues.Is(word, CueClass.Direction) && !IsDirectionOf(i))
                || _text.Tags.Upos(i) is Upos.Adj || IsDemonym(i);
            if (!describes) return i;
        }

        return -1;
    }

    /// <summary>True where a preposition of place governs the name.</summary>
    internal bool IsAfterLocative(int token) => BeforeModifiers(token) is >= 0 and int before && IsLocative(before);

    internal bool IsLocative(int token)
    {
        ReadOnlySpan<char> word = Word(token);
        if (_cues.Is(word, CueClass.Locative)) return true;
        if (word is "of") return token > 0 && (_cues.Is(Word(token - 1), CueClass.Direction | CueClass.Settlement | CueClass.Division)
            || Word(token - 1) is "part" or "parts" or "areas" or "coast" or "border" or "outskirts" or "swathes");
        return word is "to" && _text.Head(token) is >= 0 and int governor && IsMotion(governor);
    }

    internal ReadOnlySpan<char> Word(int token) => _text.Tokens.TrueWord(token);

    /// <summary>True where the token before stands in the same sentence, next to this one.</summary>
    internal bool HasBefore(int token) =>
        token > 0 && _text.Tokens.SentenceOf(token) == _text.Tokens.SentenceOf(token - 1) && AreNeighbours(token - 1);

    internal bool HasAfter(int token) =>
        token + 1 < _text.Count && _text.Tokens.SentenceOf(token) == _text.Tokens.SentenceOf(token + 1) && AreNeighbours(token);

    private bool AreNeighbours(int token)
    {
        int end = _text.Tokens.Span(token).End, start = _text.Tokens.Span(token + 1).Start;
        return start - end <= 1 && (start == end || _text.Source[end] is ' ' or '\u00a0');
    }

    private bool IsMotion(int governor)
    {
        int head = _text.Head(governor);
        return head >= 0 && _cues.Is(_text.Tags.Lemma(head), CueClass.Motion);
    }

    private bool IsDirectionOf(int token) => token + 1 < _text.Count && Word(token + 1) is "of";

    private bool IsDemonym(int token)
    {
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        return IsCapital(token) && NameFolding.TryFold(Word(token), key, out int length) && _index.Demonym(key[..length]) >= 0;
    }

    private bool IsStreet(TokenRange range) =>
        HasAfter(range.End - 1) && IsCapital(range.End) && _cues.Is(Word(range.End), CueClass.Street);

    private double Fame(TokenRange range)
    {
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        return NameFolding.TryFold(Words(range), key, out int length) ? _index.Fame(key[..length]) : 0;
    }

    private bool IsPerson(TokenRange range, bool country)
    {
        if (range.Length > 2) return false;
        if (IsSurname(range)) return true;
        if (range.Length == 1 && IsFirstName(range.Start)) return true;
        if (range.Length == 1 && Fame(range) < Famous && _cues.Is(Word(range.Start), CueClass.Given) && !IsAfterLocative(range.Start)) return true;
        return range.Length == 1 && !country && _surnames.Contains(Word(range.Start).ToString()) && !IsAfterLocative(range.Start);
    }

    // "General Jordan", "Hassan Kerman", "Robert J. London".
    private bool IsSurname(TokenRange range)
    {
        int before = range.Start - 1;
        if (!HasBefore(range.Start)) return false;
        if (Word(before) is "." && HasBefore(before)) before--;
        if (!IsCapital(before)) return false;
        CueClass cue = _cues.Of(Word(before));
        if ((cue & CueClass.Title) != 0) return range.Length == 1 && Fame(range) < 9;
        if ((cue & CueClass.Initial) != 0 && HasBefore(before) && IsCapital(before - 1)) return !IsAllCapitals(before - 1);
        if (cue == CueClass.None && range.Length == 1 && Fame(range) < 9 && !IsSentenceStart(before) && IsOtherName(before)) return true;
        return (cue & CueClass.Given) != 0 && Fame(new TokenRange(before, before + 1)) < 9
            || (_text.Relation(range.Start) == Relation.Flat && _text.Head(range.Start) == before && (cue & CueClass.Given) != 0);
    }

    // "Jordan Whitfield".
    private bool IsFirstName(int token) =>
        _cues.Is(Word(token), CueClass.Given) && HasAfter(token) && IsCapital(token + 1)
        && (!_covered[token + 1] || Fame(new TokenRange(token, token + 1)) < 9)
        && _text.Tags.Upos(token + 1) == Upos.Propn && !_cues.Is(Word(token + 1), CueClass.Stop | CueClass.Title | CueClass.Street | CueClass.Division | CueClass.Settlement);

    private bool IsCapital(int token) => char.IsUpper(Word(token)[0]);

    // In a headline in capitals, a neighbour in capitals says nothing.
    private bool IsAllCapitals(int token)
    {
        ReadOnlySpan<char> word = Word(token);
        return word.Length > 3 && char.IsUpper(word[1]) && char.IsUpper(word[^1]);
    }
}
