using System.Runtime.InteropServices;

namespace Casus.Coding.Places.Building.Import;

/// <summary>
/// Merges the sorted runs and the shipped gazetteer's names into the columns of names, on disk. Of one name the shipped
/// readings come first in their own order, then the imported ones, the most populous first.
/// </summary>
internal sealed class NameMerge(Gazetteer shipped, ImportManifest manifest) : IDisposable
{
    // More readings of a name are never looked at; in a dump some names have thousands.
    private const int MaxReadings = PlaceIndex.MaxReadings;

    private readonly FileStream _lengths = Column(manifest.At("name-lengths.col"));
    private readonly FileStream _pool = Column(manifest.At("names.col"));
    private readonly FileStream _counts = Column(manifest.At("candidate-counts.col"));
    private readonly FileStream _candidates = Column(manifest.At("candidates.col"));
    private readonly List<(ushort Population, int Reading)> _found = [];
    private readonly List<int> _kept = [];

    internal int Names { get; private set; }

    internal long NameBytes { get; private set; }

    internal long Candidates { get; private set; }

    internal FileStream Lengths => _lengths;

    internal FileStream Pool => _pool;

    internal FileStream CandidateCounts => _counts;

    internal FileStream CandidateList => _candidates;

    /// <param name="report">Hears how many names have been merged, now and then.</param>
    internal void Run(Action<int> report, CancellationToken cancel)
    {
        NameRunReader[] runs = new NameRunReader[manifest.Parts.Count];
        try
        {
            for (int i = 0; i < runs.Length; i++) runs[i] = new NameRunReader(manifest.Names(i));
            Merge(runs, report, cancel);
        }
        finally
        {
            foreach (NameRunReader? run in runs) run?.Dispose();
        }

        foreach (FileStream column in (ReadOnlySpan<FileStream>)[_lengths, _pool, _counts, _candidates]) column.Position = 0;
    }

    public void Dispose()
    {
        foreach (FileStream column in (ReadOnlySpan<FileStream>)[_lengths, _pool, _counts, _candidates]) column.Dispose();
    }

    private void Merge(NameRunReader[] runs, Action<int> report, CancellationToken cancel)
    {
        Span<byte> key = stackalloc byte[NameFolding.MaxLength];
        int own = 0;
        while (true)
        {
            int first = First(runs);
            int order = first < 0 ? 1 : own >= shipped.NameCount ? -1 : runs[first].Key.SequenceCompareTo(shipped.Key(own));
            if (first < 0 && own >= shipped.NameCount) break;
            ReadOnlySpan<byte> least = order < 0 ? runs[first].Key : shipped.Key(own);
            least.CopyTo(key);
            int length = least.Length;
            _found.Clear();
            if (order <= 0) Gather(runs, key[..length]);
            Write(key[..length], order >= 0 ? shipped.Candidates(own++) : []);
            if ((Names & 0x3fff) != 0) continue;
            cancel.ThrowIfCancellationRequested();
            report(Names);
        }
    }

    // The run with the least key, or −1 where all are at their end. Runs are few: a look at each is quicker than a heap.
    private static int First(NameRunReader[] runs)
    {
        int first = -1;
        for (int i = 0; i < runs.Length; i++)
        {
            if (!runs[i].HasCurrent) continue;
            if (first < 0 || runs[i].Prefix < runs[first].Prefix
                || (runs[i].Prefix == runs[first].Prefix && runs[i].Key.SequenceCompareTo(runs[first].Key) < 0)) first = i;
        }

        return first;
    }

    private void Gather(NameRunReader[] runs, ReadOnlySpan<byte> key)
    {
        ulong prefix = NameRun.Prefix(key);
        foreach (NameRunReader run in runs)
        {
            for (; run.HasCurrent && run.Prefix == prefix && run.Key.SequenceEqual(key); run.MoveNext()) _found.Add((run.Population, run.Reading));
        }

        _found.Sort(static (a, b) => a.Population != b.Population ? b.Population.CompareTo(a.Population) : a.Reading.CompareTo(b.Reading));
    }

    private void Write(ReadOnlySpan<byte> key, ReadOnlySpan<int> known)
    {
        _kept.Clear();
        _kept.AddRange(known);
        foreach ((_, int reading) in _found)
        {
            if (_kept.Count >= MaxReadings) break;
            // Two rows of a dump may be one shipped division; and what the shipped gazetteer calls otherwise, it calls so knowingly.
            if (reading / 2 < shipped.Count && (!known.IsEmpty || _kept.Contains(reading))) continue;
            _kept.Add(reading);
        }

        _lengths.WriteByte((byte)key.Length);
        _pool.Write(key);
        _counts.Write(MemoryMarshal.AsBytes((ReadOnlySpan<ushort>)[(ushort)(_kept.Count | (known.IsEmpty ? Gazetteer.OnlyImported : 0))]));
        _candidates.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_kept)));
        Names++;
        NameBytes += key.Length;
        Candidates += _kept.Count;
    }

    private static FileStream Column(string path) => new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 17);
}
