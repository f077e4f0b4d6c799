using System.Collections.Frozen;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Places;

/// <summary>Classes of words around place names, from <c>place_cues.tsv</c>. Case does not count; look-ups allocate nothing.</summary>
internal sealed class PlaceCues
{
    private readonly FrozenDictionary<string, CueClass>.AlternateLookup<ReadOnlySpan<char>> _classes;

    private PlaceCues(LexiconTable table)
    {
        Dictionary<string, CueClass> classes = new(StringComparer.OrdinalIgnoreCase);
        foreach (LexiconRow row in table.Rows)
        {
            if (!Enum.TryParse(row["class"], ignoreCase: true, out CueClass cue) || cue == CueClass.None)
                throw row.Fault("class", $"'{row["class"]}' is none of {string.Join(", ", Enum.GetNames<CueClass>())}");
            foreach (string word in row.List("words")) classes[word] = classes.GetValueOrDefault(word) | cue;
        }

        _classes = classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    internal static PlaceCues Load(LexiconSet lexicons) => new(lexicons.Table("place_cues.tsv"));

    /// <summary>All classes of a word.</summary>
    internal CueClass Of(ReadOnlySpan<char> word) => _classes.TryGetValue(word, out CueClass classes) ? classes : CueClass.None;

    internal bool Is(ReadOnlySpan<char> word, CueClass cue) => (Of(word) & cue) != 0;
}

[Flags]
internal enum CueClass
{
    None = 0,

    /// <summary>A common word that is no place though some village has the name.</summary>
    Stop = 1,

    /// <summary>Before a surname: "General".</summary>
    Title = 2,

    /// <summary>A single letter with a period.</summary>
    Initial = 4,

    /// <summary>A given name.</summary>
    Given = 8,

    /// <summary>Begins another name: "Fort", "San", "Bin".</summary>
    Opener = 16,

    /// <summary>Makes an address of the name before it.</summary>
    Street = 32,

    /// <summary>A kind of division: "province".</summary>
    Division = 64,

    /// <summary>A kind of settlement: "town".</summary>
    Settlement = 128,

    /// <summary>"northern", "nearby".</summary>
    Direction = 256,

    /// <summary>"near", "outside".</summary>
    Near = 512,

    /// <summary>A preposition that makes a country a place.</summary>
    Locative = 1024,

    /// <summary>A word that makes "to" a direction.</summary>
    Motion = 2048,

    /// <summary>Before "of": an organisation or an office.</summary>
    Organisation = 4096,

    /// <summary>After "the" and alone it means the settlement named last: "the town".</summary>
    Anaphor = 8192,
}
