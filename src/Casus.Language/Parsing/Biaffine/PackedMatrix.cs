using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>
/// A matrix of 12-bit weights with one scale per row, times vectors of 13-bit activations. Sums are whole numbers, so
/// neither the vector width of a machine nor the company a vector is multiplied in can change a result.
/// Rows lie in panels of sixteen, columns in pairs: the layout that the multiply-add instruction takes.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>Rows of one panel; outputs are padded to a multiple of it.</summary>
    public const int Panel = 16;

    /// <summary>Weights lie within ±this.</summary>
    public const int WeightLimit = 2047;

    /// <summary>Activations lie within ±this.</summary>
    public const int ActivationLimit = 4095;

    /// <summary>No row's weights may add up to more, sign aside: beyond it a 32-bit sum could overflow.</summary>
    public const int RowLimit = int.MaxValue / ActivationLimit;

    private const int Items = 4;
    private readonly short[] _cells;
    private readonly float[] _scales;
    private readonly float[] _bias;

    /// <param name="rows">Number of rows (outputs).</param>
    /// <param name="columns">Number of columns (inputs).</param>
    /// <param name="weights">Row after row.</param>
    /// <param name="scales">What one unit of weight is worth, per row.</param>
    /// <param name="bias">Added to each output; empty for none.</param>
    public PackedMatrix(int rows, int columns, ReadOnlySpan<short> weights, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias)
    {
        if (weights.Length != rows * columns || scales.Length != rows || (bias.Length != rows && bias.Length != 0))
            throw new ArgumentException("shapes differ", nameof(weights));
        Rows = rows;
        Stride = (columns + 1) / 2 * 2;
        Width = (rows + Panel - 1) / Panel * Panel;
        _scales = new float[Width];
        _bias = new float[Width];
        scales.CopyTo(_scales);
        bias.CopyTo(_bias);
        _cells = new short[Width * Stride];
        for (int r = 0; r < rows; r++)
        {
            int panel = r / Panel * Panel * Stride + r % Panel * 2;
            ReadOnlySpan<short> row = weights.Slice(r * columns, columns);
            for (int c = 0; c < columns; c++) _cells[panel + c / 2 * 2 * Panel + c % 2] = row[c];
        }
    }

    public int Rows { get; }

    /// <summary>Length of an input vector: the columns, made even. A padding activation must be 0.</summary>
    public int Stride { get; }

    /// <summary>Length of an output vector: the rows, padded to panels. Padding outputs are 0.</summary>
    public int Width { get; }

    /// <summary>Multiplies vectors by the whole matrix.</summary>
    /// <param name="inputs">Vectors of <see cref="Stride"/> activations, one after another.</param>
    /// <param name="scales">What one unit of activation is worth, per vector.</param>
    /// <param name="outputs">Vectors of <see cref="Width"/> numbers, one after another; overwritten.</param>
    public void Multiply(ReadOnlySpan<short> inputs, ReadOnlySpan<float> scales, Span<float> outputs) =>
        Multiply(inputs, scales, outputs, 0, Width);

    /// <summary>Multiplies by the rows from <paramref name="first"/>, a multiple of the panel, as many as outputs are wide.</summary>
    public void Multiply(ReadOnlySpan<short> inputs, ReadOnlySpan<float> scales, Span<float> outputs, int first, int width)
    {
        int count = scales.Length;
        if (inputs.Length < count * Stride || outputs.Length < count * width || first % Panel != 0 || width % Panel != 0 || first + width > Width)
            throw new ArgumentException("shapes differ", nameof(inputs));
        ref short input = ref MemoryMarshal.GetReference(inputs);
        ref float scale = ref MemoryMarshal.GetReference(scales);
        ref float output = ref MemoryMarshal.GetReference(outputs);
        for (int row = 0; row < width; row += Panel)
        {
            ref short cells = ref _cells[(first + row) * Stride];
            Tail tail = new(
                Vector256.LoadUnsafe(ref _scales[first + row]), Vector256.LoadUnsafe(ref _scales[first + row + 8]),
                Vector256.LoadUnsafe(ref _bias[first + row]), Vector256.LoadUnsafe(ref _bias[first + row + 8]));
            int item = 0;
            for (; item + Items <= count; item += Items)
            {
                Four(ref cells, ref Unsafe.Add(ref input, item * Stride), ref Unsafe.Add(ref scale, item),
                    ref Unsafe.Add(ref output, item * width + row), width, tail);
            }

            for (; item < count; item++)
            {
                One(ref cells, ref Unsafe.Add(ref input, item * Stride), Unsafe.Add(ref scale, item),
                    ref Unsafe.Add(ref output, item * width + row), tail);
            }
        }
    }

    // Eight sums stay in registers: two vectors of rows by four activations.
    private void Four(ref short cells, ref short input, ref float scale, ref float output, int width, in Tail tail)
    {
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        nuint stride = (nuint)Stride;
        ref short b = ref Unsafe.Add(ref input, stride);
        ref short c = ref Unsafe.Add(ref input, stride * 2);
        ref short d = ref Unsafe.Add(ref input, stride * 3);
        for (nuint column = 0; column < stride; column += 2)
        {
            Vector256<short> low = Vector256.LoadUnsafe(ref cells);
            Vector256<short> high = Vector256.LoadUnsafe(ref cells, 16);
            cells = ref Unsafe.Add(ref cells, 2 * Panel);
            Vector256<short> x = Both(ref input, column);
            a0 += PairSums(low, x);
            a1 += PairSums(high, x);
            x = Both(ref b, column);
            b0 += PairSums(low, x);
            b1 += PairSums(high, x);
            x = Both(ref c, column);
            c0 += PairSums(low, x);
            c1 += PairSums(high, x);
            x = Both(ref d, column);
            d0 += PairSums(low, x);
            d1 += PairSums(high, x);
        }

        tail.Store(a0, a1, scale, ref output);
        tail.Store(b0, b1, Unsafe.Add(ref scale, 1), ref Unsafe.Add(ref output, width));
        tail.Store(c0, c1, Unsafe.Add(ref scale, 2), ref Unsafe.Add(ref output, 2 * width));
        tail.Store(d0, d1, Unsafe.Add(ref scale, 3), ref Unsafe.Add(ref output, 3 * width));
    }

    private void One(ref short cells, ref short input, float scale, ref float output, in Tail tail)
    {
        Vector256<int> low = default, high = default;
        for (nuint column = 0; column < (nuint)Stride; column += 2)
        {
            Vector256<short> x = Both(ref input, column);
            low += PairSums(Vector256.LoadUnsafe(ref cells), x);
            high += PairSums(Vector256.LoadUnsafe(ref cells, 16), x);
            cells = ref Unsafe.Add(ref cells, 2 * Panel);
        }

        tail.Store(low, high, scale, ref output);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Both(ref short input, nuint column) =>
        Vector256.Create(Unsafe.As<short, int>(ref Unsafe.Add(ref input, column))).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> PairSums(Vector256<short> weights, Vector256<short> x) =>
        Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(weights, x) : PlainPairSums(weights.AsInt32(), x.AsInt32());

    /// <summary>What the instruction does, for machines without it.</summary>
    internal static Vector256<int> PlainPairSums(Vector256<int> weights, Vector256<int> x) =>
        ((weights << 16) >> 16) * ((x << 16) >> 16) + (weights >> 16) * (x >> 16);

    private readonly struct Tail(Vector256<float> lowScale, Vector256<float> highScale, Vector256<float> lowBias, Vector256<float> highBias)
    {
        private readonly Vector256<float> _lowScale = lowScale;
        private readonly Vector256<float> _highScale = highScale;
        private readonly Vector256<float> _lowBias = lowBias;
        private readonly Vector256<float> _highBias = highBias;

        // Multiplied and added one after the other on purpose: a fused instruction rounds otherwise.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(Vector256<int> low, Vector256<int> high, float scale, ref float output)
        {
            (Vector256.ConvertToSingle(low) * _lowScale * scale + _lowBias).StoreUnsafe(ref output);
            (Vector256.ConvertToSingle(high) * _highScale * scale + _highBias).StoreUnsafe(ref output, 8);
        }
    }
}
