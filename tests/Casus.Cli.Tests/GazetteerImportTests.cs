using System.IO.Compression;

namespace Casus.Cli.Tests;

public sealed class GazetteerImportTests : IDisposable
{
    private const string Text = "Rebels shelled the village of Zarqubbin in Syria on Monday, killing three people.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_village_of_an_imported_dump_is_found_by_option_by_variable_and_in_its_usual_place()
    {
        string article = _folder.File("article.txt", Text), home = Path.Combine(_folder.Path, "home");
        Assert.DoesNotContain("900000002", CasusCommand.Run("code", article, "--json").Out, StringComparison.Ordinal);

        Setting atHome = new() { Variables = { ["HOME"] = home } };
        Outcome import = CasusCommand.Run(atHome, "gazetteer", "import", Zip(Row(900000002, "Zarqubbin"), Row(900000003, "Kafr Zarq")));
        Assert.Equal((0, ""), (import.Code, import.Error));
        Assert.Matches("places.bin: 161,764 places, 2 of them new, under [\\d,]+ names, \\d+.\\d MB; 2 rows read\n$", import.Out);

        string usual = Path.Combine(home, ".local", "share", "casus", "gazetteer", "places.bin");
        Assert.Contains("900000002", CasusCommand.Run(atHome, "code", article, "--json").Out, StringComparison.Ordinal);
        string read = CasusCommand.Run("code", article, "--json", "--gazetteer", usual).Out;
        Assert.Contains("900000002", read, StringComparison.Ordinal);
        Assert.Matches("\"lexicons\":\"en\\+places-[0-9]+\"", read);
        Setting named = new() { Variables = { ["CASUS_GAZETTEER"] = usual } };
        Assert.Contains("900000002", CasusCommand.Run(named, "code", article, "--json").Out, StringComparison.Ordinal);
        Assert.Contains($"161,764 places under ", CasusCommand.Run(named, "doctor").Out, StringComparison.Ordinal);
        Assert.Contains($"2 of them imported, {usual}\n", CasusCommand.Run(named, "doctor").Out, StringComparison.Ordinal);
        Assert.Matches("gazetteer +161,762 places under [\\d,]+ names, the shipped one\n", CasusCommand.Run("doctor").Out);
    }

    [Fact]
    public void Malformed_rows_are_remarked_and_the_run_is_done_in_part()
    {
        Outcome import = CasusCommand.Run("gazetteer", "import", Zip(Row(900000002, "Zarqubbin"), "torn\trow", Row(900000003, "Kafr Zarq")), "--output", Path.Combine(_folder.Path, "out.bin"));
        Assert.Equal(3, import.Code);
        Assert.Equal("CAS046 SY.txt:2: has 2 columns, not 19: left out\n", import.Error);
    }

    [Fact]
    public void A_missing_gazetteer_and_a_wrong_dump_are_errors_with_a_remedy()
    {
        Outcome missing = CasusCommand.Run("code", _folder.File("article.txt", Text), "--gazetteer", Path.Combine(_folder.Path, "none.bin"));
        Assert.Equal(1, missing.Code);
        Assert.Contains("CAS040", missing.Error, StringComparison.Ordinal);
        Outcome wrong = CasusCommand.Run("gazetteer", "import", _folder.File("other.txt", "a,b\n"), "--output", Path.Combine(_folder.Path, "out.bin"));
        Assert.Equal(1, wrong.Code);
        Assert.Contains("CAS045", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(2, CasusCommand.Run("gazetteer", "import", "x.zip").Code);
    }

    [Fact]
    public void A_run_stopped_by_the_user_says_so_and_leaves_no_output()
    {
        using CancellationTokenSource cancel = new();
        cancel.Cancel();
        string output = Path.Combine(_folder.Path, "out.bin");
        using StringWriter error = new();
        Terminal terminal = new() { Out = TextWriter.Null, Error = error, In = () => Stream.Null, Root = AppContext.BaseDirectory, Variable = _ => null, Cancel = cancel.Token };
        Assert.Equal(130, Program.Run(["gazetteer", "import", Zip(Row(900000002, "Zarqubbin")), "--output", output], terminal));
        Assert.Contains("goes on from here", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    private string Zip(params string[] rows)
    {
        string path = Path.Combine(_folder.Path, "SY.zip");
        using FileStream file = new(path, FileMode.Create);
        using ZipArchive zip = new(file, ZipArchiveMode.Create);
        using StreamWriter writer = new(zip.CreateEntry("SY.txt").Open());
        foreach (string row in rows) writer.Write(row + "\n");
        return path;
    }

    private static string Row(int id, string name) =>
        string.Join('\t', id, name, name, "", "34.6", "36.6", "P", "PPL", "SY", "", "11", "", "", "", 0, "", "", "", "2024-01-01");
}
