using System.Text;
using Casus.Core;

namespace Casus.Coding.Places.Building.Import;

/// <summary>Which GeoNames features are kept, and as what: <c>gazetteer/features.tsv</c>.</summary>
internal sealed class FeatureTable
{
    internal const string FileName = "features.tsv";

    private readonly Dictionary<ulong, PlaceKind?> _kinds = [];

    private FeatureTable()
    {
    }

    /// <param name="folder">The shipped gazetteer's folder.</param>
    /// <exception cref="CasusException">CAS040 the table is missing; CAS047 a row is faulty.</exception>
    internal static FeatureTable Load(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new CasusException("CAS040", FileName, "is missing: reinstall");
        FeatureTable table = new();
        int line = 1;
        foreach (string row in File.ReadLines(path, Encoding.UTF8).Skip(1))
        {
            line++;
            string[] cells = row.Split('\t');
            if (cells.Length < 3 || cells[0].Length != 1 || cells[1].Length is 0 or > 6)
                throw new CasusException("CAS047", $"{FileName}:{line}", "is no row of class, code and kind: give all three");
            PlaceKind? kind = Enum.TryParse(cells[2], out PlaceKind known) ? known : null;
            if (kind is null && cells[2] != "-")
                throw new CasusException("CAS047", $"{FileName}:{line}:3", $"'{cells[2]}' is none of -, {string.Join(", ", Enum.GetNames<PlaceKind>())}");
            table._kinds[Key(Encoding.UTF8.GetBytes(cells[0]), cells[1] == "*" ? [] : Encoding.UTF8.GetBytes(cells[1]))] = kind;
        }

        return table;
    }

    /// <summary>What a feature is kept as, or null where it is left out.</summary>
    internal PlaceKind? Kind(ReadOnlySpan<byte> featureClass, ReadOnlySpan<byte> code)
    {
        if (featureClass.Length != 1 || code.Length > 6) return null;
        return _kinds.TryGetValue(Key(featureClass, code), out PlaceKind? kind) || _kinds.TryGetValue(Key(featureClass, []), out kind) ? kind : null;
    }

    private static ulong Key(ReadOnlySpan<byte> featureClass, ReadOnlySpan<byte> code)
    {
        ulong key = featureClass[0];
        foreach (byte b in code) key = (key << 8) | b;
        return key;
    }
}
