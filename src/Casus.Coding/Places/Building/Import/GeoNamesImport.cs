using System.Globalization;
using Casus.Core;

namespace Casus.Coding.Places.Building.Import;

/// <summary>How far an import is.</summary>
/// <param name="Rows">Rows of the dump read so far.</param>
/// <param name="Share">Of the whole work, from 0 to 1.</param>
public readonly record struct ImportProgress(long Rows, double Share);

/// <summary>What an import came to.</summary>
/// <param name="Rows">Rows of the dump.</param>
/// <param name="Resumed">How many of them an earlier run had read already.</param>
/// <param name="Places">Places of the compiled file, shipped ones among them.</param>
/// <param name="Imported">Places that the shipped gazetteer lacks.</param>
/// <param name="Names">Folded names.</param>
/// <param name="Bytes">Length of the compiled file.</param>
/// <param name="Malformed">Rows left out because they could not be read.</param>
/// <param name="Faults">The first of them, each as <c>SY.txt:17: what is wrong</c>.</param>
public sealed record ImportResult(long Rows, long Resumed, int Places, int Imported, int Names, long Bytes, long Malformed, IReadOnlyList<string> Faults);

/// <summary>
/// Compiles a GeoNames dump together with the shipped gazetteer into a file that is mapped into memory. The dump streams
/// by: names go into sorted runs in a folder beside the output (<c>places.bin.work</c>), which a later run of the same dump
/// finds and does not make again; the runs are merged (external merge sort). The same dump gives the same bytes.
/// </summary>
public static class GeoNamesImport
{
    private const double ReadingShare = 0.7;

    // With the order of the names, less than half of what an import may take in memory.
    private const int RunBytes = 64 << 20;

    /// <param name="dump"><c>allCountries.zip</c>, a country's like <c>SY.zip</c>, or the text file in it.</param>
    /// <param name="output">The file to write; its folder is made if missing.</param>
    /// <param name="shippedFolder">The folder of the shipped gazetteer.</param>
    /// <param name="report">Hears how far it is, often.</param>
    /// <exception cref="CasusException">CAS044 the dump is missing; CAS045 it is no dump or damaged; CAS048 another import is under way; CAS040, CAS041 the shipped gazetteer is.</exception>
    /// <exception cref="OperationCanceledException">Stopped; what is done stays for the next run.</exception>
    public static ImportResult Run(string dump, string output, string shippedFolder, Action<ImportProgress> report, CancellationToken cancel) =>
        Run(dump, output, shippedFolder, report, RunBytes, cancel);

    internal static ImportResult Run(
        string dump, string output, string shippedFolder, Action<ImportProgress> report, int runBytes, CancellationToken cancel)
    {
        using DumpSource source = DumpSource.Open(dump);
        Gazetteer shipped = GazetteerFile.Load(shippedFolder);
        FeatureTable features = FeatureTable.Load(shippedFolder);
        long stamp = GazetteerFile.Stamp(shippedFolder);
        output = Path.GetFullPath(output);
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        using FileStream alone = Lock(output);
        string fingerprint = string.Create(CultureInfo.InvariantCulture, $"{source.Fingerprint} {stamp:x16} {FileStamp(Path.Combine(shippedFolder, FeatureTable.FileName))}");
        ImportManifest manifest = ImportManifest.Open(output + ".work", fingerprint);
        long resumed = manifest.Last.Lines;
        DivisionCodes codes = Read(shipped, features, source, manifest, runBytes, report, cancel);
        int names = Compile(shipped, manifest, codes, output, stamp, report, cancel);
        ImportPart all = manifest.Last;
        string[] faults = [.. Enumerable.Range(0, manifest.Parts.Count).SelectMany(part => File.ReadLines(manifest.Faults(part)))];
        manifest.Remove();
        return new ImportResult(
            all.Lines, resumed, shipped.Count + all.Kept, all.Kept, names, new FileInfo(output).Length, all.Malformed, faults);
    }

    private static DivisionCodes Read(
        Gazetteer shipped, FeatureTable features, DumpSource source, ImportManifest manifest, int runBytes, Action<ImportProgress> report, CancellationToken cancel)
    {
        DumpReader reader = new(shipped, features, source, manifest, runBytes);
        reader.Run(rows => report(new ImportProgress(rows, ReadingShare * source.Share)), cancel);
        return reader.Codes;
    }

    private static int Compile(
        Gazetteer shipped, ImportManifest manifest, DivisionCodes codes, string output, long stamp, Action<ImportProgress> report, CancellationToken cancel)
    {
        using NameMerge merge = new(shipped, manifest);
        long rows = manifest.Last.Lines;
        // How many names there will be is not known: about two for a place.
        double expected = Math.Max(1, (2.0 * manifest.Last.Kept) + shipped.NameCount);
        merge.Run(names => report(new ImportProgress(rows, ReadingShare + (0.2 * Math.Min(1, names / expected)))), cancel);
        report(new ImportProgress(rows, ReadingShare + 0.2));
        new ImportedFile(shipped, manifest, codes, merge, stamp).Write(output, cancel);
        return merge.Names;
    }

    // Two imports into one file would tear each other's runs.
    private static FileStream Lock(string output)
    {
        try
        {
            return new FileStream(output + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(output + ".lock"))
        {
            throw new CasusException("CAS048", output, "is being written by another import: let that one end first");
        }
    }

    private static string FileStamp(string path) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)).AsSpan(0, 4));
}
