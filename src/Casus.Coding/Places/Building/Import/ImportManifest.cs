using System.Globalization;
using System.Text;

namespace Casus.Coding.Places.Building.Import;

/// <summary>What a finished part of an import has read. Counts are of all parts up to this one.</summary>
/// <param name="Lines">Lines of the dump.</param>
/// <param name="Kept">Rows that became places of their own.</param>
/// <param name="Known">Rows that the shipped gazetteer knows; they add spellings.</param>
/// <param name="Malformed">Rows that could not be read.</param>
/// <param name="DisplayBytes">Bytes of the names of places.</param>
internal readonly record struct ImportPart(long Lines, int Kept, int Known, long Malformed, long DisplayBytes);

/// <summary>
/// The working folder of an import, beside its output: sorted runs and, in <c>manifest.tsv</c>, which of them are finished
/// and of which dump. A run is listed only after its files are whole.
/// </summary>
internal sealed class ImportManifest
{
    private const string Version = "casus-import-1";

    private readonly string _folder;
    private readonly string _fingerprint;
    private readonly List<ImportPart> _parts = [];

    private ImportManifest(string folder, string fingerprint) => (_folder, _fingerprint) = (folder, fingerprint);

    internal IReadOnlyList<ImportPart> Parts => _parts;

    internal ImportPart Last => _parts.Count == 0 ? default : _parts[^1];

    internal string Names(int part) => At($"names-{Number(part)}.run");

    internal string Entries(int part) => At($"entries-{Number(part)}.run");

    internal string Codes(int part) => At($"codes-{Number(part)}.tsv");

    internal string Faults(int part) => At($"faults-{Number(part)}.tsv");

    internal string At(string name) => Path.Combine(_folder, name);

    /// <summary>Goes on where an import of the same dump stopped, or starts anew.</summary>
    internal static ImportManifest Open(string folder, string fingerprint)
    {
        ImportManifest manifest = new(folder, $"{Version} {fingerprint}");
        string path = manifest.At("manifest.tsv");
        if (File.Exists(path) && manifest.Read(File.ReadAllLines(path))) return manifest;
        manifest._parts.Clear();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return manifest;
    }

    /// <summary>Lists one part more, after its files are whole.</summary>
    internal void Add(ImportPart part)
    {
        _parts.Add(part);
        StringBuilder text = new(_fingerprint + "\n");
        foreach (ImportPart p in _parts)
            text.Append(CultureInfo.InvariantCulture, $"{p.Lines}\t{p.Kept}\t{p.Known}\t{p.Malformed}\t{p.DisplayBytes}\n");
        string path = At("manifest.tsv");
        File.WriteAllText(path + ".part", text.ToString());
        File.Move(path + ".part", path, overwrite: true);
    }

    internal void Remove() => Directory.Delete(_folder, recursive: true);

    private bool Read(string[] lines)
    {
        if (lines.Length == 0 || lines[0] != _fingerprint) return false;
        foreach (string line in lines[1..])
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 5 || !Array.TrueForAll(cells, c => long.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out _))) return false;
            long[] n = [.. cells.Select(c => long.Parse(c, CultureInfo.InvariantCulture))];
            int part = _parts.Count;
            if (!File.Exists(Names(part)) || !File.Exists(Entries(part)) || !File.Exists(Codes(part)) || !File.Exists(Faults(part))) return false;
            _parts.Add(new ImportPart(n[0], (int)n[1], (int)n[2], n[3], n[4]));
        }

        return true;
    }

    private static string Number(int part) => part.ToString("0000", CultureInfo.InvariantCulture);
}
