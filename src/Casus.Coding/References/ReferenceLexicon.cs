using System.Collections.Frozen;
using Casus.Coding.Lexicons;

namespace Casus.Coding.References;

/// <summary>A pronoun as the lexicon knows it.</summary>
internal sealed record PronounEntry(string Word, int Person, Traits Traits);

/// <summary>What a common noun may stand for among actors: any state, or those of some sectors.</summary>
internal sealed record StandIn(bool State, FrozenSet<string> Sectors);

/// <summary>Words that tell what a phrase can mean: <c>references.tsv</c>, <c>given_names.tsv</c>, and the kinds of <c>roles.tsv</c>.</summary>
internal sealed class ReferenceLexicon
{
    private readonly FrozenDictionary<string, PronounEntry> _pronouns;
    private readonly FrozenDictionary<string, Traits> _nouns;
    private readonly FrozenDictionary<string, Traits> _givenNames;
    private readonly FrozenDictionary<string, Traits> _titles;
    private readonly FrozenDictionary<string, StandIn> _standIns;
    private readonly FrozenSet<string> _loose;
    private readonly FrozenSet<string> _hostile;
    private readonly FrozenSet<string> _honorifics;

    private ReferenceLexicon(Draft draft)
    {
        _pronouns = draft.Pronouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _nouns = draft.Nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _givenNames = draft.GivenNames.ToFrozenDictionary(StringComparer.Ordinal);
        _titles = draft.Titles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _standIns = draft.StandIns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _loose = draft.Loose.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _hostile = draft.Hostile.ToFrozenSet(StringComparer.Ordinal);
        _honorifics = draft.Honorifics.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <exception cref="Core.CasusException">CAS010 to CAS012: a file is missing or a row is wrong.</exception>
    public static ReferenceLexicon Load(LexiconSet lexicons)
    {
        Draft draft = new();
        foreach (LexiconRow row in lexicons.Table("roles.tsv").Rows) AddRole(draft, row);
        foreach (LexiconRow row in lexicons.Table("honorifics.tsv").Rows) draft.Honorifics.Add(row["word"]);
        foreach (LexiconRow row in lexicons.Table("references.tsv").Rows) Add(draft, row);
        foreach (LexiconRow row in lexicons.Table("given_names.tsv").Rows) draft.GivenNames[row["name"]] = Sort(row, "sort");
        return new ReferenceLexicon(draft);
    }

    public PronounEntry? Pronoun(ReadOnlySpan<char> word) => Find(_pronouns, word);

    public StandIn? StandIn(ReadOnlySpan<char> word) => Find(_standIns, word);

    /// <summary>The sorts of a noun by its lemma; nothing where the lexicon does not know it.</summary>
    public Traits Noun(ReadOnlySpan<char> lemma) => Find(_nouns, lemma);

    public Traits GivenName(ReadOnlySpan<char> word) => Find(_givenNames, word);

    /// <summary>The sort that a title tells: Mr, Mrs, King.</summary>
    public Traits Title(ReadOnlySpan<char> word) => Find(_titles, word.TrimEnd('.'));

    public bool IsHonorific(ReadOnlySpan<char> word) =>
        _honorifics.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.TrimEnd('.'));

    /// <summary>Nouns that mean something else each time: "the time", "the day".</summary>
    public bool IsLoose(ReadOnlySpan<char> lemma) => _loose.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lemma);

    /// <summary>Verbs that nobody does to what is his own: "bombed its airfields".</summary>
    public bool IsHostile(string lemma) => _hostile.Contains(lemma);

    private static T? Find<T>(FrozenDictionary<string, T> table, ReadOnlySpan<char> word) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out T? value) ? value : default;

    // The last word of a role says what kind of thing it is: an "interior minister" is a person as a minister is.
    private static void AddRole(Draft draft, LexiconRow row)
    {
        string noun = row["role"];
        Traits sorts = row["kind"] switch
        {
            "person" => Traits.Person,
            "group" => Traits.Person | Traits.Body,
            "body" => Traits.Body,
            _ => Traits.Thing,
        };
        string last = noun[(noun.LastIndexOf(' ') + 1)..];
        draft.Nouns[last] = last == noun || !draft.Nouns.TryGetValue(last, out Traits known) ? sorts : known | sorts;
    }

    private static void Add(Draft draft, LexiconRow row)
    {
        string word = row["word"];
        switch (row["kind"])
        {
            case "pronoun":
                draft.Pronouns[word] = new PronounEntry(word, Person(row), Sort(row, "sort") | Number(row));
                break;
            case "noun":
                draft.Nouns[word] = Sort(row, "sort");
                break;
            case "title":
                draft.Titles[word] = Sort(row, "sort");
                break;
            case "stand-in":
                string[] sectors = row.List("sort");
                draft.StandIns[word] = new StandIn(sectors.Contains("state"), sectors.Where(s => s != "state").ToFrozenSet(StringComparer.Ordinal));
                break;
            case "loose":
                draft.Loose.Add(word);
                break;
            case "hostile":
                draft.Hostile.Add(word);
                break;
            default:
                throw row.Fault("kind", $"'{row["kind"]}' is no kind: write pronoun, noun, title, stand-in, loose or hostile");
        }
    }

    private static int Person(LexiconRow row) => row["person"] switch
    {
        "1" => 1,
        "2" => 2,
        "3" => 3,
        _ => throw row.Fault("person", $"'{row["person"]}' is no person: write 1, 2 or 3"),
    };

    private static Traits Number(LexiconRow row) => row["number"] switch
    {
        "one" => Traits.One,
        "many" => Traits.Many,
        "" => Traits.Numbers,
        _ => throw row.Fault("number", $"'{row["number"]}' is no number: write one or many, or leave it empty"),
    };

    private static Traits Sort(LexiconRow row, string column)
    {
        Traits sorts = Traits.None;
        foreach (string name in row.List(column))
        {
            sorts |= name switch
            {
                "man" => Traits.Man,
                "woman" => Traits.Woman,
                "person" => Traits.Person,
                "body" => Traits.Body,
                "thing" => Traits.Thing,
                _ => throw row.Fault(column, $"'{name}' is no sort: write man, woman, person, body or thing"),
            };
        }

        return sorts;
    }

    private sealed class Draft
    {
        public Dictionary<string, PronounEntry> Pronouns { get; } = [];

        public Dictionary<string, Traits> Nouns { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, Traits> GivenNames { get; } = [];

        public Dictionary<string, Traits> Titles { get; } = [];

        public Dictionary<string, StandIn> StandIns { get; } = [];

        public List<string> Loose { get; } = [];

        public List<string> Hostile { get; } = [];

        public List<string> Honorifics { get; } = [];
    }
}
