using Casus.Core.Text;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Tags;

/// <summary>The words of one sentence as the tagger sees them; a buffer reused from sentence to sentence.</summary>
internal sealed class SentenceFacts(KeyMap usual)
{
    private const int ShoutLetters = 12;
    private WordFacts[] _words = new WordFacts[64];

    /// <summary>The words with <see cref="TagFeatures.Reach"/> edges on both sides.</summary>
    public ReadOnlySpan<WordFacts> Fill(TokenizedText text, TokenRange sentence)
    {
        int padded = sentence.Length + 2 * TagFeatures.Reach;
        if (_words.Length < padded) _words = new WordFacts[padded * 2];
        _words[0] = _words[1] = WordFacts.Edge(1);
        _words[padded - 1] = _words[padded - 2] = WordFacts.Edge(2);
        bool shout = IsShouted(text, sentence);
        int before = -1;
        for (int i = 0; i < sentence.Length; i++)
        {
            int token = sentence.Start + i;
            TextSpan span = text.Span(token);
            uint place = i == 0 ? 1u : 0;
            if (i > 0 && before == span.Start) place |= 2;
            if (i + 1 < sentence.Length && text.Span(token + 1).Start == span.End) place |= 4;
            WordFacts facts = WordFacts.Of(text.TrueWord(token), shout, place);
            facts.Usual = (uint)(usual[facts.Lower] + 1);
            _words[i + TagFeatures.Reach] = facts;
            before = span.End;
        }

        return _words.AsSpan(0, padded);
    }

    // A dozen capitals and no small letter: case says nothing about names there.
    private static bool IsShouted(TokenizedText text, TokenRange sentence)
    {
        int capitals = 0;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            foreach (char c in text.TrueWord(i))
            {
                if (char.IsLower(c)) return false;
                if (char.IsUpper(c)) capitals++;
            }
        }

        return capitals >= ShoutLetters;
    }
}
