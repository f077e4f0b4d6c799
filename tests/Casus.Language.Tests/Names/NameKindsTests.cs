using Casus.Core.Text;
using Casus.Language.Names;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Tests.Names;

public class NameKindsTests
{
    public static TheoryData<string, string> Examples()
    {
        TheoryData<string, string> rows = [];
        foreach (string[] row in NameWords.Rows()) rows.Add(row[1], row[4]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void TheTablesExamplesHold(string kind, string example) =>
        Assert.Contains(Refine(example), n => n.Kind == NameWords.KindOf(kind));

    [Theory]
    [InlineData("We met the Lorvan Sales Division yesterday.")]
    [InlineData("They praised Bradley for the plan.")]
    [InlineData("He lives near Karvona Lake now.")]
    public void OtherNamesKeepTheirKind(string text) =>
        Assert.All(Refine(text), n => Assert.Equal(NameKind.Organisation, n.Kind));

    // Every run of capitals after the first word is taken for an organisation, "the" and numbers before it included.
    private static Name[] Refine(string text)
    {
        TokenizedText tokens = Tokenizer.Tokenize(new SourceText(text));
        string[] words = [.. Enumerable.Range(0, tokens.Count).Select(i => tokens.Word(i).ToString())];
        List<Name> names = [];
        for (int start = 1; start < words.Length; start++)
        {
            int end = start;
            while (end < words.Length && (char.IsUpper(words[end][0]) || char.IsAsciiDigit(words[end][0]))) end++;
            if (end == start) continue;
            names.Add(new Name(new TokenRange(start, end), NameKind.Organisation, NameKind.Organisation));
            start = end;
        }

        Upos[] upos = [.. words.Select(w => w is "of" ? Upos.Adp : Upos.Propn)];
        return NameKinds.Refine(new TaggedText(tokens, upos, words, [.. words.Select(w => w.ToLowerInvariant())]), names);
    }
}
