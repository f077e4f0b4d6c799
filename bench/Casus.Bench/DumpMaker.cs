using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Casus.Bench;

/// <summary>
/// Writes an invented GeoNames dump: villages, divisions, facilities, rivers and mountains with names put together from
/// syllables of many languages, some with spellings in other scripts. Seeded; of the real world it holds nothing but
/// the codes of countries.
/// </summary>
internal static class DumpMaker
{
    private static readonly string[] Starts =
        ["al-", "el ", "Tell ", "Kafr ", "Khirbat ", "Deir ", "San ", "Santa ", "Novo", "Stary ", "Nova ", "Bir ", "Wadi ", "Umm ", "Ban ", "Kampung ", "Fort ", "Saint ", "", "", "", "", "", "", "", ""];

    private static readonly string[] Syllables =
        ["ba", "ra", "mo", "ki", "šo", "na", "tal", "ger", "vič", "ów", "an", "dor", "zar", "qa", "lim", "beł", "ta", "su", "ño", "ghar", "hul", "ya", "pe", "ri", "dze", "kan", "mar", "ü", "lö", "ç", "wen", "thu", "nga", "shi", "yef", "ko", "le", "bú", "za", "dah"];

    private static readonly string[] Countries =
        ["SY", "IQ", "UA", "RU", "SD", "ET", "ML", "NG", "CN", "IN", "US", "MX", "BR", "DE", "FR", "IR", "AF", "PK", "ID", "TR", "CO", "MM", "YE", "LY", "SO", "CD", "PL", "ES", "IT", "EG"];

    private static readonly (string Class, string Code)[] Features =
    [
        ("P", "PPL"), ("P", "PPL"), ("P", "PPL"), ("P", "PPL"), ("P", "PPL"), ("P", "PPLA3"), ("P", "PPLX"), ("P", "PPLQ"), ("H", "STM"), ("H", "STM"), ("H", "WAD"),
        ("T", "MT"), ("T", "HLL"), ("S", "SCH"), ("S", "AIRF"), ("S", "DAM"), ("L", "LCTY"), ("L", "MILB"), ("A", "ADM3"), ("T", "PASS"),
    ];

    private static readonly string[] Foreign = ["قرية", "村庄", "Село", "गांव", "Κώμη"];

    public static void Write(long rows, string path, ulong seed = 1)
    {
        using FileStream file = new(path, FileMode.Create);
        using ZipArchive zip = new(file, ZipArchiveMode.Create);
        using Stream entry = zip.CreateEntry(Path.GetFileNameWithoutExtension(path) + ".txt", CompressionLevel.Fastest).Open();
        using StreamWriter writer = new(entry, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        ulong state = seed;
        StringBuilder row = new();
        for (long i = 0; i < rows; i++) writer.WriteLine(Row(row.Clear(), i, ref state));
    }

    private static StringBuilder Row(StringBuilder row, long number, ref ulong state)
    {
        // GeoNames lists country by country; the first rows of each are its divisions.
        string country = Countries[number / 50_000 % Countries.Length];
        long within = number % 50_000;
        (string Class, string Code) feature = within < 20 ? ("A", "ADM1") : within < 400 ? ("A", "ADM2") : Features[Next(ref state, Features.Length)];
        int first = (int)(within < 20 ? within : Next(ref state, 20));
        string second = within is >= 20 and < 400 ? within.ToString(CultureInfo.InvariantCulture) : Next(ref state, 4) == 0 ? "" : (20 + Next(ref state, 380)).ToString(CultureInfo.InvariantCulture);
        string name = Name(ref state);
        row.Append(CultureInfo.InvariantCulture, $"{100_000_000 + number}\t{name}\t{name}\t");
        int others = Next(ref state, 3) == 0 ? 1 + Next(ref state, 6) : 0;
        for (int i = 0; i < others; i++)
        {
            if (i > 0) row.Append(',');
            row.Append(Next(ref state, 3) == 0 ? Foreign[Next(ref state, Foreign.Length)] : Name(ref state));
        }

        row.Append(CultureInfo.InvariantCulture, $"\t{Next(ref state, 1_400_000) / 10_000.0 - 60:0.00000}\t{Next(ref state, 3_500_000) / 10_000.0 - 175:0.00000}");
        row.Append(CultureInfo.InvariantCulture, $"\t{feature.Class}\t{feature.Code}\t{country}\t\tZ{first}\t{second}\t\t\t{(Next(ref state, 3) == 0 ? Next(ref state, 9000) : 0)}\t\t120\tEtc/UTC\t2024-01-01");
        return row;
    }

    private static string Name(ref ulong state)
    {
        StringBuilder name = new(Starts[Next(ref state, Starts.Length)]);
        int from = name.Length, syllables = 2 + Next(ref state, 4);
        for (int i = 0; i < syllables; i++) name.Append(Syllables[Next(ref state, Syllables.Length)]);
        name[from] = char.ToUpperInvariant(name[from]);
        if (name[0] is 'a' or 'e' && from > 0) name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }

    // SplitMix64 (Steele, Lea and Flood 2014).
    private static int Next(ref ulong state, int below)
    {
        state += 0x9e3779b97f4a7c15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }
}
