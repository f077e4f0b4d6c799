using Casus.Core.Text;

namespace Casus.Ledger.Sqlite;

/// <summary>Turns stored code-point offsets into offsets of a text in memory: the inverse of <see cref="SourceText.ToCodePoints"/>.</summary>
internal sealed class CodePoints
{
    // Null where every UTF-16 unit is a code point.
    private readonly int[]? _units;

    public CodePoints(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) return;
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
        }

        units.Add(text.Length);
        _units = [.. units];
    }

    public TextSpan ToUnits(int start, int end) =>
        _units is null ? new TextSpan(start, end) : new TextSpan(_units[start], _units[end]);
}
