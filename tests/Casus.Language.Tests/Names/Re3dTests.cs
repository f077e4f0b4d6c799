using Casus.Core.Text;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Training;

namespace Casus.Language.Tests.Names;

/// <summary>Which of a document's mentions count as its names. Texts are our own.</summary>
public class Re3dTests
{
    private const string Text = "Terrain around Karvona fell . Gen. Zaleg of the U.K. left on Jan. 8 .";

    private static readonly Upos[] Tags =
    [
        Upos.Noun, Upos.Adp, Upos.Propn, Upos.Verb, Upos.Punct,
        Upos.Propn, Upos.Propn, Upos.Adp, Upos.Det, Upos.Propn, Upos.Verb, Upos.Adp, Upos.Propn, Upos.Num, Upos.Punct,
    ];

    [Fact]
    public void Of_nested_names_the_longest_counts() => Check(
        [("Gen. Zaleg", "Person", 1), ("Zaleg", "Person", 1)],
        "Person: Gen. Zaleg");

    [Fact]
    public void Inside_a_place_that_is_no_name_an_unsure_name_counts() => Check(
        [("Terrain around Karvona", "Location", 1), ("Karvona", "Location", 0)],
        "Place: Karvona");

    [Fact]
    public void An_unsure_mention_elsewhere_counts_for_nothing() => Check(
        [("Zaleg", "Organisation", 0.4), ("Jan. 8", "Temporal", 1), ("Jan", "Person", 0)]);

    [Fact]
    public void Common_nouns_are_no_names() => Check([("Terrain", "Location", 1)]);

    [Fact]
    public void A_mention_takes_the_whole_of_its_tokens() => Check(
        [("the U.K", "Organisation", 1)],
        "Organisation: the U.K.");

    private static void Check((string Words, string Type, double Confidence)[] mentions, params string[] expected)
    {
        SourceText text = new(Text);
        string[] words = Text.Split(' ');
        int[] starts = new int[words.Length];
        for (int i = 1; i < words.Length; i++) starts[i] = starts[i - 1] + words[i - 1].Length + 1;
        TokenizedText tokens = new(text, starts, [.. words.Select((w, i) => starts[i] + w.Length)], [0, 5]);
        TaggedText tags = new(tokens, Tags, [.. words.Select(_ => "X")], words);
        Re3dMention[] all =
        [
            .. mentions.Select(m => new Re3dMention(Span(m.Words), m.Type, m.Confidence)).OrderByDescending(m => m.Span.Length),
        ];
        Assert.Equal(expected, Re3d.Names(new Re3dDocument(text, all), tags).Select(n => $"{n.Kind}: {text.Slice(n.Span)}"));
    }

    private static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
