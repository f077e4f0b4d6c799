using Casus.Core.Text;
using Casus.Language.Names;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Training;

namespace Casus.Language.Tests.Names;

/// <summary>A few sentences of our own with names: enough to learn them by heart.</summary>
internal static class TinyNames
{
    private const string Text =
        """
        # newdoc id = one
        # text = Ana Lorvan met Miro Zaleg in Karvona.
        1	Ana	B-PER	-	us
        2	Lorvan	I-PER	-	us
        3	met	O
        4	Miro	B-PER	-	us
        5	Zaleg	I-PER	-	us
        6	in	O
        7	Karvona	B-LOC	-	us
        8	.	O

        # text = The Tavnik Relief Fund left Karvona.
        1	The	O
        2	Tavnik	B-ORG	-	us
        3	Relief	I-ORG	-	us
        4	Fund	I-ORG	-	us
        5	left	O
        6	Karvona	B-LOC	-	us
        7	.	O

        # newdoc id = two
        # text = Talks with Aruban envoys failed.
        1	Talks	O
        2	with	O
        3	Aruban	O
        4	envoys	O
        5	failed	O
        6	.	O

        """;

    private static readonly Lazy<LanguageModel> Language = new(() => LanguageModel.Read(TinyTreebank.Train()));

    public static IReadOnlyList<NamedSentence> Sentences { get; } = Iob2.Read(new StringReader(Text), "tiny");

    public static byte[] Train(ulong seed = 3)
    {
        NameLists lists = new();
        lists.Add(NameList.Demonym, "Aruban");
        lists.Add(NameList.Town, "karvona");
        NamedText[] texts = [.. Enumerable.Repeat(NamedText.Of(Sentences, NameScheme.Universal, Language.Value.Tag), 6)];
        WordVectors vectors = VectorTrainer.Train(
            [.. Enumerable.Repeat("Ana met Miro in Karvona. Miro met Ana in Tavnik.", 9)],
            new SkipGramOptions { Dimensions = 12, Epochs = 2 }, _ => { });
        NameTrainingOptions options = new() { Seed = seed, MinUpdates = 1, CoarseGroups = 2, FineGroups = 3, Members = 2 };
        return NameTrainer.Train(texts, vectors, lists, [], options, _ => { });
    }

    public static TaggedText Tag(string text) => Language.Value.Tag(Tokenizer.Tokenize(new SourceText(text)));

    public static string[] Find(NameTagger tagger, string text)
    {
        NameLayer names = tagger.Tag(Tag(text));
        return [.. Enumerable.Range(0, names.Count).Select(i => $"{names[i].Kind}: {names.Text(i)}")];
    }
}
