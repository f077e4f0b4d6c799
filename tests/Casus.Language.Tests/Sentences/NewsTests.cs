using Casus.Core.Text;
using Casus.Language.Sentences;
using Casus.Language.Tokens;

namespace Casus.Language.Tests.Sentences;

/// <summary>Invented news with its sentence ends marked: what clean text must keep, with the learnt boundaries and without.</summary>
public class NewsTests
{
    private const char End = '¦';
    private const string Joined = "\\n~";

    private static readonly SentenceBoundaries? Learnt =
        SentenceBoundaries.Load(Path.Combine(AppContext.BaseDirectory, "models", "en"));

    private static readonly string[] All =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sentences", "news.txt")).Where(l => l.Length > 0 && l[0] != '#'),
    ];

    public static TheoryData<string> Passages() => new(All);

    [Theory]
    [MemberData(nameof(Passages))]
    public void RulesSplit(string passage) => Check(passage, null);

    [Theory]
    [MemberData(nameof(Passages))]
    public void LearntBoundariesSplit(string passage) => Check(passage, Learnt);

    // A whole report: what is learnt from e-mail must not cut up a tidy text.
    [Fact]
    public void LearntBoundariesAgreeWithTheRulesOnTidyText()
    {
        string report = string.Join("\n\n", All
            .Where(p => !p.Contains("\\n", StringComparison.Ordinal)).Select(p => p.Replace(End.ToString(), "", StringComparison.Ordinal)));
        Assert.Equal(Split(report, null), Split(report, Learnt));
    }

    private static void Check(string passage, SentenceBoundaries? learnt)
    {
        string marked = passage.Replace(Joined, "\t", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
        string[] expected = [.. marked.Split(End, '\n').Select(s => s.Replace('\t', '\n').Trim()).Where(s => s.Length > 0)];
        string text = marked.Replace(End.ToString(), "", StringComparison.Ordinal).Replace('\t', '\n');
        Assert.Equal(expected, Split(text, learnt));
    }

    private static string[] Split(string text, SentenceBoundaries? learnt)
    {
        SourceText source = new(text);
        TokenizedText tokens = Tokenizer.Tokenize(source, learnt);
        return [.. Enumerable.Range(0, tokens.SentenceCount).Select(s => source.Slice(tokens.Span(tokens.Sentence(s))))];
    }
}
