using System.Collections.Frozen;
using System.Collections.Immutable;
using Casus.Coding.Lexicons;
using Casus.Language.Tags;

namespace Casus.Coding.Templates;

/// <summary>What words mean for incident templates: the tables of <c>lexicons/muc</c>. Immutable.</summary>
internal sealed class TemplateWords
{
    private readonly FrozenDictionary<(string, bool), string> _triggers;
    private readonly FrozenDictionary<string, string> _people;
    private readonly FrozenDictionary<string, string> _targets;
    private readonly FrozenDictionary<string, string> _instruments;
    private readonly FrozenDictionary<TemplateSlot, ImmutableArray<string>> _values;
    private readonly FrozenDictionary<string, string> _nations;
    private readonly FrozenSet<string> _covered;
    private readonly FrozenDictionary<string, bool> _placeKinds;

    private TemplateWords(LexiconTable triggers, LexiconTable people, LexiconTable targets, LexiconTable instruments, LexiconTable values, LexiconTable nations, LexiconTable placeKinds)
    {
        _triggers = triggers.Rows.ToFrozenDictionary(r => (r["lemma"], r["pos"] == "noun"), r => r["type"]);
        _people = Nouns(people);
        _targets = Nouns(targets);
        _instruments = Nouns(instruments);
        _values = values.Rows.GroupBy(r => Enum.Parse<TemplateSlot>(r["slot"]))
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => r["value"]).ToImmutableArray());
        _nations = nations.Rows.ToFrozenDictionary(r => r["code"], r => r["name"]);
        _covered = nations.Rows.Where(r => r["covered"] == "yes").Select(r => r["code"]).ToFrozenSet();
        _placeKinds = placeKinds.Rows.ToFrozenDictionary(r => r["word"], r => r["wide"] == "yes");
    }

    /// <param name="folder"><c>lexicons/muc</c>.</param>
    /// <exception cref="Core.CasusException">CAS010 a table is missing; CAS011, CAS012 a row is faulty.</exception>
    public static TemplateWords Load(string folder)
    {
        LexiconTable Table(string name) => LexiconTable.Load(Path.Combine(folder, name));
        return new TemplateWords(Table("triggers.tsv"), Table("people.tsv"), Table("targets.tsv"), Table("instruments.tsv"), Table("values.tsv"), Table("nations.tsv"), Table("place_kinds.tsv"));
    }

    /// <summary>The answers that a slot knows, in the table's order.</summary>
    public ImmutableArray<string> Values(TemplateSlot slot) => _values[slot];

    /// <summary>The type of incident that a word tells, or null.</summary>
    public string? Trigger(string lemma, Upos upos) => upos switch
    {
        Upos.Verb or Upos.Adj => _triggers.GetValueOrDefault((lemma, false)),
        Upos.Noun or Upos.Propn => _triggers.GetValueOrDefault((lemma, true)),
        _ => null,
    };

    /// <summary>A state as the templates write it, by its ISO code; null for one they do not know.</summary>
    public string? Nation(string code) => _nations.GetValueOrDefault(code);

    /// <summary>Whether incidents in this state count.</summary>
    public bool IsCovered(string code) => _covered.Contains(code);

    /// <summary>Whether a word says what kind of place a name is of, and then whether such places hold towns; null for other words.</summary>
    public bool? PlaceKind(string lemma) => _placeKinds.TryGetValue(lemma, out bool wide) ? wide : null;

    public string? Person(string lemma) => _people.GetValueOrDefault(lemma);

    public string? Target(string lemma) => _targets.GetValueOrDefault(lemma);

    public string? Instrument(string lemma) => _instruments.GetValueOrDefault(lemma);

    private static FrozenDictionary<string, string> Nouns(LexiconTable table) => table.Rows.ToFrozenDictionary(r => r["noun"], r => r["type"]);
}
