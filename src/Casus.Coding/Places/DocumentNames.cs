using System.Runtime.InteropServices;

namespace Casus.Coding.Places;

/// <summary>The distinct place names of one document with their readings, in flat arrays that the resolver scores.</summary>
internal sealed class DocumentNames
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _readings = [];
    private readonly List<(int Name, int Container)> _containments = [];

    internal DocumentNames(IReadOnlyList<Toponym> toponyms)
    {
        NameOf = new int[toponyms.Count];
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        for (int i = 0; i < toponyms.Count; i++)
        {
            ref int name = ref CollectionsMarshal.GetValueRefOrAddDefault(names, toponyms[i].Key, out bool known);
            if (!known)
            {
                name = _starts.Count - 1;
                _readings.AddRange(toponyms[i].Readings);
                _starts.Add(_readings.Count);
            }

            NameOf[i] = name;
        }

        for (int i = 0; i < toponyms.Count; i++)
        {
            if (toponyms[i].Container is >= 0 and int container && NameOf[container] != NameOf[i])
                _containments.Add((NameOf[i], NameOf[container]));
        }
    }

    /// <summary>Number of distinct names.</summary>
    internal int Count => _starts.Count - 1;

    /// <summary>For each toponym its name.</summary>
    internal int[] NameOf { get; }

    /// <summary>All readings of all names.</summary>
    internal ReadOnlySpan<int> Readings => CollectionsMarshal.AsSpan(_readings);

    /// <summary>Where a name's readings lie in <see cref="Readings"/>.</summary>
    internal Range Of(int name) => _starts[name].._starts[name + 1];

    /// <summary>Names that stand inside others: "Homs, Syria".</summary>
    internal IReadOnlyList<(int Name, int Container)> Containments => _containments;
}
