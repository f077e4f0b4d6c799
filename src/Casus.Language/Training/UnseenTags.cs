using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <summary>
/// Parts of speech for sentences that the shipped tagger has learnt by heart: each share of a treebank is tagged by a
/// tagger that has not seen it, so that whoever learns from the tags meets them as wrong as in use.
/// </summary>
public sealed class UnseenTags
{
    private const int Folds = 4;
    private const int Epochs = 4;
    private readonly Dictionary<string, Upos[]> _sentences = new(StringComparer.Ordinal);

    private UnseenTags()
    {
    }

    /// <param name="files">Treebanks.</param>
    public static UnseenTags Learn(IEnumerable<string> files, ulong seed)
    {
        UnseenTags unseen = new();
        ConlluSentence[] sentences = [.. files.SelectMany(Conllu.Load)];
        if (sentences.Length < Folds) return unseen;
        TokenizedText text = Conllu.ToText(sentences);
        ConlluWord[] words = [.. sentences.SelectMany(s => s.Words)];
        (TagClass[] classes, byte[] gold) = ModelTrainer.JointClasses(words);
        byte[][] tags = new byte[Folds][];
        Parallel.For(0, Folds, fold =>
        {
            Lessons seen = new(Enumerable.Range(0, sentences.Length).Where(s => s % Folds != fold), sentences.Length);
            tags[fold] = TaggerTrainer.Train(text, gold, classes, seen, Epochs, seed + (ulong)fold).ToTagger().Tag(text);
        });
        for (int s = 0; s < sentences.Length; s++)
        {
            TokenRange range = text.Sentence(s);
            unseen._sentences[Key(text, range)] =
                [.. tags[s % Folds].Skip(range.Start).Take(range.Length).Select(t => classes[t].Upos)];
        }

        return unseen;
    }

    /// <summary>The tags with those of the treebanks' sentences replaced.</summary>
    public TaggedText Replace(TaggedText tags)
    {
        TokenizedText text = tags.Tokens;
        Upos[] upos = [.. Enumerable.Range(0, text.Count).Select(tags.Upos)];
        for (int s = 0; s < text.SentenceCount; s++)
        {
            TokenRange range = text.Sentence(s);
            if (_sentences.TryGetValue(Key(text, range), out Upos[]? own) && own.Length == range.Length) own.CopyTo(upos, range.Start);
        }

        return new TaggedText(
            text,
            upos,
            [.. Enumerable.Range(0, text.Count).Select(tags.Xpos)],
            [.. Enumerable.Range(0, text.Count).Select(tags.Lemma)]);
    }

    private static string Key(TokenizedText text, TokenRange range) =>
        string.Join(' ', Enumerable.Range(range.Start, range.Length).Select(i => text.Word(i).ToString()));
}
