using System.Buffers.Text;

namespace Casus.Coding.Places.Building.Import;

/// <summary>
/// One row of a GeoNames dump: 19 tab-separated columns of UTF-8, as GeoNames' readme has them: geonameid, name, asciiname,
/// alternatenames, latitude, longitude, feature class, feature code, country code, cc2, admin1 to admin4 code, population,
/// elevation, dem, timezone, modification date.
/// </summary>
internal readonly ref struct DumpRow
{
    internal const int Columns = 19;

    private readonly ReadOnlySpan<byte> _line;
    private readonly ReadOnlySpan<int> _ends;

    private DumpRow(ReadOnlySpan<byte> line, ReadOnlySpan<int> ends)
    {
        _line = line;
        _ends = ends;
    }

    internal int Id { get; private init; }

    internal double Latitude { get; private init; }

    internal double Longitude { get; private init; }

    internal long Population { get; private init; }

    internal ReadOnlySpan<byte> Name => this[1];

    internal ReadOnlySpan<byte> AsciiName => this[2];

    /// <summary>Separated by commas.</summary>
    internal ReadOnlySpan<byte> OtherNames => this[3];

    internal ReadOnlySpan<byte> FeatureClass => this[6];

    internal ReadOnlySpan<byte> FeatureCode => this[7];

    /// <summary>Two letters, or empty for what lies in no state.</summary>
    internal ReadOnlySpan<byte> Country => this[8];

    internal ReadOnlySpan<byte> Admin1 => this[10];

    internal ReadOnlySpan<byte> Admin2 => this[11];

    private ReadOnlySpan<byte> this[int column] => _line[(column == 0 ? 0 : _ends[column - 1] + 1).._ends[column]];

    /// <param name="line">Without its line break.</param>
    /// <param name="ends">Space for <see cref="Columns"/> numbers, used by the row.</param>
    /// <returns>Null, or what is wrong with the row.</returns>
    internal static string? Parse(ReadOnlySpan<byte> line, Span<int> ends, out DumpRow row)
    {
        row = default;
        int columns = 0;
        for (int at = 0; ; at++)
        {
            int tab = line[at..].IndexOf((byte)'\t');
            at = tab < 0 ? line.Length : at + tab;
            if (columns < Columns) ends[columns] = at;
            columns++;
            if (tab < 0) break;
        }

        if (columns != Columns) return $"has {columns} columns, not {Columns}";
        DumpRow cells = new(line, ends);
        if (!TryNumber(cells[0], out long id) || id is <= 0 or > int.MaxValue) return "has no number in column 1";
        if (!TryDegrees(cells[4], 90, out double latitude)) return "has no latitude in column 5";
        if (!TryDegrees(cells[5], 180, out double longitude)) return "has no longitude in column 6";
        if (cells.Name.IsEmpty) return "has no name in column 2";
        if (cells.Country.Length is not (0 or 2)) return "has no country of two letters in column 9";
        long population = 0;
        if (!cells[14].IsEmpty && (!TryNumber(cells[14], out population) || population < 0)) return "has no number of inhabitants in column 15";
        row = new DumpRow(line, ends) { Id = (int)id, Latitude = latitude, Longitude = longitude, Population = population };
        return null;
    }

    private static bool TryNumber(ReadOnlySpan<byte> cell, out long value) =>
        Utf8Parser.TryParse(cell, out value, out int used) && used == cell.Length;

    private static bool TryDegrees(ReadOnlySpan<byte> cell, double limit, out double value) =>
        Utf8Parser.TryParse(cell, out value, out int used) && used == cell.Length && Math.Abs(value) <= limit;
}
