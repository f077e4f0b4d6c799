using Casus.Analysis.Provenance;
using Casus.Core.Text;
using CsCheck;

namespace Casus.Cli.Tests.Provenance;

public class WordDiffTests
{
    private static readonly string[] Vocabulary = ["seven", "eight", "were", "killed", "in", "the", "port"];

    private static readonly Gen<string> Text = Gen.Int[0, 6].Select(i => Vocabulary[i]).Array[0, 14].Select(w => string.Join(' ', w));

    [Fact]
    public void A_changed_number_is_one_word_out_and_one_in()
    {
        const string Before = "At least seven were killed in the port, the ministry said.", After = "At least eleven were killed in the old port, the ministry said.";
        WordDiff diff = WordDiff.Between(Before, After);
        Assert.Equal(["Kept At least", "Removed seven", "Added eleven", "Kept were killed in the", "Added old", "Kept port, the ministry said."],
            diff.Edits.Select(e => $"{e.Kind} {(e.Kind == EditKind.Removed ? Words(Before, e.Before) : Words(After, e.After))}"));
        Assert.Equal((10, 1, 2), (diff.Kept, diff.Removed, diff.Added));
    }

    [Fact]
    public void How_words_are_spaced_makes_no_difference() =>
        Assert.Equal((3, 0, 0), WordDiff.Between("one two\nthree", " one  two three\n") is var d ? (d.Kept, d.Removed, d.Added) : default);

    [Fact]
    public void The_edits_make_the_newer_text_of_the_older_and_none_could_be_saved() =>
        Gen.Select(Text, Text).Sample((before, after) =>
        {
            WordDiff diff = WordDiff.Between(before, after);
            Assert.Equal(before, Joined(diff, e => e.Kind != EditKind.Added, e => Words(before, e.Before)));
            Assert.Equal(after, Joined(diff, e => e.Kind != EditKind.Removed, e => Words(after, e.After)));
            Assert.All(diff.Edits.Where(e => e.Kind == EditKind.Kept), e => Assert.Equal(Words(before, e.Before), Words(after, e.After)));
            Assert.Equal(LongestCommon(before.Split(' ', StringSplitOptions.RemoveEmptyEntries), after.Split(' ', StringSplitOptions.RemoveEmptyEntries)), diff.Kept);
        });

    private static string Joined(WordDiff diff, Func<Edit, bool> of, Func<Edit, string> words) => string.Join(' ', diff.Edits.Where(of).Select(words));

    private static string Words(string text, TextSpan span) => text[span.Start..span.End];

    private static int LongestCommon(string[] a, string[] b)
    {
        int[,] best = new int[a.Length + 1, b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
                best[i, j] = a[i - 1] == b[j - 1] ? best[i - 1, j - 1] + 1 : Math.Max(best[i - 1, j], best[i, j - 1]);
        }

        return best[a.Length, b.Length];
    }
}
