using Casus.Coding.Events.Ranking;
using Casus.Core;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Causes;

/// <summary>An arc of a tree between the words of a cause and those of its effect; which is which the words around say.</summary>
/// <param name="Token">Lower end.</param>
/// <param name="Head">Upper end.</param>
/// <param name="Probability">0 to 1.</param>
public readonly record struct CauseArc(int Token, int Head, float Probability);

/// <summary>
/// Tells how likely a text says that one thing brought about another, or was done for it: <c>police fired after
/// (protesters threw stones)</c>, <c>marched (demanding higher pay)</c>.
/// </summary>
public sealed class CauseReader
{
    /// <summary>The model's file within <c>models/en</c>.</summary>
    public const string FileName = "causes.model";

    internal const int Not = 0, Causal = 1, Classes = 2;

    private const string Training = "casus train causes";
    private readonly LinearModel _words;
    private readonly LinearModel _arcs;
    private readonly Blend _blend;
    private readonly float _threshold;

    private CauseReader(LinearModel words, LinearModel arcs, Blend blend, float threshold)
    {
        _words = words;
        _arcs = arcs;
        _blend = blend;
        _threshold = threshold;
    }

    /// <param name="folder">The folder of the models.</param>
    /// <exception cref="CasusException">CAS021 the model is missing; CAS022 it is damaged.</exception>
    public static CauseReader Load(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new CasusException("CAS021", path, $"is missing: run `{Training}`, or reinstall");
        try
        {
            using BinaryReader reader = new(File.OpenRead(path));
            LinearModel words = Model(reader), arcs = Model(reader);
            Blend blend = new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
            return new CauseReader(words, arcs, blend, reader.ReadSingle());
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or ArgumentException or OverflowException)
        {
            throw new CasusException("CAS022", path, $"is damaged or of another version: run `{Training}`, or reinstall", fault);
        }
    }

    internal static byte[] ToBytes(LinearModel words, LinearModel arcs, Blend blend, float threshold)
    {
        using MemoryStream file = new();
        using BinaryWriter writer = new(file);
        foreach (LinearModel model in (LinearModel[])[words, arcs])
        {
            byte[] bytes = model.ToBytes();
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }

        foreach (float number in (float[])[blend.Bias, blend.Words, blend.Most, blend.Any, threshold]) writer.Write(number);
        writer.Flush();
        return file.ToArray();
    }

    /// <summary>That a text tells a cause and its effect, 0 to 1.</summary>
    public float Probability(ParsedText text, TokenRange range) =>
        _blend.Probability(Evidence.Of(_words.Probabilities(CauseFeatures.OfText(text, range))[Causal], Arcs(text, range).Select(a => a.Probability)));

    /// <summary>Whether it tells one, at the probability where the answers were best in cross-validation.</summary>
    public bool IsCausal(ParsedText text, TokenRange range) => Probability(text, range) >= _threshold;

    /// <summary>Every arc of a range with how likely it joins a cause to its effect, in text order.</summary>
    public IReadOnlyList<CauseArc> Arcs(ParsedText text, TokenRange range)
    {
        List<CauseArc> arcs = [];
        for (int i = range.Start; i < range.End; i++)
        {
            if (text.Head(i) >= 0) arcs.Add(new CauseArc(i, text.Head(i), _arcs.Probabilities(CauseFeatures.OfArc(text, i))[Causal]));
        }

        return arcs;
    }

    private static LinearModel Model(BinaryReader reader)
    {
        int length = reader.ReadInt32();
        if (length is < 0 or > 64_000_000) throw new InvalidDataException();
        byte[] bytes = reader.ReadBytes(length);
        if (bytes.Length < length) throw new EndOfStreamException();
        using MemoryStream stream = new(bytes);
        return LinearModel.Read(stream, Classes);
    }
}
