using Casus.Language.Tokens;

namespace Casus.Language.Casing;

/// <summary>
/// Which sentences have lost their case: those all in capitals, be it one headline or a whole dispatch, and those of a
/// text that has no capital at all. One sentence in small letters in a text with capitals is a manner of writing.
/// </summary>
internal sealed class CaseLoss
{
    private readonly bool[] _sentences;

    private CaseLoss(bool[] sentences) => _sentences = sentences;

    public bool Any => Array.IndexOf(_sentences, true) >= 0;

    public bool Concerns(int sentence) => _sentences[sentence];

    public static CaseLoss In(TokenizedText text)
    {
        bool[] sentences = new bool[text.SentenceCount];
        LetterCount all = default;
        for (int s = 0; s < sentences.Length; s++)
        {
            LetterCount own = LetterCount.Of(text.Text.AsSpan(text.Span(text.Sentence(s))));
            sentences[s] = own is { IsShouted: true, Lower: 0 };
            all += own;
        }

        if (all.IsShouted || all.IsHushed) Array.Fill(sentences, true);
        return new CaseLoss(sentences);
    }
}
