using System.Text;
using Casus.Language.Parsing.Biaffine;

namespace Casus.Language.Tests.Biaffine;

/// <summary>A network of random weights, small but of the real one's form, with its own seeded random numbers.</summary>
internal sealed class TinyNetwork
{
    public const int Hidden = 16, Arc = 24, Label = 12;
    public static readonly string[] Labels = ["amod", "nsubj", "obj", "punct", "root"];
    public static readonly string[] Tags = ["ADJ|JJ", "NOUN|NNS", "PUNCT|.", "VERB|VBD"];
    public static readonly string[] Words = ["<unk>", "rebels", "shelled", "the", "port", ".", "'", "\"", "0000"];
    public static readonly int[] Widths = [10, 10, 6, 6, 6, 6, 4];
    private readonly Dictionary<string, FloatMatrix> _matrices = new(StringComparer.Ordinal);
    private ulong _state;

    public TinyNetwork(ulong seed)
    {
        _state = seed;
        Dictionary<string, string[]> lines = new(StringComparer.Ordinal)
        {
            [BiaffineFile.Words] = Words,
            [BiaffineFile.Vectors] = ["<unk>", "port", "rebels"],
            [BiaffineFile.Tags] = Tags,
            [BiaffineFile.Labels] = Labels,
        };
        int[] rows = [Words.Length, 3, WordForm.PartSlots, WordForm.PartSlots, WordForm.PartSlots, WordForm.PartSlots, WordForm.ShapeSlots];
        for (int i = 0; i < rows.Length; i++) Add(BiaffineFile.Tables[i], rows[i], Widths[i], 1);
        foreach (string name in BiaffineFile.Recurrences) Add(name, 4 * Hidden, Hidden, 0.4f);
        AddWithBias(BiaffineFile.First, 8 * Hidden, Widths[1..].Sum());
        Add(BiaffineFile.FirstTag, Tags.Length + 1, 8 * Hidden, 0.5f);
        AddWithBias(BiaffineFile.Between, 8 * Hidden, 2 * Hidden);
        AddWithBias(BiaffineFile.Tagger, Tags.Length, 2 * Hidden);
        foreach (string name in (string[])["arc.dependent", "arc.head"]) AddWithBias(name, Arc, 2 * Hidden);
        foreach (string name in (string[])["label.dependent", "label.head"]) AddWithBias(name, Label, 2 * Hidden);
        Add("root", Arc, 1, 1);
        AddWithBias("arc", Arc, Arc);
        Add("label", Labels.Length * Label, Label, 1);
        Add("label.dependent.alone", Labels.Length, Label, 1);
        Add("label.head.alone", Labels.Length, Label, 1);
        Add("label.bias", Labels.Length, 1, 1);
        Weights = new NetworkWeights(_matrices, lines);
    }

    public NetworkWeights Weights { get; }

    public byte[] Model() => BiaffineWriter.Write(Weights);

    /// <summary>Random texts of known and unknown words, sentences of 1 to <paramref name="longest"/> words.</summary>
    public string Text(int sentences, int longest)
    {
        StringBuilder text = new();
        for (int s = 0; s < sentences; s++)
        {
            int length = 1 + (int)(Next() % (ulong)longest);
            for (int i = 0; i < length; i++)
            {
                ulong draw = Next() % 12;
                text.Append(draw < 7 ? Words[1 + draw] : "Word" + (draw * 31 + Next() % 50)).Append(' ');
            }

            text.Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>What another tagger may have said, none included; the same for the same tokens.</summary>
    public static byte[] Guesses(int tokens) => [.. Enumerable.Range(0, tokens).Select(i => (byte)(i * 7 % (Tags.Length + 1)))];

    private void AddWithBias(string name, int rows, int columns)
    {
        Add(name, rows, columns, 0.6f);
        Add(name + ".bias", rows, 1, 0.3f);
    }

    private void Add(string name, int rows, int columns, float range)
    {
        float[] cells = new float[rows * columns];
        for (int i = 0; i < cells.Length; i++) cells[i] = ((Next() >> 40) / (float)(1 << 23) - 1) * range;
        _matrices[name] = new FloatMatrix(rows, columns, cells);
    }

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
