using Casus.Coding.Lexicons;
using Casus.Core;

namespace Casus.Coding.Actors;

/// <summary>A stretch of text [<see cref="Start"/>, <see cref="End"/>) that the lexicon knows, and what it may name.</summary>
public readonly record struct NameMatch(int Start, int End, IReadOnlyList<NamedActor> Candidates);

/// <summary>A stretch of text that is a role noun.</summary>
public readonly record struct RoleMatch(int Start, int End, Role Role);

/// <summary>
/// All names and role nouns of <c>lexicons/en</c>. Matching works on plain text, with no tagger or parser:
/// the longest phrase wins, and case counts except in lines written in capitals.
/// </summary>
public sealed class ActorLexicon
{
    private static readonly string[] NamedFiles =
        ["institutions.tsv", "organisations.tsv", "armed_groups.tsv", "parties.tsv", "media.tsv"];

    private readonly PhraseTrie _trie = new();
    private readonly Dictionary<string, bool> _affiliations = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _honorifics = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<NamedActor>> _surnames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _sectors = new(StringComparer.Ordinal);

    private ActorLexicon()
    {
    }

    /// <summary>Second halves of "X-led"; true where what follows belongs to X, false where it does not ("X-backed").</summary>
    public IReadOnlyDictionary<string, bool> Affiliations => _affiliations;

