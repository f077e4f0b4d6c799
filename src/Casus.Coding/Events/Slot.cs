using System.Collections.Frozen;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Events;

/// <summary>Where in the syntax of a trigger an argument stands.</summary>
internal enum SlotKind
{
    None,
    Subject,
    Object,
    IndirectObject,
    Preposition,
    Infinitive,
    Clause,
    ClauseArgument,
    Possessor,
    Adjective,
    Modifier,
    Particle,
}

/// <summary>A slot as the lexicons write it: <c>obj</c>, <c>p.against</c>, <c>poss</c>.</summary>
internal readonly record struct Slot(SlotKind Kind, string? Preposition = null)
{
    /// <summary>Reads one slot name; null where it is unknown.</summary>
    public static Slot? Parse(string name) => name switch
    {
        "none" => new Slot(SlotKind.None),
        "subj" => new Slot(SlotKind.Subject),
        "obj" => new Slot(SlotKind.Object),
        "iobj" => new Slot(SlotKind.IndirectObject),
        "xcomp" => new Slot(SlotKind.Infinitive),
        "ccomp" => new Slot(SlotKind.Clause),
        "clause" => new Slot(SlotKind.ClauseArgument),
        "poss" => new Slot(SlotKind.Possessor),
        "adj" => new Slot(SlotKind.Adjective),
        "mod" => new Slot(SlotKind.Modifier),
        "prt" => new Slot(SlotKind.Particle),
        _ when name.StartsWith("p.", StringComparison.Ordinal) && name.Length > 2 => new Slot(SlotKind.Preposition, name[2..]),
        _ => null,
    };

    /// <summary>Reads a cell of slots in order of preference; an empty cell reads as the default.</summary>
    /// <exception cref="Core.CasusException">CAS012: a name is no slot.</exception>
    public static Slot[] ParseList(LexiconRow row, string column, string otherwise)
    {
        string[] names = row.List(column);
        if (names.Length == 0) names = otherwise.Split('|');
        return [.. names.Select(n => Parse(n)
            ?? throw row.Fault(column, $"'{n}' is no slot: use subj, obj, iobj, poss, adj, clause, none or p.PREPOSITION"))];
    }
}

/// <summary>What must stand in a slot for a pattern to match: any of some lemmas, or (null) anything at all.</summary>
internal sealed record Constraint(Slot Slot, FrozenSet<string>? Words)
{
    /// <summary>Reads <c>prt:out obj:@aid|food</c>, with classes spelled out.</summary>
    /// <exception cref="Core.CasusException">CAS012: not slot:words, an unknown slot or an unknown class.</exception>
    public static Constraint[] ParseAll(LexiconRow row, string column, IReadOnlyDictionary<string, string[]> classes) =>
        [.. row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => ParseOne(row, column, part, classes))];

    private static Constraint ParseOne(
        LexiconRow row, string column, string part, IReadOnlyDictionary<string, string[]> classes)
    {
        int colon = part.IndexOf(':');
        if (colon <= 0 || Slot.Parse(part[..colon]) is not { } slot)
            throw row.Fault(column, $"'{part}' is no constraint: write slot:words, as in prt:out or obj:@aid|food");
        if (part.AsSpan(colon + 1) is "*") return new Constraint(slot, null);
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (string word in part[(colon + 1)..].Split('|'))
        {
            if (word.Length == 0) throw row.Fault(column, $"'{part}' has an empty word");
            if (word[0] != '@') words.Add(word);
            else if (classes.TryGetValue(word[1..], out string[]? members)) words.UnionWith(members);
            else throw row.Fault(column, $"class '{word}' is not in classes.tsv");
        }

        return new Constraint(slot, words.ToFrozenSet(StringComparer.Ordinal));
    }
}
