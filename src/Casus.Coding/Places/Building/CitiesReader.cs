using System.Globalization;
using Casus.Core;

namespace Casus.Coding.Places.Building;

/// <summary>Reads settlements from a GeoNames dump (<c>cities1000.txt</c>: 19 tab-separated columns).</summary>
internal static class CitiesReader
{
    private const int Columns = 19;

    /// <exception cref="CasusException">CAS043 a row has too few columns or a number that is none.</exception>
    internal static List<RawPlace> Read(string path)
    {
        List<RawPlace> places = [];
        int line = 0;
        foreach (string text in File.ReadLines(path))
        {
            line++;
            if (text.Length == 0) continue;
            string[] cells = text.Split('\t');
            if (cells.Length < Columns)
                throw new CasusException("CAS043", $"{Path.GetFileName(path)}:{line}:{cells.Length}", $"has {cells.Length} columns, not {Columns}: fetch it again");
            if (Kind(cells[7]) is not { } kind || cells[8].Length != 2) continue;
            places.Add(Row(cells, kind, $"{Path.GetFileName(path)}:{line}"));
        }

        return places;
    }

    private static RawPlace Row(string[] cells, PlaceKind kind, string at)
    {
        string[] others = cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries);
        string admin1 = cells[10].Length == 0 ? "" : $"{cells[8]}.{cells[10]}";
        return new RawPlace
        {
            Id = (int)Number(cells[0], at),
            Name = cells[1],
            OtherNames = [cells[2], .. others],
            Latitude = Number(cells[4], at),
            Longitude = Number(cells[5], at),
            Population = (long)Number(cells[14], at),
            Spellings = others.Length,
            Kind = kind,
            Country = cells[8],
            Admin1 = admin1,
            Admin2 = admin1.Length == 0 || cells[11].Length == 0 ? "" : $"{admin1}.{cells[11]}",
        };
    }

    // Abandoned and destroyed places and those that are no more are left out: today's news does not mean them.
    private static PlaceKind? Kind(string code) => code switch
    {
        "PPLC" => PlaceKind.Capital,
        "PPLA" => PlaceKind.Admin1Seat,
        "PPLA2" or "PPLA3" or "PPLA4" or "PPLA5" or "PPLG" => PlaceKind.LowerSeat,
        "PPLX" => PlaceKind.Quarter,
        "PPLQ" or "PPLH" or "PPLW" or "PPLCH" => null,
        _ => PlaceKind.Settlement,
    };

    private static double Number(string cell, string at) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw new CasusException("CAS043", at, $"'{cell}' is no number: fetch it again");
}