    /// <summary>True for Mr, Dr and the like, which stand before a person's name and say nothing else.</summary>
    public bool IsHonorific(ReadOnlySpan<char> word) => _honorifics.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The persons whose name ends in this word, one row per term of office.</summary>
    public IReadOnlyList<NamedActor> Bearers(ReadOnlySpan<char> surname) =>
        _surnames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out List<NamedActor>? bearers) ? bearers : [];

    /// <exception cref="CasusException">CAS010 to CAS012: a file is missing or a row is wrong.</exception>
    public static ActorLexicon Load(LexiconSet lexicons)
    {
        ActorLexicon lexicon = new();
        foreach (LexiconRow row in lexicons.Table("sectors.tsv").Rows) lexicon._sectors.Add(row["sector"]);
        foreach (LexiconRow row in lexicons.Table("affiliations.tsv").Rows) lexicon._affiliations[row["word"]] = row["belongs"] == "yes";
        foreach (LexiconRow row in lexicons.Table("honorifics.tsv").Rows) lexicon._honorifics.Add(row["word"]);
        foreach (LexiconRow row in lexicons.Table("countries.tsv").Rows) lexicon.AddCountry(row);
        foreach (LexiconRow row in lexicons.Table("localities.tsv").Rows) lexicon.AddLocality(row);
        foreach (string file in NamedFiles)
        {
            foreach (LexiconRow row in lexicons.Table(file).Rows) lexicon.AddNamed(row, NameKind.Body);
        }

        foreach (LexiconRow row in lexicons.Table("people.tsv").Rows) lexicon.AddNamed(row, NameKind.Person);
        foreach (LexiconRow row in lexicons.Table("roles.tsv").Rows) lexicon.AddRole(row);
        lexicon.AddOffices(lexicons.Table("offices.tsv"), lexicons.Table("portfolios.tsv"));
        lexicon._trie.Freeze();
        return lexicon;
    }

    /// <summary>The names in a text, in order, none overlapping; at each place the longest.</summary>
    public IReadOnlyList<NameMatch> Names(string text) => Names(_trie.Cut(text, text));

    /// <summary>The role nouns in a text, in order, none overlapping; at each place the longest.</summary>
    public IReadOnlyList<RoleMatch> Roles(string text) => Roles(_trie.Cut(text, text), []);

    /// <summary>A text cut into the lexicon's words, once for names and roles.</summary>
    internal Words Cut(string text, string written) => _trie.Cut(text, written);

    internal List<NameMatch> Names(Words words)
    {
        List<NameMatch> found = [];
        for (int w = 0; w < words.Count;)
        {
            if (!_trie.Longest(words, w, roles: false, out PhraseMatch match))
            {
                w++;
                continue;
            }

            found.Add(new NameMatch(words.Start(match.First), words.MatchEnd(match.First, match.End - 1), match.Phrase.Names));
            w = match.End;
        }

        return found;
    }

    // What begins inside a name is part of it: in "Kano State government" the role is "government", not "state government".
    internal List<RoleMatch> Roles(Words words, List<NameMatch> names)
    {
        List<RoleMatch> found = [];
        int next = 0;
        for (int w = 0; w < words.Count;)
        {
            while (next < names.Count && names[next].End <= words.Start(w)) next++;
            if (next < names.Count && names[next].Start <= words.Start(w))
            {
                w++;
                continue;
            }

            if (!_trie.Longest(words, w, roles: true, out PhraseMatch match))
            {
                w++;
                continue;
            }

            found.Add(new RoleMatch(words.Start(match.First), words.End(match.End - 1), match.Phrase.Role!));
            w = match.End;
        }

        return found;
    }

    private void AddCountry(LexiconRow row)
    {
        string[] exact = row.List("exact");
        NamedActor state = new(row["name"], row["code"], null, NameKind.State, DateOnly.MinValue, DateOnly.MaxValue);
        _trie.Add(state.Name, state, exact: false);
        foreach (string form in row.List("forms")) _trie.Add(form, state, exact.Contains(form));
        NamedActor people = state with { Kind = NameKind.Demonym };
        foreach (string form in row.List("demonyms")) _trie.Add(form, people, exact.Contains(form));
        NamedActor seat = state with { Kind = NameKind.Seat, Sector = "GOV" };
        foreach (string form in row.List("seats")) _trie.Add(form, seat, exact.Contains(form));
    }

    private void AddLocality(LexiconRow row)
    {
        NameKind kind = row["people"] == "yes" ? NameKind.People : NameKind.Locality;
        _trie.Add(
            row["name"],
            new NamedActor(row["name"], row["code"], null, kind, DateOnly.MinValue, DateOnly.MaxValue),
            exact: false);
    }

    private void AddNamed(LexiconRow row, NameKind kind)
    {
        string? office = kind == NameKind.Person ? row.OrNull("office") : null;
        NamedActor actor = new(row["name"], row["code"], Sector(row), kind, Validity.From(row), Validity.To(row), office);
        if (actor.To < actor.From) throw row.Fault("to", "ends before it starts: swap the two dates");
        string[] exact = row.List("exact");
        _trie.Add(actor.Name, actor, exact.Contains(actor.Name));
        foreach (string form in row.List("forms")) _trie.Add(form, actor, exact.Contains(form));
        if (kind != NameKind.Person) return;
        string surname = actor.Name[(actor.Name.LastIndexOf(' ') + 1)..];
        if (!_surnames.TryGetValue(surname, out List<NamedActor>? bearers)) _surnames[surname] = bearers = [];
        bearers.Add(actor);
    }

    private void AddRole(LexiconRow row)
    {
        Role role = RoleOf(row);
        _trie.Add(role.Noun, role);
        if (row.OrNull("plural") is { } plural) _trie.Add(plural, role);
    }

    // "minister of *" and "* ministry" for every portfolio; "of the interior" where the portfolio takes an article.
    private void AddOffices(LexiconTable offices, LexiconTable portfolios)
    {
        foreach (LexiconRow row in offices.Rows)
        {
            Role office = RoleOf(row);
            foreach (LexiconRow field in portfolios.Rows)
            {
                Role role = office with { Noun = office.Noun.Replace("*", field["portfolio"], StringComparison.Ordinal) };
                AddOffice(role, office.Noun, field);
                if (row.OrNull("plural") is { } plural) AddOffice(role, plural, field);
            }
        }
    }

    private void AddOffice(Role role, string form, LexiconRow field)
    {
        _trie.Add(form.Replace("*", field["portfolio"], StringComparison.Ordinal), role);
        if (field["article"] == "yes" && form.EndsWith(" *", StringComparison.Ordinal))
            _trie.Add(form.Replace("*", "the " + field["portfolio"], StringComparison.Ordinal), role);
    }

    private Role RoleOf(LexiconRow row)
    {
        if (!Enum.TryParse(row["kind"], ignoreCase: true, out RoleKind kind))
            throw row.Fault("kind", $"'{row["kind"]}' is no kind: write person, group, body or property");
        return new Role(row["role"], Sector(row), kind, row["inherits"] == "yes", row["alone"] == "yes");
    }

    private string Sector(LexiconRow row) =>
        _sectors.Contains(row["sector"])
            ? row["sector"]
            : throw row.Fault("sector", $"'{row["sector"]}' is not in sectors.tsv: add it there or correct it");
}
