using System.Runtime.Intrinsics;
using Casus.Language.Parsing.Biaffine;

namespace Casus.Language.Tests.Biaffine;

public class KernelTests
{
    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(16, 250, 4)]
    [InlineData(37, 101, 7)]
    [InlineData(64, 16, 13)]
    public void ProductsAreThoseOfPlainLoops(int rows, int columns, int count)
    {
        Random random = new(rows);
        short[] weights = [.. Enumerable.Range(0, rows * columns).Select(_ => (short)random.Next(-PackedMatrix.WeightLimit, PackedMatrix.WeightLimit + 1))];
        float[] scales = [.. Enumerable.Range(0, rows).Select(_ => random.NextSingle())], bias = [.. scales.Select(s => s - 0.5f)];
        PackedMatrix matrix = new(rows, columns, weights, scales, bias);
        short[] inputs = new short[count * matrix.Stride];
        float[] units = [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
        for (int i = 0; i < count; i++)
        {
            for (int c = 0; c < columns; c++) inputs[i * matrix.Stride + c] = (short)random.Next(-PackedMatrix.ActivationLimit, PackedMatrix.ActivationLimit + 1);
        }

        float[] outputs = new float[count * matrix.Width];
        matrix.Multiply(inputs, units, outputs);
        for (int i = 0; i < count; i++)
        {
            for (int r = 0; r < rows; r++)
            {
                int sum = 0;
                for (int c = 0; c < columns; c++) sum += weights[r * columns + c] * inputs[i * matrix.Stride + c];
                Assert.Equal((float)sum * scales[r] * units[i] + bias[r], outputs[i * matrix.Width + r]);
            }

            Assert.All(outputs[(i * matrix.Width + rows)..((i + 1) * matrix.Width)], pad => Assert.Equal(0, pad));
        }
    }

    [Fact]
    public void MachinesWithoutTheInstructionMultiplyTheSame()
    {
        short[] weights = [-2047, 2047, 0, -1, 1, 1000, -1000, 7, 2047, 2047, -2047, -2047, 3, -3, 12, 5];
        short[] inputs = [4095, -4095, 9, -9, 4095, 4095, -4095, 0, -4095, -4095, -4095, 4095, 1, 1, 2, -2];
        Vector256<int> sums = PackedMatrix.PlainPairSums(Vector256.Create(weights).AsInt32(), Vector256.Create(inputs).AsInt32());
        for (int i = 0; i < 8; i++) Assert.Equal(weights[2 * i] * inputs[2 * i] + weights[2 * i + 1] * inputs[2 * i + 1], sums[i]);
    }

    [Fact]
    public void GatesStayWithinAMillionth()
    {
        for (float x = -20; x < 20; x += 0.0037f)
        {
            Assert.Equal(Math.Tanh(x), Activations.Tanh(Vector256.Create(x))[0], 1e-6);
            Assert.Equal(1 / (1 + Math.Exp(-x)), Activations.Sigmoid(Vector256.Create(x))[0], 1e-6);
        }
    }

    [Fact]
    public void QuantisingKeepsTheLargestAtTheLimit()
    {
        float[] values = [0.5f, -2, 1, 0, 0.001f, 1.999f, -1, 0.25f, 0.3f];
        short[] target = new short[10];
        float unit = Activations.Quantise(values, target);
        Assert.Equal(-PackedMatrix.ActivationLimit, target[1]);
        for (int i = 0; i < values.Length; i++) Assert.Equal(values[i], target[i] * unit, unit * 0.51);
        Assert.Equal(0, Activations.Quantise(new float[9], target));
        Assert.Equal(0, Activations.Quantise([float.NaN, float.PositiveInfinity], target));
    }

    [Theory]
    [InlineData("Ben-Gvir", "ben-gvir")]
    [InlineData("1,200", "0,000")]
    [InlineData("\u201cB\u2019s\u201d", "\"b's\"")]
    public void FormsAreLowerPlainAndWithoutDigits(string word, string expected)
    {
        char[] form = new char[word.Length];
        WordForm.Normalise(word, form);
        Assert.Equal(expected, new string(form));
    }

    // The slots that training/biaffine/network.py computes.
    [Theory]
    [InlineData("Ben-Gvir", 1047, 864, 180, 3305, 275)]
    [InlineData("300", 2033, 1066, 3540, 3800, 396)]
    [InlineData("Caf\u00e9", 1256, 3346, 1848, 925, 318)]
    [InlineData("\ud83d\ude80\ud83d\ude80x", 3700, 48, 2159, 3703, 180)]
    [InlineData("a", 2944, 3259, 87, 2281, 141)]
    [InlineData("\u201cIran\u2019s\u201d", 2728, 1701, 3430, 2083, 259)]
    public void SlotsAreThoseOfTheTraining(string word, int two, int three, int four, int beginning, int shape)
    {
        char[] form = new char[word.Length];
        WordForm.Normalise(word, form);
        Assert.Equal([two, three, four, beginning, shape],
            [WordForm.Ending(form, 2), WordForm.Ending(form, 3), WordForm.Ending(form, 4), WordForm.Beginning(form), WordForm.Shape(word)]);
    }
}
