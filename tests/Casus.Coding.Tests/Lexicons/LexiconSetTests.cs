using Casus.Coding.Lexicons;
using Casus.Coding.Tests.Samples;
using Casus.Core;

namespace Casus.Coding.Tests.Lexicons;

public sealed class LexiconSetTests : IDisposable
{
    private const string People = "name\tforms\toffice\tcode\tsector\tfrom\tto\texact\texample\tsource\tnote\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("casus-lexicon").FullName;

    private static LexiconSet Shipped => LexiconSet.Open(Path.Combine(Repository.Root, "lexicons", "en"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Own_rows_stand_behind_ours_and_other_tables_stay()
    {
        Write("people.tsv", People + "Ada Lovegrove\t\tmayor\tFJI\tGOV\t\t\t\tIt named Ada Lovegrove.\town\t\n");
        LexiconSet own = Shipped.With(_folder);
        Assert.Equal(Shipped.Table("people.tsv").Rows.Count + 1, own.Table("people.tsv").Rows.Count);
        Assert.Equal("FJI", own.Table("people.tsv").Rows[^1]["code"]);
        Assert.Equal(Shipped.Table("verbs.tsv").Rows.Count, own.Table("verbs.tsv").Rows.Count);
        Assert.Equal(Shipped.Names, own.Names);
    }

    [Fact]
    public void A_row_on_the_same_fact_takes_the_place_of_ours()
    {
        Write("verbs.tsv", "verb\twith\ttype\tmode\tcameo\tactor\trecipient\texample\nshell\t\tAID\t\t070\t\tobj\tPeru shelled the town.\n");
        LexiconRow[] shell = [.. Shipped.With(_folder).Table("verbs.tsv").Rows.Where(r => r["verb"] == "shell" && r["with"].Length == 0)];
        Assert.Equal("AID", Assert.Single(shell)["type"]);
    }

    [Fact]
    public void A_fault_of_an_own_row_names_its_line_there()
    {
        Write("people.tsv", People + "Ada Lovegrove\t\tmayor\tFJI\tQQQ\t\t\t\tIt named Ada Lovegrove.\town\t\n");
        CasusException error = Assert.Throws<CasusException>(() => Casus.Coding.Actors.ActorLexicon.Load(Shipped.With(_folder)));
        Assert.Contains("people.tsv:2:5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_no_known_name_is_an_error_that_lists_the_names()
    {
        Write("peopel.tsv", People);
        CasusException error = Assert.Throws<CasusException>(() => Shipped.With(_folder));
        Assert.Equal("CAS012", error.Code);
        Assert.Contains("people.tsv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compiled_lexicon_holds_every_cell_and_its_line_and_equal_tables_give_equal_bytes()
    {
        byte[] compiled = CompiledLexicon.Write(Shipped);
        Assert.Equal(compiled, CompiledLexicon.Write(Shipped));
        LexiconSet read = LexiconSet.Open(Write("all.lexicon", compiled));
        Assert.Equal(Shipped.Names, read.Names);
        Assert.StartsWith("en-", read.Version, StringComparison.Ordinal);
        foreach (string name in read.Names)
        {
            IReadOnlyList<LexiconRow> expected = Shipped.Table(name).Rows, rows = read.Table(name).Rows;
            Assert.Equal(expected.Count, rows.Count);
            for (int i = 0; i < rows.Count; i++)
            {
                Assert.Equal(expected[i].Line, rows[i].Line);
                Assert.Equal(expected[i].Cells, rows[i].Cells.Take(expected[i].Cells.Length));
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(4000)]
    public void A_damaged_file_is_an_error_with_the_remedy(int place)
    {
        byte[] compiled = CompiledLexicon.Write(Shipped);
        compiled[place] ^= 1;
        CasusException error = Assert.Throws<CasusException>(() => LexiconSet.Open(Write("all.lexicon", compiled)));
        Assert.Equal("CAS013", error.Code);
        Assert.Contains("casus lexicon build", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_the_path_is_an_error() =>
        Assert.Equal("CAS010", Assert.Throws<CasusException>(() => LexiconSet.Open(Path.Combine(_folder, "none"))).Code);

    private string Write(string file, string content) => Write(file, System.Text.Encoding.UTF8.GetBytes(content));

    private string Write(string file, byte[] content)
    {
        string path = Path.Combine(_folder, file);
        File.WriteAllBytes(path, content);
        return path;
    }
}
