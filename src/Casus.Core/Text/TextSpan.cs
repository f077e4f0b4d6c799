namespace Casus.Core.Text;

/// <summary>
/// A half-open stretch [<see cref="Start"/>, <see cref="End"/>) of a report's text, in UTF-16 code units.
/// Outside the process spans are written in Unicode code points: see <see cref="SourceText.ToCodePoints"/>.
/// </summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <exception cref="ArgumentOutOfRangeException">start is negative or after end.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Cover(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>By start, the longer first.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"[{Start},{End})";
}
