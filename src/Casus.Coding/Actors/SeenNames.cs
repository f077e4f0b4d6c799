using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Actors;

/// <summary>How a name that is part of a longer word stands to what follows: "US", "US-led", "US-backed".</summary>
internal enum Tie
{
    Whole,
    Belongs,
    Outside,
}

/// <summary>A lexicon name laid over tokens, resolved to one row.</summary>
internal readonly record struct SeenName(TokenRange Tokens, NamedActor Actor, Tie Tie);

/// <summary>A role noun laid over tokens.</summary>
internal readonly record struct SeenRole(TokenRange Tokens, Role Role)
{
    public int Head => Tokens.End - 1;
}

/// <summary>What the lexicon knows of a text, by token.</summary>
internal sealed class SeenNames
{
    private readonly int[] _nameOf;
    private readonly int[] _roleOf;

    private readonly ActorLexicon _lexicon;

    private readonly Layer<TimeMention>? _times;

    private SeenNames(ParsedText text, ActorLexicon lexicon, DateOnly? on, Layer<TimeMention>? times)
    {
        _times = times;
        On = on;
        Text = text;
        _lexicon = lexicon;
        _nameOf = new int[text.Count];
        _roleOf = new int[text.Count];
    }

    public ParsedText Text { get; }

    /// <summary>The day of publication, or null when unknown.</summary>
    public DateOnly? On { get; }

    public List<SeenName> Names { get; } = [];

    public List<SeenRole> Roles { get; } = [];

    public static SeenNames In(ParsedText text, ActorLexicon lexicon, DateOnly? on, Layer<TimeMention>? times = null)
    {
        SeenNames seen = new(text, lexicon, on, times);
        Words words = lexicon.Cut(text.Tokens.TrueText, text.Source.Value);
        List<NameMatch> names = lexicon.Names(words);
        HashSet<string> spokenOf = Unambiguous(names);
        int next = 0;
        foreach (RoleMatch role in lexicon.Roles(words, names))
        {
            // A role noun inside a name is part of it: the "army" of the Arakan Army.
            while (next < names.Count && names[next].End <= role.Start) next++;
            if (next == names.Count || names[next].Start >= role.End) seen.Lay(role);
        }

        foreach (NameMatch match in names) seen.Lay(match, on, spokenOf);
        return seen;
    }

    public SeenName? NameAt(int token) => _nameOf[token] == 0 ? null : Names[_nameOf[token] - 1];

    public SeenRole? RoleAt(int token) => _roleOf[token] == 0 ? null : Roles[_roleOf[token] - 1];

    /// <summary>True where the token is part of words that say when.</summary>
    public bool IsTime(int token) => _times?.Covering(token) is not null;

    public bool IsHonorific(int token) => _lexicon.IsHonorific(Text.Tokens.TrueWord(token).TrimEnd('.'));

    /// <summary>The persons of the lexicon who bear this surname.</summary>
    public IReadOnlyList<NamedActor> Bearers(int token) => _lexicon.Bearers(Text.Tokens.TrueWord(token));

    private static HashSet<string> Unambiguous(List<NameMatch> names)
    {
        HashSet<string> codes = new(StringComparer.Ordinal);
        foreach (NameMatch match in names)
        {
            string code = match.Candidates[0].Code;
            bool one = true;
            foreach (NamedActor candidate in match.Candidates) one &= candidate.Code == code;
            if (one) codes.Add(code);
        }

        return codes;
    }

    private void Lay(NameMatch match, DateOnly? on, HashSet<string> spokenOf)
    {
        TokenRange tokens = Text.Tokens.TokensIn(new(match.Start, match.End));
        if (tokens.Length == 0 || !Free(tokens)) return;
        NamedActor actor = Candidates.Choose(match.Candidates, on, spokenOf);

        // A row without a code is a name that only looks like an actor: the South China Sea.
        if (actor.Code.Length == 0 || IsPartOfOtherName(tokens, actor)) return;
        Names.Add(new SeenName(tokens, actor, TieOf(match)));
        Array.Fill(_nameOf, Names.Count, tokens.Start, tokens.Length);
    }

    private void Lay(RoleMatch match)
    {
        TokenRange tokens = Text.Tokens.TokensIn(new(match.Start, match.End));
        if (tokens.Length == 0 || !Free(tokens)) return;
        if (Text.Tokens.Span(tokens.End - 1).End != match.End || Text.Tokens.Span(tokens.Start).Start != match.Start) return;
        Roles.Add(new SeenRole(tokens, match.Role));
        Array.Fill(_roleOf, Roles.Count, tokens.Start, tokens.Length);
    }

    private bool Free(TokenRange tokens) =>
        !_nameOf.AsSpan(tokens.Start, tokens.Length).ContainsAnyExcept(0)
        && Text.Tokens.SentenceOf(tokens.Start) == Text.Tokens.SentenceOf(tokens.End - 1);

    // Michael Jordan is no country and Sara Netanyahu no prime minister.
    private bool IsPartOfOtherName(TokenRange tokens, NamedActor actor)
    {
        if (tokens.Length > 1 || actor.Kind is NameKind.Body or NameKind.Demonym or NameKind.People) return false;
        int token = tokens.Start;
        bool afterGivenName = token > 0
            && Text.Tags.Upos(token - 1) == Upos.Propn
            && _nameOf[token - 1] == 0
            && ((Text.Relation(token) == Relation.Flat && Text.Head(token) <= token - 1)
                || (Text.Relation(token - 1) == Relation.Compound && Text.Head(token - 1) == token && actor.Kind == NameKind.Person))
            && !(_roleOf[token - 1] != 0 || IsHonorific(token - 1));
        bool beforeSurname = actor.Kind != NameKind.Person
            && token + 1 < Text.Count
            && Text.Tags.Upos(token + 1) == Upos.Propn
            && Text.Relation(token + 1) == Relation.Flat
            && Text.Head(token + 1) == token;
        return afterGivenName || beforeSurname;
    }

    private Tie TieOf(NameMatch match)
    {
        string source = Text.Tokens.TrueText;
        int start = match.Start;
        if (start > 1 && source[start - 1] == '-' && WordBefore(source, start - 1) is "pro" or "anti" or "non" or "ex" or "Pro" or "Anti")
            return Tie.Outside;
        if (match.End >= source.Length || source[match.End] is not ('-' or '‑')) return Tie.Whole;
        int end = match.End + 1;
        while (end < source.Length && Letters.IsWord(source[end])) end++;
        string half = source[(match.End + 1)..end];
        return _lexicon.Affiliations.TryGetValue(half, out bool belongs) ? belongs ? Tie.Belongs : Tie.Outside : Tie.Whole;
    }

    private static ReadOnlySpan<char> WordBefore(string source, int end)
    {
        int start = end;
        while (start > 0 && Letters.IsWord(source[start - 1])) start--;
        return source.AsSpan(start, end - start);
    }
}
