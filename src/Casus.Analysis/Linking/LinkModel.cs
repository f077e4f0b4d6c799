using System.IO.Compression;
using Casus.Core;

namespace Casus.Analysis.Linking;

/// <summary>What linking reports has learnt: how seldom words are, and what speaks for one incident.</summary>
public sealed class LinkModel
{
    /// <summary>The model's file within <c>models/en</c>.</summary>
    public const string FileName = "links.model";

    private const uint Magic = 0x324b4c43;
    private const int MostPrints = 1 << 22;
    private const string Training = "casus train links";

    private readonly TermWeights _terms;
    private readonly BoostedTrees _pairs;
    private readonly uint[] _learnt;

    /// <param name="learnt">The prints of the reports learnt from (<see cref="LinkedReport.Print"/>), ascending.</param>
    internal LinkModel(TermWeights terms, BoostedTrees pairs, float threshold, uint[] learnt)
    {
        _terms = terms;
        _pairs = pairs;
        Threshold = threshold;
        _learnt = learnt;
    }

    /// <summary>Probability, as <see cref="ReportLinker"/> makes it of those of the pairs, from which a report joins an incident.</summary>
    public float Threshold { get; }

    /// <param name="folder">The folder of the models.</param>
    /// <exception cref="CasusException">CAS021 the model is missing; CAS022 it is damaged.</exception>
    public static LinkModel Load(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new CasusException("CAS021", path, $"is missing: run `{Training}`, or reinstall");
        try
        {
            using BinaryReader reader = new(new BrotliStream(File.OpenRead(path), CompressionMode.Decompress));
            if (reader.ReadUInt32() != Magic) throw new InvalidDataException();
            TermWeights terms = TermWeights.Read(reader);
            BoostedTrees pairs = BoostedTrees.Read(reader, PairEvidence.Length);
            float threshold = reader.ReadSingle();
            int prints = reader.ReadInt32();
            if (prints is < 0 or > MostPrints) throw new InvalidDataException();
            uint[] learnt = new uint[prints];
            uint last = 0;
            for (int i = 0; i < prints; i++) learnt[i] = last += (uint)reader.Read7BitEncodedInt();
            return new LinkModel(terms, pairs, threshold, learnt);
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or InvalidOperationException or ArgumentException or OverflowException or FormatException)
        {
            throw new CasusException("CAS022", path, $"is damaged or of another version: run `{Training}`, or reinstall", fault);
        }
    }

    /// <summary>The words of a report as they are compared; once for each report.</summary>
    /// <param name="day">Day of publication, or null.</param>
    public ReportTerms Read(string? title, string text, DateOnly? day) => ReportTerms.Of(title, text, day, _terms);

    /// <summary>How likely two reports are about one incident, 0 to 1; the same in either order.</summary>
    public float Probability(ReportTerms a, ReportTerms b)
    {
        Span<float> evidence = stackalloc float[PairEvidence.Length];
        PairEvidence.Of(a, b, evidence);
        return _pairs.Probability(evidence);
    }

    /// <summary>True where the report was among those it learnt from: a score on such a report says nothing.</summary>
    public bool HasLearntFrom(LinkedReport report) => Array.BinarySearch(_learnt, report.Print) >= 0;

    /// <summary>The same with another threshold.</summary>
    public LinkModel At(float threshold) => new(_terms, _pairs, threshold, _learnt);

    public byte[] ToBytes()
    {
        using MemoryStream file = new();
        using (BinaryWriter writer = new(new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true)))
        {
            writer.Write(Magic);
            _terms.Write(writer);
            _pairs.Write(writer);
            writer.Write(Threshold);
            writer.Write(_learnt.Length);
            uint last = 0;
            foreach (uint print in _learnt)
            {
                writer.Write7BitEncodedInt((int)(print - last));
                last = print;
            }
        }

        return file.ToArray();
    }
}
