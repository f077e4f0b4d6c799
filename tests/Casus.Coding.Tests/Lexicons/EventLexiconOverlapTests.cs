using Casus.Coding.Lexicons;

namespace Casus.Coding.Tests.Lexicons;

/// <summary>
/// Two rows of one word that constrain the same slots must not share words: which of them matches would depend on the
/// order of the file. A row with <c>*</c> may stand beside rows that name words: it is what is left.
/// </summary>
public class EventLexiconOverlapTests
{
    private static readonly ILookup<string, string> Classes =
        EventLexicon.Classes.Load().Rows.ToLookup(r => r["class"], r => r["lemma"]);

    [Theory]
    [InlineData("verbs.tsv")]
    [InlineData("nouns.tsv")]
    public void No_two_rows_of_a_word_claim_the_same_words(string file)
    {
        EventLexicon lexicon = EventLexicon.Named(file);
        foreach (IGrouping<string, LexiconRow> sense in lexicon.Load().Rows.GroupBy(r => $"{r[lexicon.Key]} {Slots(r)}"))
        {
            LexiconRow[] rows = [.. sense.Where(r => r["with"].Length > 0 && !r["with"].Contains('*'))];
            for (int i = 0; i < rows.Length; i++)
            {
                for (int j = i + 1; j < rows.Length; j++)
                {
                    string shared = Shared(rows[i], rows[j]);
                    if (shared.Length > 0) throw rows[j].Fault("with", $"shares {shared} with line {rows[i].Line}");
                }
            }
        }
    }

    [Fact]
    public void Every_class_is_used()
    {
        string[] used =
        [
            .. new[] { EventLexicon.Verbs, EventLexicon.Nouns, EventLexicon.LightVerbs }
                .SelectMany(l => l.Load().Rows).SelectMany(Constraint.Of).SelectMany(c => c.Words),
            // Houses of another state: read for whose a place's houses are.
            "@mission",
        ];
        Assert.Empty(Classes.Select(c => "@" + c.Key).Except(used));
    }

    private static string Slots(LexiconRow row) =>
        string.Join(' ', Constraint.Of(row).Select(c => c.Slot).Order(StringComparer.Ordinal));

    /// <summary>The words that both rows accept, or nothing where one slot keeps them apart.</summary>
    private static string Shared(LexiconRow one, LexiconRow other)
    {
        List<string> shared = [];
        foreach (Constraint constraint in Constraint.Of(one))
        {
            string slot = constraint.Slot;
            string[] both = [.. Words(constraint).Intersect(Words(Constraint.Of(other).First(c => c.Slot == slot)))];
            if (both.Length == 0) return "";
            shared.AddRange(both);
        }

        return string.Join(", ", shared);
    }

    private static IEnumerable<string> Words(Constraint constraint) =>
        constraint.Words.SelectMany(w => w[0] == '@' ? Classes[w[1..]] : [w]);
}
