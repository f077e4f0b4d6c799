using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Language.Weights;

/// <summary>Sums int16 weight rows column by column; sums saturate, which at the models' scale they do not reach.</summary>
internal static class RowSum
{
    /// <summary>Rows are padded to a multiple of this many columns.</summary>
    public const int Block = 32;

    public static int Padded(int width) => (width + Block - 1) / Block * Block;

    /// <param name="rows">Addresses of rows of <c>scores.Length</c> columns; they must stay pinned during the call.</param>
    /// <param name="scores">Overwritten; its length is a multiple of <see cref="Block"/>.</param>
    public static unsafe void Into(ReadOnlySpan<nint> rows, Span<short> scores)
    {
        ref short first = ref MemoryMarshal.GetReference(scores);
        for (int column = 0; column < scores.Length; column += Block)
        {
            Vector256<short> low = default, high = default;
            foreach (nint row in rows)
            {
                short* cells = (short*)row + column;
                low = Vector256.AddSaturate(low, Vector256.Load(cells));
                high = Vector256.AddSaturate(high, Vector256.Load(cells + 16));
            }

            low.StoreUnsafe(ref Unsafe.Add(ref first, column));
            high.StoreUnsafe(ref Unsafe.Add(ref first, column + 16));
        }
    }
}
