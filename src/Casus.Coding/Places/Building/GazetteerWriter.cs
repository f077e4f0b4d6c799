using System.Runtime.InteropServices;
using System.Text;

namespace Casus.Coding.Places.Building;

/// <summary>Lays entries out as the columns that <see cref="Gazetteer"/> reads. The same entries give the same bytes.</summary>
internal static class GazetteerWriter
{
    internal static byte[] Write(IEnumerable<RawPlace> places)
    {
        RawPlace[] entries = [.. places
            .OrderBy(p => p.Country, StringComparer.Ordinal)
            .ThenBy(p => p.Kind is PlaceKind.Admin1 ? 0 : p.Kind is PlaceKind.Admin2 ? 1 : 2)
            .ThenBy(p => p.Admin1, StringComparer.Ordinal)
            .ThenBy(p => p.Admin2, StringComparer.Ordinal)
            .ThenByDescending(p => p.Population)
            .ThenBy(p => p.Id)
            .ThenBy(p => p.Name, StringComparer.Ordinal)];
        SortedDictionary<string, List<int>> names = Names(entries);
        byte[][] displays = [.. entries.Select(p => Encoding.UTF8.GetBytes(p.Name))];
        int candidates = names.Sum(n => n.Value.Count);
        int slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, names.Count * 3 / 2));
        GazetteerLayout layout = new(new GazetteerCounts(
            entries.Length, names.Count, candidates, slots, displays.Sum(d => d.Length), names.Sum(n => n.Key.Length)));
        byte[] data = new byte[layout.TotalLength];
        layout.WriteHeader(data);
        WriteEntries(new Columns(data), layout, entries, displays);
        WriteNames(new Columns(data), layout, names);
        return data;
    }

    private static void WriteEntries(Columns to, GazetteerLayout layout, RawPlace[] entries, byte[][] displays)
    {
        Dictionary<string, int> firsts = Index(entries, PlaceKind.Admin1, p => p.Admin1);
        Dictionary<string, int> seconds = Index(entries, PlaceKind.Admin2, p => p.Admin2);
        Span<byte> display = to.Of<byte>(layout.Displays);
        for (int i = 0; i < entries.Length; i++)
        {
            RawPlace place = entries[i];
            to.Of<int>(layout.Ids)[i] = place.Id;
            to.Of<int>(layout.Latitudes)[i] = (int)Math.Round(place.Latitude * 10000);
            to.Of<int>(layout.Longitudes)[i] = (int)Math.Round(place.Longitude * 10000);
            to.Of<ushort>(layout.Populations)[i] = (ushort)Math.Round(1000 * Math.Log10(place.Population + 1));
            to.Of<byte>(layout.Spellings)[i] = (byte)Math.Min(255, place.Spellings);
            to.Of<byte>(layout.Kinds)[i] = (byte)place.Kind;
            to.Of<ushort>(layout.Countries)[i] = (ushort)((place.Country[0] << 8) | place.Country[1]);
            to.Of<int>(layout.Admin1s)[i] = firsts.GetValueOrDefault(place.Admin1, -1);
            to.Of<int>(layout.Admin2s)[i] = seconds.GetValueOrDefault(place.Admin2, -1);
            to.Of<byte>(layout.DisplayLengths)[i] = (byte)displays[i].Length;
            displays[i].CopyTo(display);
            display = display[displays[i].Length..];
        }
    }

    private static void WriteNames(Columns to, GazetteerLayout layout, SortedDictionary<string, List<int>> names)
    {
        Span<byte> pool = to.Of<byte>(layout.NamePool);
        Span<int> candidates = to.Of<int>(layout.Candidates);
        Span<int> slots = to.Of<int>(layout.Slots);
        int name = 0;
        foreach ((string key, List<int> found) in names)
        {
            Encoding.ASCII.GetBytes(key, pool);
            to.Of<byte>(layout.NameLengths)[name] = (byte)key.Length;
            to.Of<ushort>(layout.CandidateCounts)[name] = (ushort)found.Count;
            CollectionsMarshal.AsSpan(found).CopyTo(candidates);
            uint slot = NameFolding.Hash(pool[..key.Length]) & ((uint)slots.Length - 1);
            while (slots[(int)slot] != 0) slot = (slot + 1) & ((uint)slots.Length - 1);
            slots[(int)slot] = ++name;
            pool = pool[key.Length..];
            candidates = candidates[found.Count..];
        }
    }

    // Folded names with their candidates, the most populous first, main names before others.
    private static SortedDictionary<string, List<int>> Names(RawPlace[] entries)
    {
        SortedDictionary<string, List<int>> names = new(StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            Add(entries[i].Name, i * 2);
            foreach (string other in entries[i].OtherNames)
            {
                if (NameChoice.IsFit(other)) Add(other, (i * 2) + 1);
            }

            void Add(string text, int candidate)
            {
                if (NameFolding.FoldToString(text) is not { Length: > 1 } key || !seen.Add(key)) return;
                if (!names.TryGetValue(key, out List<int>? list)) names[key] = list = [];
                list.Add(candidate);
            }
        }

        foreach (List<int> list in names.Values)
        {
            list.Sort((a, b) => entries[b / 2].Population.CompareTo(entries[a / 2].Population) is not 0 and int order
                ? order
                : a.CompareTo(b));
        }

        return names;
    }

    private static Dictionary<string, int> Index(RawPlace[] entries, PlaceKind kind, Func<RawPlace, string> code)
    {
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Kind == kind) index[code(entries[i])] = i;
        }

        return index;
    }

    private readonly struct Columns(byte[] data)
    {
        internal Span<T> Of<T>(GazetteerColumn column)
            where T : struct => MemoryMarshal.Cast<byte, T>(data.AsSpan((int)column.Offset, column.Length));
    }
}
