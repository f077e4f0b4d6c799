using System.Collections.Frozen;
using System.Globalization;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;

namespace Casus.Coding.Figures;

/// <summary>How a word shows what is counted; explained at the top of <c>figures_roles.tsv</c>.</summary>
internal enum RoleUse
{
    Object,
    Subject,
    State,
    Noun,
    Toll,
    Adverb,
    Condition,
}

/// <summary>One sense of a role word. A null role is "casualties": dead or hurt.</summary>
internal sealed record RoleSense(FigureRole? Role, RoleUse Use, string[] Particles, string[] Needs);

/// <summary>What may be counted.</summary>
internal enum CountedKind : byte
{
    Unknown,
    Person,
    Weapon,
    Lives,
    Distance,
    Money,
}

/// <summary>The tables behind figures, by word and without regard to case.</summary>
internal sealed class FigureLexicon
{
    private readonly FrozenDictionary<string, RoleSense[]>.AlternateLookup<ReadOnlySpan<char>> _roles;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _particles;
    private readonly FrozenDictionary<string, CountedKind>.AlternateLookup<ReadOnlySpan<char>> _nouns;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _whom;

    private FigureLexicon(Dictionary<string, RoleSense[]> roles, Dictionary<string, CountedKind> nouns, Dictionary<string, string> whom, NumberWords numbers, PhraseTable<Hedge> hedges, PhraseTable<VagueNumber> vague, PhraseTable<VagueNumber> shares, PhraseTable<double> parts)
    {
        _roles = roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _particles = roles.SelectMany(r => r.Value.SelectMany(sense => sense.Use == RoleUse.State ? [r.Key] : sense.Particles))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _nouns = nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _whom = whom.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Numbers = numbers;
        Hedges = hedges;
        Vague = vague;
        Parts = parts;
        Shares = shares;
    }

    /// <summary>True for "dead" and "hostage" after a noun: they tell the role and are no part of the noun phrase.</summary>
    public bool EndsNoun(ReadOnlySpan<char> word) => _particles.Contains(word);

    public NumberWords Numbers { get; }

    public PhraseTable<Hedge> Hedges { get; }

    public PhraseTable<VagueNumber> Vague { get; }

    /// <summary>Fractions of the number behind them.</summary>
    public PhraseTable<double> Parts { get; }

    /// <summary>Parts of a whole, in per cent.</summary>
    public PhraseTable<VagueNumber> Shares { get; }

    public static FigureLexicon Load(LexiconSet lexicons) =>
        new(Roles(lexicons), Nouns(lexicons), Whom(lexicons), NumberWords.Load(lexicons), LoadHedges(lexicons), LoadVague(lexicons, "figures_vague.tsv"), LoadVague(lexicons, "figures_shares.tsv"), LoadParts(lexicons));

    public ReadOnlySpan<RoleSense> Senses(ReadOnlySpan<char> word) => _roles.TryGetValue(word, out RoleSense[]? senses) ? senses : [];

    public CountedKind Kind(ReadOnlySpan<char> noun) => _nouns.TryGetValue(noun, out CountedKind kind) ? kind : CountedKind.Unknown;

    /// <summary>The class of those whom a noun names, or null: soldiers, civilians, children.</summary>
    public string? Whom(ReadOnlySpan<char> noun) => _whom.TryGetValue(noun, out string? whom) ? whom : null;

    /// <summary>True for nouns that themselves tell what is counted: deaths, arrests, a triple shooting.</summary>
    public bool IsCountable(ReadOnlySpan<char> word)
    {
        foreach (RoleSense sense in Senses(word))
        {
            if (sense.Use == RoleUse.Noun) return true;
        }

        return false;
    }

    private static Dictionary<string, RoleSense[]> Roles(LexiconSet lexicons)
    {
        Dictionary<string, RoleSense[]> roles = new(StringComparer.OrdinalIgnoreCase);
        foreach (LexiconRow row in lexicons.Table("figures_roles.tsv").Rows)
        {
            FigureRole role = default;
            bool casualties = row["role"] == "casualties";
            if (!casualties && !Enum.TryParse(row["role"], ignoreCase: true, out role)) throw row.Fault("role", $"'{row["role"]}' is no figure role");
            if (!Enum.TryParse(row["use"], ignoreCase: true, out RoleUse use)) throw row.Fault("use", $"'{row["use"]}' is no use");
            RoleSense sense = new(casualties ? null : role, use, row.List("particle"), row.List("needs"));
            foreach (string form in row.List("forms")) roles[form] = [.. roles.GetValueOrDefault(form, []), sense];
        }

        return roles;
    }

    private static Dictionary<string, CountedKind> Nouns(LexiconSet lexicons)
    {
        Dictionary<string, CountedKind> nouns = new(StringComparer.OrdinalIgnoreCase);
        foreach (LexiconRow row in lexicons.Table("weapons.tsv").Rows)
        {
            if (row["kind"] is "munition" or "platform" && !row["form"].Contains(' ', StringComparison.Ordinal)) nouns[row["form"]] = CountedKind.Weapon;
        }

        foreach (LexiconRow row in lexicons.Table("figures_nouns.tsv").Rows)
        {
            if (!Enum.TryParse(row["kind"], ignoreCase: true, out CountedKind kind)) throw row.Fault("kind", $"'{row["kind"]}' is no kind: write person, distance or money");
            nouns[row["noun"]] = row["noun"] is "life" or "lives" ? CountedKind.Lives : kind;
        }

        return nouns;
    }

    private static Dictionary<string, string> Whom(LexiconSet lexicons)
    {
        Dictionary<string, string> whom = new(StringComparer.OrdinalIgnoreCase);
        foreach (LexiconRow row in lexicons.Table("figures_nouns.tsv").Rows)
        {
            if (row.OrNull("whom") is { } kind) whom[row["noun"]] = kind;
        }

        return whom;
    }

    private static PhraseTable<Hedge> LoadHedges(LexiconSet lexicons)
    {
        PhraseTable<Hedge> table = new();
        foreach (LexiconRow row in lexicons.Table("figures_hedges.tsv").Rows)
        {
            if (!Enum.TryParse(row["hedge"], ignoreCase: true, out Hedge hedge)) throw row.Fault("hedge", $"'{row["hedge"]}' is no hedge");
            table.Add(row["phrase"], hedge);
        }

        return table;
    }

    private static PhraseTable<VagueNumber> LoadVague(LexiconSet lexicons, string name)
    {
        PhraseTable<VagueNumber> table = new();
        foreach (LexiconRow row in lexicons.Table(name).Rows)
            table.Add(row["phrase"], new VagueNumber(Number(row, "low"), Number(row, "best"), Number(row, "high")));
        return table;
    }

    private static PhraseTable<double> LoadParts(LexiconSet lexicons)
    {
        PhraseTable<double> table = new();
        foreach (LexiconRow row in lexicons.Table("figures_parts.tsv").Rows) table.Add(row["phrase"], Number(row, "value") ?? throw row.Fault("value", "is empty: give a number"));
        return table;
    }

    private static double? Number(LexiconRow row, string column)
    {
        if (row.OrNull(column) is not { } cell) return null;
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw row.Fault(column, $"'{cell}' is no number");
    }
}

/// <summary>A row of <c>figures_vague.tsv</c>.</summary>
internal readonly record struct VagueNumber(double? Low, double? Best, double? High);
