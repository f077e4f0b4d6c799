using System.Runtime.CompilerServices;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Casing;

/// <summary>
/// Gives words in capitals, or in a text without any, the case they usually have, so that names can be told from other
/// words. The text and its spans stay; only what <see cref="TokenizedText.TrueWord"/> returns changes.
/// </summary>
internal sealed class Truecaser(CaseKnowledge knowledge, WeightTable weights)
{
    /// <summary>The weights' file within a model's folder.</summary>
    public const string FileName = "casing.model";

    public const string WordSection = "words";
    public const string MixedSection = "mixed";
    public const string Table = "casing";

    /// <summary>Lower, title and upper case; mixed case is no matter of context.</summary>
    public const int Classes = 3;

    public static Truecaser Of(ModelFile file)
    {
        SectionReader reader = new(file.Unpack(MixedSection));
        string[] mixed = new string[reader.Number()];
        for (int i = 0; i < mixed.Length; i++) mixed[i] = reader.Text();
        return new Truecaser(
            new CaseKnowledge(ModelParts.Map(file.Unpack(WordSection)), mixed), WeightCodec.Load(file, Table));
    }

    /// <summary>The text with the true words of its sentences that have lost their case.</summary>
    public TokenizedText Restore(TokenizedText text, CaseLoss loss)
    {
        string?[] words = new string?[text.Count];
        CaselessWord[] buffer = new CaselessWord[64];
        for (int s = 0; s < text.SentenceCount; s++)
        {
            if (!loss.Concerns(s)) continue;
            TokenRange sentence = text.Sentence(s);
            if (buffer.Length < sentence.Length + 4) buffer = new CaselessWord[(sentence.Length + 4) * 2];
            Fill(text, sentence, knowledge, buffer);
            Decide(text, sentence, buffer, words);
        }

        return text.WithTrueWords(words);
    }

    /// <summary>The words of a sentence with two edges on both sides.</summary>
    public static void Fill(TokenizedText text, TokenRange sentence, CaseKnowledge knowledge, Span<CaselessWord> words)
    {
        words[0] = words[1] = words[sentence.Length + 2] = words[sentence.Length + 3] = CaselessWord.Edge;
        for (int i = 0; i < sentence.Length; i++) words[i + 2] = CaselessWord.Of(text.Word(sentence.Start + i), knowledge);
    }

    [SkipLocalsInit]
    private void Decide(TokenizedText text, TokenRange sentence, ReadOnlySpan<CaselessWord> facts, string?[] words)
    {
        Span<uint> keys = stackalloc uint[CasingFeatures.Count];
        Span<short> scores = stackalloc short[weights.Width];
        uint case1 = 0, case2 = 0;
        bool first = true;
        for (int i = 0; i < sentence.Length; i++)
        {
            int token = sentence.Start + i;
            ReadOnlySpan<char> word = text.Word(token);
            int decision = (int)LetterCase.Lower;
            if (HasLetter(word))
            {
                string? mixed = knowledge.Mixed(facts[i + 2].Lower);
                CasingFeatures.Extract(facts, i + 2, case1, case2, keys);
                weights.Score(keys, scores);
                decision = mixed is null ? Tagger.Best(scores[..Classes]) : (int)LetterCase.Title;
                words[token] = mixed ?? Write(word, first && decision == 0 ? LetterCase.Title : (LetterCase)decision);
                first = false;
            }

            case2 = case1;
            case1 = (uint)decision + 1;
        }
    }

    public static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c)) return true;
        }

        return false;
    }

    private static string Write(ReadOnlySpan<char> word, LetterCase letters)
    {
        Span<char> result = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        if (letters == LetterCase.Upper) word.ToUpperInvariant(result);
        else word.ToLowerInvariant(result);
        if (letters == LetterCase.Title) result[0] = char.ToUpperInvariant(result[0]);
        return result.ToString();
    }
}
