using Casus.Core;
using Casus.Core.Text;
using Casus.Language.Casing;
using Casus.Language.Sentences;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language;

/// <summary>
/// What comes before tagging: text to tokens and sentences, and the usual case of words that stand all in capitals or
/// without any. Works by rule where the learnt parts are missing.
/// </summary>
internal sealed class SurfaceReader
{
    private readonly Task<SentenceBoundaries?> _boundaries;
    private readonly Lazy<Truecaser?> _truecaser;

    private SurfaceReader(Task<SentenceBoundaries?> boundaries, Lazy<Truecaser?> truecaser)
    {
        _boundaries = boundaries;
        _truecaser = truecaser;
    }

    /// <summary>By rule alone.</summary>
    public static SurfaceReader Plain { get; } = new(Task.FromResult<SentenceBoundaries?>(null), new Lazy<Truecaser?>(() => null));

    /// <summary>From a model's folder: boundaries are loaded meanwhile, case when the first text needs it, as few do.</summary>
    public static SurfaceReader Load(string folder)
    {
        string casing = Path.Combine(folder, Truecaser.FileName);
        return new SurfaceReader(
            Task.Run(() => SentenceBoundaries.Load(folder)),
            new Lazy<Truecaser?>(() => File.Exists(casing) ? Truecaser.Of(ModelFile.Load(casing)) : null));
    }

    /// <summary>From the bytes that training returns.</summary>
    public static SurfaceReader Read(byte[] sentences, byte[] casing) => new(
        Task.FromResult<SentenceBoundaries?>(SentenceBoundaries.Read(sentences)),
        new Lazy<Truecaser?>(() => Truecaser.Of(ModelFile.Read(casing, Truecaser.FileName))));

    /// <exception cref="CasusException">CAS022 the weights are damaged.</exception>
    public TokenizedText Tokenize(SourceText text) => Tokenizer.Tokenize(text, _boundaries.GetAwaiter().GetResult());

    /// <summary>The text with the true words of its sentences that have lost their case; itself where none has.</summary>
    /// <exception cref="CasusException">CAS022 the weights are damaged.</exception>
    public TokenizedText Recase(TokenizedText tokens)
    {
        if (tokens.IsRecased) return tokens;
        CaseLoss loss = CaseLoss.In(tokens);
        return loss.Any && _truecaser.Value is { } truecaser ? truecaser.Restore(tokens, loss) : tokens;
    }
}
