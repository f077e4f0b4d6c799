using System.Runtime.CompilerServices;
using Casus.Core;
using Casus.Language.Weights;

namespace Casus.Language.Sentences;

/// <summary>
/// Learnt sentence boundaries: an averaged perceptron that decides each gap within a line, with the rules' answer among
/// its features. Read-only; shared by all threads.
/// </summary>
public sealed class SentenceBoundaries
{
    /// <summary>The weights' file within a model's folder.</summary>
    public const string FileName = "sentences.model";

    internal const string WeightSection = "boundaries";
    internal const string UsualSection = "usual";

    /// <summary>Added to weights in the file, which holds no signs.</summary>
    internal const int Zero = 1 << 15;

    // A line without a final mark is loosely punctuated, so that a boundary in it is likelier than in the average line.
    private const int LooseThreshold = -100;
    private const int Threshold = -25;

    // In a text that keeps to full sentences the rules are rarely wrong: what was learnt from e-mail has to be sure.
    private const int TidyThreshold = -300;

    private readonly KeyMap _weights;
    private readonly KeyMap _usual;

    internal SentenceBoundaries(KeyMap weights, KeyMap usual)
    {
        _weights = weights;
        _usual = usual;
    }

    /// <summary>The boundaries of a model's folder, or null where it has none: the rules serve then.</summary>
    /// <exception cref="CasusException">CAS022 the weights are damaged.</exception>
    public static SentenceBoundaries? Load(string folder)
    {
        string path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Of(ModelFile.Load(path)) : null;
    }

    /// <summary>From the bytes that training returns.</summary>
    public static SentenceBoundaries Read(byte[] model) => Of(ModelFile.Read(model, FileName));

    /// <summary>What decisions on a text's gaps look at; for one thread.</summary>
    internal Glances Over(TokenRun tokens) => new(tokens, _usual);

    [SkipLocalsInit]
    internal bool EndsBefore(Glances glances, in LineContext line, int next, int first)
    {
        if (IsBullet(glances.Tokens, line, next - 1) || !BoundaryFeatures.IsCandidate(glances.Tokens, next, line.IsTidy)) return false;
        Span<uint> keys = stackalloc uint[BoundaryFeatures.Count];
        BoundaryFeatures.Extract(glances, line, next, first, keys);
        int score = 0;
        foreach (uint key in keys)
        {
            int weight = _weights[key];
            if (weight >= 0) score += weight - Zero;
        }

        if (score > 0) return true;
        int threshold = line.IsTidy && SentenceRules.EndsBefore(glances.Tokens, next, first) ? TidyThreshold
            : line.IsClosed ? Threshold : LooseThreshold;
        return score > threshold;
    }

    private static bool IsBullet(TokenRun tokens, in LineContext line, int token) =>
        token == line.Start && tokens.End(token) - tokens.Start(token) == 1 && LineBreaks.IsBullet(tokens.First(token));

    private static SentenceBoundaries Of(ModelFile file) =>
        new(ModelParts.Map(file.Unpack(WeightSection)), ModelParts.Map(file.Unpack(UsualSection)));
}
