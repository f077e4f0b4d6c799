using Casus.Coding.Lexicons;
using Casus.Coding.References;

namespace Casus.Coding.Tests.References;

/// <summary>The example of every row runs: the word refers, is referred to, or is left alone.</summary>
public class ReferenceRowTests
{
    public static TheoryData<string, string, string> Rows() => Read("references.tsv", "word", r => r["kind"]);

    public static TheoryData<string, string, string> Names() => Read("given_names.tsv", "name", _ => "name");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Words(string word, string kind, string example)
    {
        ReferenceLayer layer = ReferenceChecks.Find(example);
        string[] ties = [.. layer.All.Select(r => r.Value.Text + " = " + r.Value.AntecedentText)];
        switch (kind)
        {
            // First and second persons stand for a voice, which has no words of its own.
            case "pronoun" when layer.All.Count == 0:
                Assert.Contains(layer.Mentions.GroupBy(m => m.Entity), g => g.Count() > 1);
                break;
            case "pronoun" or "stand-in":
                Assert.Contains(layer.All, r => r.Value.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
                break;
            case "noun" or "title":
                Assert.Contains(layer.All, r => r.Value.AntecedentText.Contains(word, StringComparison.OrdinalIgnoreCase) || kind == "title");
                break;
            case "loose" or "hostile":
                Assert.Empty(ties);
                break;
            default:
                Assert.Fail($"no test for rows of kind '{kind}'");
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void GivenNames(string name, string kind, string example)
    {
        Assert.Equal("name", kind);
        Assert.Contains(ReferenceChecks.Find(example).All, r => r.Value.AntecedentText.StartsWith(name, StringComparison.Ordinal));
        string other = example.Contains(" he ", StringComparison.Ordinal) ? example.Replace(" he ", " she ") : example.Replace(" she ", " he ");
        Assert.Empty(ReferenceChecks.Find(other).All);
    }

    private static TheoryData<string, string, string> Read(string file, string column, Func<LexiconRow, string> kind)
    {
        TheoryData<string, string, string> rows = [];
        foreach (LexiconRow row in LexiconTable.Load(Path.Combine(ReferenceChecks.Lexicons, file)).Rows)
            rows.Add(row[column], kind(row), row["example"]);
        return rows;
    }
}
