using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Language.Weights;

/// <summary>Sums int16 weight rows column by column; sums saturate, which at the models' scale they do not reach.</summary>
internal static class RowSum
{
    /// <summary>Rows are padded to a multiple of this many columns.</summary>
    public const int Block = 32;

    private const int Wide = 3 * Block;

    public static int Padded(int width) => (width + Block - 1) / Block * Block;

    /// <param name="rows">Addresses of rows of <c>scores.Length</c> columns; they must stay pinned during the call.</param>
    /// <param name="scores">Overwritten; its length is a multiple of <see cref="Block"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Into(ReadOnlySpan<nint> rows, Span<short> scores)
    {
        ref short first = ref MemoryMarshal.GetReference(scores);
        int column = 0;
        for (; column + Wide <= scores.Length; column += Wide) SumWide(rows, column, ref Unsafe.Add(ref first, column));
        for (; column < scores.Length; column += Block) SumBlock(rows, column, ref Unsafe.Add(ref first, column));
    }

    // Six sums at once stay in registers, and each row's cache lines are read in one go.
    private static unsafe void SumWide(ReadOnlySpan<nint> rows, int column, ref short target)
    {
        Vector256<short> a = default, b = default, c = default, d = default, e = default, f = default;
        foreach (nint row in rows)
        {
            short* cells = (short*)row + column;
            a = Vector256.AddSaturate(a, Vector256.Load(cells));
            b = Vector256.AddSaturate(b, Vector256.Load(cells + 16));
            c = Vector256.AddSaturate(c, Vector256.Load(cells + 32));
            d = Vector256.AddSaturate(d, Vector256.Load(cells + 48));
            e = Vector256.AddSaturate(e, Vector256.Load(cells + 64));
            f = Vector256.AddSaturate(f, Vector256.Load(cells + 80));
        }

        a.StoreUnsafe(ref target);
        b.StoreUnsafe(ref target, 16);
        c.StoreUnsafe(ref target, 32);
        d.StoreUnsafe(ref target, 48);
        e.StoreUnsafe(ref target, 64);
        f.StoreUnsafe(ref target, 80);
    }

    private static unsafe void SumBlock(ReadOnlySpan<nint> rows, int column, ref short target)
    {
        Vector256<short> low = default, high = default;
        foreach (nint row in rows)
        {
            short* cells = (short*)row + column;
            low = Vector256.AddSaturate(low, Vector256.Load(cells));
            high = Vector256.AddSaturate(high, Vector256.Load(cells + 16));
        }

        low.StoreUnsafe(ref target);
        high.StoreUnsafe(ref target, 16);
    }
}
