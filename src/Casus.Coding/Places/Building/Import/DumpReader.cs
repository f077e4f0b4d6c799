using System.Text;
using Casus.Core;

namespace Casus.Coding.Places.Building.Import;

/// <summary>Reads a dump into parts: the places in the order of the dump, their names sorted, both on disk.</summary>
internal sealed class DumpReader(Gazetteer shipped, FeatureTable features, DumpSource source, ImportManifest manifest, int runBytes)
{
    // Of so many first rows half must be rows of a dump.
    private const int Probe = 100;
    private const int RemarkedRows = 20;

    private readonly ShippedMatch _match = new(shipped);
    private readonly NameRun _names = new(runBytes);
    private readonly List<string> _faults = [];
    private DivisionCodes _codes = new();
    private ImportPart _part = manifest.Last;
    private FileStream? _entries;

    /// <summary>The codes of divisions after the last part.</summary>
    internal DivisionCodes Codes => _codes;

    /// <param name="report">Hears how many lines have been read, now and then.</param>
    /// <exception cref="CasusException">CAS045 it is no dump, or damaged.</exception>
    internal void Run(Action<long> report, CancellationToken cancel)
    {
        if (manifest.Parts.Count > 0) _codes = DivisionCodes.Load(manifest.Codes(manifest.Parts.Count - 1));
        Skip(report, cancel);
        Span<int> ends = stackalloc int[DumpRow.Columns];
        try
        {
            while (source.TryRead(out ReadOnlySpan<byte> line))
            {
                if ((source.Line & 0xfff) == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                    report(source.Line);
                }

                if (!line.IsEmpty) Take(line, ends);
                if (source.Line == Probe) Check();
                if (_names.IsFull) Finish();
            }

            cancel.ThrowIfCancellationRequested();
            Check();
            if (source.Line > manifest.Last.Lines) Finish();
        }
        finally
        {
            _entries?.Dispose();
        }
    }

    private void Skip(Action<long> report, CancellationToken cancel)
    {
        while (source.Line < _part.Lines && source.TryRead(out _))
        {
            if ((source.Line & 0xffff) != 0) continue;
            cancel.ThrowIfCancellationRequested();
            report(source.Line);
        }
    }

    private void Check()
    {
        if (source.Line > Math.Max(Probe, manifest.Last.Lines)) return;
        if (source.Line == 0 || _part.Malformed * 2 > source.Line)
            throw new CasusException("CAS045", source.Name, "is no GeoNames dump of 19 tab-separated columns: give allCountries.zip or a country's, like SY.zip");
    }

    private void Take(ReadOnlySpan<byte> line, Span<int> ends)
    {
        if (DumpRow.Parse(line, ends, out DumpRow row) is { } fault)
        {
            _part = _part with { Malformed = _part.Malformed + 1 };
            if (_part.Malformed <= RemarkedRows) _faults.Add($"{source.Name}:{source.Line}: {fault}");
            return;
        }

        if (features.Kind(row.FeatureClass, row.FeatureCode) is not { } kind) return;
        int country = row.Country.IsEmpty ? 0 : (row.Country[0] << 8) | row.Country[1];
        (int first, int second) = _codes.Of(row);
        int entry = _match.Find(row, kind, country);
        bool known = entry >= 0;
        if (!known) entry = shipped.Count + _part.Kept;
        if (kind == PlaceKind.Admin1)
        {
            _codes.Set(first, entry);
        }
        else if (row.FeatureCode.SequenceEqual("ADM2"u8))
        {
            _codes.Set(second, entry);
        }
        else if (known)
        {
            _codes.Suggest(first, shipped.Admin1(entry));
            _codes.Suggest(second, shipped.Admin2(entry));
        }

        int spellings = AddNames(row, kind, entry, known);
        _part = known ? _part with { Known = _part.Known + 1 } : Keep(row, kind, country, spellings, (first, second));
    }

    private ImportPart Keep(in DumpRow row, PlaceKind kind, int country, int spellings, (int First, int Second) divisions)
    {
        Span<byte> record = stackalloc byte[EntryRecord.MaxLength];
        int length = EntryRecord.Write(row, kind, country, spellings, divisions, record);
        _entries ??= new FileStream(manifest.Entries(manifest.Parts.Count), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 18);
        _entries.Write(record[..length]);
        return _part with { Kept = checked(_part.Kept + 1), DisplayBytes = _part.DisplayBytes + length - EntryRecord.FixedLength };
    }

    // The number of other spellings.
    private int AddNames(in DumpRow row, PlaceKind kind, int entry, bool known)
    {
        int start = _names.Count, spellings = 0;
        ushort population = known ? (ushort)(1000 * shipped.LogPopulation(entry)) : EntryRecord.Population(row);
        Span<char> text = stackalloc char[256];
        int main = known ? 1 : 0;
        Add(row.Name, text, main, any: !known);
        Add(row.AsciiName, text, 1, any: false);
        if (kind is PlaceKind.Admin1 or PlaceKind.Admin2 && !known)
            AddKey(Divisions.Bare(Encoding.UTF8.GetString(row.Name)), 1, any: false);
        for (ReadOnlySpan<byte> others = row.OtherNames; !others.IsEmpty;)
        {
            int comma = others.IndexOf((byte)',');
            ReadOnlySpan<byte> name = comma < 0 ? others : others[..comma];
            others = comma < 0 ? [] : others[(comma + 1)..];
            if (name.IsEmpty) continue;
            spellings++;
            Add(name, text, 1, any: false);
        }

        return spellings;

        void Add(ReadOnlySpan<byte> name, Span<char> chars, int alias, bool any)
        {
            if (name.Length <= 200 && Encoding.UTF8.TryGetChars(name, chars, out int length)) AddKey(chars[..length], alias, any);
        }

        void AddKey(ReadOnlySpan<char> name, int alias, bool any)
        {
            Span<byte> key = stackalloc byte[NameFolding.MaxLength];
            if ((!any && !NameChoice.IsFit(name)) || !NameFolding.TryFold(name, key, out int length) || length < 2) return;
            // What the shipped gazetteer calls so already, it ranks already.
            if (known && shipped.NameOf(key[..length]) >= 0) return;
            _names.Add(key[..length], population, (entry * 2) + alias, start);
        }
    }

    private void Finish()
    {
        int part = manifest.Parts.Count;
        _entries ??= new FileStream(manifest.Entries(part), FileMode.Create, FileAccess.Write);
        _entries.Dispose();
        _entries = null;
        _names.WriteSorted(manifest.Names(part));
        _codes.Save(manifest.Codes(part));
        File.WriteAllLines(manifest.Faults(part), _faults);
        _part = _part with { Lines = source.Line };
        manifest.Add(_part);
        _faults.Clear();
        _names.Clear();
    }
}
