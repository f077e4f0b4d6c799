using Casus.Language.Parsing.Biaffine;

namespace Casus.Language.Tests.Biaffine;

/// <summary>The same network as its formulas say it: plain loops over unquantised weights in double precision.</summary>
internal sealed class PlainNetwork(NetworkWeights weights)
{
    private readonly double[] _root = [.. weights["root"].Cells.Select(c => (double)c)];

    /// <summary>Scores of a sentence: tags by class, arcs by head (the root first), relations by head and relation.</summary>
    public (double[][] Tags, double[][] Arcs, double[][][] Labels) Score(string[] words, byte[] guesses)
    {
        double[][] x = [.. words.Select(Embed)];
        x = Layer(x, "first", BiaffineFile.First, guesses);
        x = Layer(x, "second", BiaffineFile.Between);
        double[][] ad = View(x, "arc.dependent"), ah = View(x, "arc.head"), ld = View(x, "label.dependent"), lh = View(x, "label.head");
        double[][] arcs = [.. ad.Select(d => new double[] { Arc(d, _root) }.Concat(ah.Select(h => Arc(d, h))).ToArray())];
        double[][][] labels = [.. ld.Select(d => lh.Select(h => Label(d, h)).ToArray())];
        return ([.. x.Select(v => Linear(BiaffineFile.Tagger, v))], arcs, labels);
    }

    private double[] Embed(string word)
    {
        char[] form = new char[word.Length];
        WordForm.Normalise(word, form);
        string known = new(form);
        int[] rows =
        [
            Math.Max(0, Array.IndexOf(weights.Lines(BiaffineFile.Words), known)), Math.Max(0, Array.IndexOf(weights.Lines(BiaffineFile.Vectors), known)),
            WordForm.Ending(form, 2), WordForm.Ending(form, 3), WordForm.Ending(form, 4), WordForm.Beginning(form), WordForm.Shape(word),
        ];
        double[][] parts = [.. rows.Select((row, i) => weights[BiaffineFile.Tables[i]].Row(row).ToArray().Select(c => (double)c).ToArray())];
        return [.. parts[0].Zip(parts[1], (a, b) => a + b), .. parts[2..].SelectMany(p => p)];
    }

    private double[][] Layer(double[][] x, string recurrence, string projection, byte[]? guesses = null)
    {
        double[][] gates = [.. x.Select(v => Linear(projection, v))];
        for (int i = 0; guesses is not null && i < gates.Length; i++)
        {
            for (int g = 0; g < gates[i].Length; g++) gates[i][g] += weights[BiaffineFile.FirstTag].Row(guesses[i])[g];
        }

        double[][] forward = Run(gates, weights[recurrence + ".forward"], 0);
        Array.Reverse(gates);
        double[][] backward = Run(gates, weights[recurrence + ".backward"], 4 * TinyNetwork.Hidden);
        Array.Reverse(backward);
        return [.. forward.Zip(backward, (f, b) => f.Concat(b).ToArray())];
    }

    private static double[][] Run(double[][] gates, FloatMatrix recurrent, int start)
    {
        const int Hidden = TinyNetwork.Hidden;
        double[] h = new double[Hidden], c = new double[Hidden];
        double[][] output = new double[gates.Length][];
        for (int t = 0; t < gates.Length; t++)
        {
            double[] next = new double[Hidden];
            for (int i = 0; i < Hidden; i++)
            {
                double input = Sigmoid(Gate(gates[t], recurrent, start, i, h)), forget = Sigmoid(Gate(gates[t], recurrent, start, Hidden + i, h));
                double cell = Math.Tanh(Gate(gates[t], recurrent, start, 2 * Hidden + i, h)), open = Sigmoid(Gate(gates[t], recurrent, start, 3 * Hidden + i, h));
                c[i] = forget * c[i] + input * cell;
                next[i] = open * Math.Tanh(c[i]);
            }

            output[t] = h = next;
        }

        return output;
    }

    private static double Gate(double[] gates, FloatMatrix recurrent, int start, int row, double[] h)
    {
        double sum = gates[start + row];
        for (int i = 0; i < h.Length; i++) sum += recurrent.Row(row)[i] * h[i];
        return sum;
    }

    private double[][] View(double[][] x, string name) =>
        [.. x.Select(v => Linear(name, v).Select(y => Math.Max(y, 0.1 * y)).ToArray())];

    private double Arc(double[] dependent, double[] head)
    {
        double[] mapped = Linear("arc", dependent);
        return mapped.Zip(head, (a, b) => a * b).Sum();
    }

    private double[] Label(double[] dependent, double[] head)
    {
        double[] scores = new double[TinyNetwork.Labels.Length];
        for (int k = 0; k < scores.Length; k++)
        {
            scores[k] = weights["label.bias"].Cells[k];
            for (int e = 0; e < head.Length; e++)
            {
                double pair = weights["label.head.alone"].Row(k)[e];
                for (int d = 0; d < dependent.Length; d++) pair += weights["label"].Row(k * head.Length + e)[d] * dependent[d];
                scores[k] += pair * head[e] + weights["label.dependent.alone"].Row(k)[e] * dependent[e];
            }
        }

        return scores;
    }

    private double[] Linear(string name, double[] x)
    {
        FloatMatrix matrix = weights[name];
        double[] y = new double[matrix.Rows];
        for (int r = 0; r < y.Length; r++)
        {
            y[r] = weights[name + ".bias"].Cells[r];
            for (int c = 0; c < x.Length; c++) y[r] += matrix.Row(r)[c] * x[c];
        }

        return y;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
