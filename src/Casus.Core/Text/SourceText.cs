namespace Casus.Core.Text;

/// <summary>The immutable text of a report; every annotation stands off from it by <see cref="TextSpan"/>.</summary>
public sealed class SourceText
{
    // Null where every UTF-16 unit is a code point; else the code-point offset at each unit, plus one entry for the end.
    private readonly int[]? _codePoints;

    public SourceText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        _codePoints = Count(value);
    }

    public static SourceText Empty { get; } = new("");

    public string Value { get; }

    public int Length => Value.Length;

    public TextSpan Whole => new(0, Value.Length);

    public char this[int index] => Value[index];

    public ReadOnlySpan<char> AsSpan(TextSpan span) => Value.AsSpan(span.Start, span.Length);

    public string Slice(TextSpan span) => Value.Substring(span.Start, span.Length);

    /// <summary>The span in Unicode code points; an unpaired surrogate counts as one.</summary>
    public TextSpan ToCodePoints(TextSpan span) =>
        _codePoints is null ? span : new TextSpan(_codePoints[span.Start], _codePoints[span.End]);

    public override string ToString() => Value;

    private static int[]? Count(string value)
    {
        if (!value.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) return null;
        int[] points = new int[value.Length + 1];
        int point = 0;
        for (int i = 0; i < value.Length; i++)
        {
            points[i] = point;
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                points[++i] = point;
            point++;
        }

        points[value.Length] = point;
        return points;
    }
}
