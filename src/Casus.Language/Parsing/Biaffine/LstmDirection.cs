using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>One direction of a long short-term memory layer; gates in the order input, forget, cell, output.</summary>
/// <param name="recurrent">4·hidden rows by hidden columns; hidden is a multiple of eight.</param>
internal sealed class LstmDirection(PackedMatrix recurrent)
{
    /// <summary>An output of 1 as activation.</summary>
    public const float Unit = 1f / PackedMatrix.ActivationLimit;

    private readonly int _hidden = recurrent.Rows == 4 * recurrent.Stride && recurrent.Stride % 8 == 0
        ? recurrent.Stride
        : throw new ArgumentException("shapes differ");

    /// <summary>Runs over all sentences of a batch in lockstep.</summary>
    /// <param name="inputs">Per row of the batch the input's share of the gates, bias included; rows of <paramref name="inputWidth"/>.</param>
    /// <param name="inputStart">Where this direction's gates start within a row.</param>
    /// <param name="outputs">Per row the activations; rows of <paramref name="outputWidth"/>; overwritten from <paramref name="outputStart"/>.</param>
    public void Run(
        SentenceBatch batch, bool backward, ReadOnlySpan<float> inputs, int inputWidth, int inputStart,
        Span<short> outputs, int outputWidth, int outputStart, Workspace space)
    {
        int width = recurrent.Width;
        Span<float> gates = space.Gates(batch.Count * width);
        Span<float> cells = space.Cells(batch.Count * _hidden);
        Span<short> state = space.State(batch.Count * _hidden);
        Span<float> units = space.Units(batch.Count);
        gates.Clear();
        cells.Clear();
        units.Fill(Unit);
        for (int step = 0; step < batch.Steps; step++)
        {
            int live = batch.Live(step);
            if (step > 0) recurrent.Multiply(state, units[..live], gates);
            for (int s = 0; s < live; s++)
            {
                int row = batch.Row(s, backward ? batch[s].Length - 1 - step : step);
                Span<short> output = outputs.Slice(row * outputWidth + outputStart, _hidden);
                Step(inputs.Slice(row * inputWidth + inputStart, 4 * _hidden), gates.Slice(s * width, 4 * _hidden),
                    cells.Slice(s * _hidden, _hidden), output);
                output.CopyTo(state[(s * _hidden)..]);
            }
        }
    }

    private static void Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> gates, Span<float> cells, Span<short> output)
    {
        ref float input = ref MemoryMarshal.GetReference(inputs);
        ref float gate = ref MemoryMarshal.GetReference(gates);
        ref float cell = ref MemoryMarshal.GetReference(cells);
        ref short target = ref MemoryMarshal.GetReference(output);
        nuint hidden = (nuint)cells.Length;
        for (nuint i = 0; i < hidden; i += 8)
        {
            Vector256<float> keep = Activations.Sigmoid(Sum(ref input, ref gate, hidden + i)) * Vector256.LoadUnsafe(ref cell, i);
            Vector256<float> take = Activations.Sigmoid(Sum(ref input, ref gate, i)) * Activations.Tanh(Sum(ref input, ref gate, 2 * hidden + i));
            Vector256<float> next = keep + take;
            next.StoreUnsafe(ref cell, i);
            Vector256<float> open = Activations.Sigmoid(Sum(ref input, ref gate, 3 * hidden + i));
            Activations.Round(open * Activations.Tanh(next) * PackedMatrix.ActivationLimit).StoreUnsafe(ref target, i);
        }
    }

    private static Vector256<float> Sum(ref float input, ref float gate, nuint at) =>
        Vector256.LoadUnsafe(ref input, at) + Vector256.LoadUnsafe(ref gate, at);
}
