using System.Globalization;
using System.Text;
using Casus.Core;

namespace Casus.Coding.Places.Building.Import;

/// <summary>
/// Numbers for the codes of divisions (<c>SY.13</c>, <c>SY.13.172</c>) and the entries that bear them. A division may
/// stand in a dump behind the places in it, so that rows keep numbers and entries are looked up at the end.
/// </summary>
internal sealed class DivisionCodes
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _codes = [];
    private readonly List<int> _entries = [];

    internal DivisionCodes() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Numbers of a row's first- and second-level codes, −1 where it has none.</summary>
    internal (int First, int Second) Of(in DumpRow row)
    {
        if (row.Country.IsEmpty || row.Admin1.IsEmpty || row.Admin1.Length > 20) return (-1, -1);
        Span<char> code = stackalloc char[128];
        int length = Append(code, 0, row.Country);
        code[length++] = '.';
        length = Append(code, length, row.Admin1);
        int first = Number(code[..length]);
        if (row.Admin2.IsEmpty || row.Admin2.Length > 80) return (first, -1);
        code[length++] = '.';
        return (first, Number(code[..Append(code, length, row.Admin2)]));
    }

    /// <summary>Says which entry is the division with this code.</summary>
    internal void Set(int number, int entry)
    {
        if (number >= 0) _entries[number] = entry;
    }

    /// <summary>Says which entry it probably is, since a place with this code lies there; its own row knows better.</summary>
    internal void Suggest(int number, int entry)
    {
        if (number >= 0 && _entries[number] < 0) _entries[number] = entry;
    }

    /// <summary>The entry of a code, or −1.</summary>
    internal int Entry(int number) => number < 0 ? -1 : _entries[number];

    internal void Save(string path)
    {
        using StreamWriter writer = new(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        for (int i = 0; i < _codes.Count; i++) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_entries[i]}\t{_codes[i]}"));
    }

    internal static DivisionCodes Load(string path)
    {
        DivisionCodes codes = new();
        foreach (string line in File.ReadLines(path))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || !int.TryParse(line.AsSpan(0, tab), NumberStyles.Integer, CultureInfo.InvariantCulture, out int entry))
                throw new CasusException("CAS046", path, "is damaged: remove its folder and import again");
            codes._entries[codes.Number(line.AsSpan(tab + 1))] = entry;
        }

        return codes;
    }

    private int Number(ReadOnlySpan<char> code)
    {
        if (_lookup.TryGetValue(code, out int number)) return number;
        string kept = code.ToString();
        _numbers[kept] = _codes.Count;
        _codes.Add(kept);
        _entries.Add(-1);
        return _codes.Count - 1;
    }

    // Codes are ASCII; what is not stays distinct enough.
    private static int Append(Span<char> code, int length, ReadOnlySpan<byte> text)
    {
        foreach (byte b in text) code[length++] = b < 0x80 && b >= 0x20 ? (char)b : '?';
        return length;
    }
}
