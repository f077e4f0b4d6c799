using System.Collections.Frozen;

namespace Casus.Language.Names;

/// <summary>The table <c>kinds.tsv</c> compiled into the program: words by which the finer kinds of names are told.</summary>
internal sealed class NameWords
{
    /// <summary>The part that a word of the table plays.</summary>
    internal enum Part
    {
        Head,
        Name,
        Prefix,
        Follower,
        Number,
    }

    internal enum Need
    {
        Nothing,
        Number,
        Weapon,
    }

    private const string Resource = "Casus.Language.Names.kinds.tsv";
    private readonly FrozenDictionary<string, (NameKind Kind, Need Need)>.AlternateLookup<ReadOnlySpan<char>>[] _parts;

    private NameWords(FrozenDictionary<string, (NameKind Kind, Need Need)>[] parts) =>
        _parts = [.. parts.Select(p => p.GetAlternateLookup<ReadOnlySpan<char>>())];

    public static NameWords English { get; } = Load();

    /// <summary>The table's rows: form, kind, part, needs, example.</summary>
    public static IEnumerable<string[]> Rows()
    {
        using Stream stream = typeof(NameWords).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    public bool TryFind(Part part, ReadOnlySpan<char> word, out NameKind kind, out Need need)
    {
        bool found = _parts[(int)part].TryGetValue(word, out (NameKind Kind, Need Need) entry);
        (kind, need) = entry;
        return found;
    }

    public static NameKind KindOf(string kind) => kind switch
    {
        "facility" => NameKind.Facility,
        "unit" => NameKind.MilitaryUnit,
        _ => NameKind.Weapon,
    };

    // Heads in whatever case, names and prefixes as they are written.
    private static NameWords Load()
    {
        var parts = Enum.GetValues<Part>().Select(part => Rows()
            .Where(r => Enum.Parse<Part>(r[2], ignoreCase: true) == part)
            .ToFrozenDictionary(
                r => r[0],
                r => (KindOf(r[1]), r[3].Length == 0 ? Need.Nothing : Enum.Parse<Need>(r[3], ignoreCase: true)),
                part is Part.Head or Part.Follower or Part.Number ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal));
        return new NameWords([.. parts]);
    }
}
