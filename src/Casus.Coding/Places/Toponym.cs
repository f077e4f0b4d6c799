using Casus.Core.Text;
using Casus.Language.Tokens;

namespace Casus.Coding.Places;

/// <summary>What a place name does in its sentence.</summary>
internal enum ToponymRole
{
    /// <summary>It says where: "in Homs", "Homs, Syria".</summary>
    Location,

    /// <summary>It stands for those who act there: "Iran said", "Israel's attack".</summary>
    Actor,

    /// <summary>It is part of a longer name: "Homs University".</summary>
    Embedded,

    /// <summary>An adjective or a people: "Syrian", "Iraqis".</summary>
    Demonym,
}

/// <summary>Words that may name a place, not yet resolved.</summary>
/// <param name="Tokens">Empty where the text was not parsed.</param>
/// <param name="Key">Folded name; occurrences with one key share one reading.</param>
/// <param name="Readings">Entries it may mean, each times two, plus one where the name is not the entry's main name.</param>
internal sealed record Toponym(TextSpan Span, TokenRange Tokens, string Key, int[] Readings)
{
    public ToponymRole Role { get; init; } = ToponymRole.Location;

    /// <summary>Index of the toponym that is said to contain it ("Homs, Syria"), or −1.</summary>
    public int Container { get; init; } = -1;

    /// <summary>The words place the event near it and not in it.</summary>
    public bool Near { get; init; }

    /// <summary>With the words that say where from the place it lies: "20 km north of Homs"; empty where there are none.</summary>
    public TextSpan Offset { get; init; }

    /// <summary>Only a part of the words is the name: "Homs airport".</summary>
    public bool Partial { get; init; }

    /// <summary>An import alone knows the name.</summary>
    public bool IsImported { get; init; }

    /// <summary>The words say what kind of place it is: "the village of Homs".</summary>
    public bool IsCalledPlace { get; init; }

    public string Rule { get; init; } = "place.name";
}

/// <summary>A toponym's reading.</summary>
/// <param name="Entry">Entry of the index, or −1 where it has none.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct Resolution(int Entry, double Confidence)
{
    internal static Resolution None => new(-1, 0);
}
