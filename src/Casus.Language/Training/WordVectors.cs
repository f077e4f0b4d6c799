using System.Globalization;
using System.Text;
using Casus.Core;

namespace Casus.Language.Training;

/// <summary>
/// Words with a vector each, most frequent first. As a file: one word per line, then its numbers, parted by spaces.
/// Words are in lower case with digits as 0.
/// </summary>
public sealed class WordVectors
{
    private readonly string[] _words;
    private readonly float[] _values;

    /// <param name="words">Distinct words.</param>
    /// <param name="values">The vectors one after another.</param>
    public WordVectors(string[] words, float[] values)
    {
        _words = words;
        _values = values;
        Dimensions = words.Length == 0 ? 0 : values.Length / words.Length;
    }

    public int Count => _words.Length;

    public int Dimensions { get; }

    public string Word(int index) => _words[index];

    public ReadOnlySpan<float> Vector(int index) => _values.AsSpan(index * Dimensions, Dimensions);

    /// <exception cref="CasusException">CAS020 there is no such file, or a line holds too few or other things than numbers.</exception>
    public static WordVectors Load(string path)
    {
        if (!File.Exists(path)) throw new CasusException("CAS020", path, "no such file: make it with `casus train vectors`");
        List<string> words = [];
        List<float> values = [];
        int dimensions = -1;
        foreach (string line in File.ReadLines(path, Encoding.UTF8))
        {
            string[] cells = line.Split(' ');
            if (dimensions < 0) dimensions = cells.Length - 1;
            if (cells.Length != dimensions + 1)
                throw new CasusException("CAS020", $"{path}:{words.Count + 1}", $"{cells.Length - 1} numbers where the first line has {dimensions}");
            words.Add(cells[0]);
            foreach (string cell in cells.AsSpan(1))
            {
                if (!float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out float value))
                    throw new CasusException("CAS020", $"{path}:{words.Count}", $"'{cell}' is no number");
                values.Add(value);
            }
        }

        return new WordVectors([.. words], [.. values]);
    }

    public void Write(TextWriter output)
    {
        for (int i = 0; i < Count; i++)
        {
            output.Write(_words[i]);
            foreach (float value in Vector(i))
            {
                output.Write(' ');
                output.Write(value.ToString("0.####", CultureInfo.InvariantCulture));
            }

            output.Write('\n');
        }
    }
}
