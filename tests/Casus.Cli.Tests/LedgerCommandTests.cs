using System.Text.Json;

namespace Casus.Cli.Tests;

public class LedgerCommandTests
{
    private static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");

    [Fact]
    public void What_is_ingested_is_listed_shown_and_exported()
    {
        using TemporaryFolder folder = new();
        string ledger = Path.Combine(folder.Path, "test.db");
        Outcome ingest = CasusCommand.Run("ingest", Samples, "--ledger", ledger);
        Assert.True(ingest.Code is 0, ingest.Error);
        Assert.Contains("17 reports read", ingest.Out, StringComparison.Ordinal);

        Outcome again = CasusCommand.Run("ingest", Samples, "--ledger", ledger);
        Assert.Contains("0 new to the ledger", again.Out, StringComparison.Ordinal);

        Outcome assaults = CasusCommand.Run("list", "--type", "assault", "--limit", "0", "--json", "--ledger", ledger);
        Assert.Equal(0, assaults.Code);
        Assert.NotEmpty(assaults.Lines);
        using JsonDocument first = JsonDocument.Parse(assaults.Lines[0]);
        Assert.Equal("ASSAULT", first.RootElement.GetProperty("type").GetString());

        string id = first.RootElement.GetProperty("id").GetString()!;
        Outcome shown = CasusCommand.Run("show", id, "--ledger", ledger);
        Assert.Equal(0, shown.Code);
        Assert.Contains("trigger", shown.Out, StringComparison.Ordinal);

        Outcome report = CasusCommand.Run("show", id.Split('/')[0], "--ledger", ledger, "--json");
        using JsonDocument whole = JsonDocument.Parse(report.Out);
        Assert.Equal(id.Split('/')[0], whole.RootElement.GetProperty("report").GetProperty("id").GetString());
    }

    [Fact]
    public void A_dyad_and_a_box_narrow_a_list()
    {
        using TemporaryFolder folder = new();
        string ledger = Path.Combine(folder.Path, "test.db");
        CasusCommand.Run("ingest", Samples, "--ledger", ledger);
        string[] List(params string[] filter) => CasusCommand.Run(["list", "--limit", "0", "--json", "--ledger", ledger, .. filter]).Lines;

        string[] dyad = List("--dyad", "ISR,IRN");
        Assert.NotEmpty(dyad);
        Assert.Equal(List("--actor", "ISR", "--recipient", "IRN"), dyad);
        Assert.NotEqual(List("--dyad", "IRN,ISR"), dyad);

        string[] points = [.. List("--box", "-90,-180,90,180")], near = List("--box", "29,45,37,60");
        Assert.All(points, l => Assert.Matches("\"precision\":\"(facility|settlement|near)\"", l));
        Assert.NotEmpty(near);
        Assert.True(near.Length < points.Length);

        foreach (string[] wrong in (string[][])[["--box", "1,2,3"], ["--box", "9,0,3,4"], ["--box", "a,b,c,d"], ["--dyad", "ISR"], ["--dyad", "ISR,IRN", "--actor", "ISR"]])
            Assert.Equal(2, CasusCommand.Run(["list", "--ledger", ledger, .. wrong]).Code);
    }

    [Fact]
    public void Exports_hold_every_event_and_no_point_below_the_known_precision()
    {
        using TemporaryFolder folder = new();
        string ledger = Path.Combine(folder.Path, "test.db");
        CasusCommand.Run("ingest", Samples, "--ledger", ledger);
        int events = CasusCommand.Run("list", "--limit", "0", "--json", "--ledger", ledger).Lines.Length;

        using JsonDocument map = JsonDocument.Parse(CasusCommand.Run("export", "--format", "geojson", "--ledger", ledger).Out);
        JsonElement[] features = [.. map.RootElement.GetProperty("features").EnumerateArray()];
        Assert.Equal(events, features.Length);
        Assert.All(features, f => Assert.Equal(
            f.GetProperty("properties").GetProperty("precision").GetString() is "facility" or "settlement" or "near",
            f.GetProperty("geometry").ValueKind == JsonValueKind.Object));

        string csv = CasusCommand.Run("export", "--format", "csv", "--ledger", ledger).Out;
        Assert.StartsWith("id,source,origin,", csv, StringComparison.Ordinal);
        Assert.Equal(16, CasusCommand.Run("export", "--format", "jsonl", "--ledger", ledger).Lines.Length);
    }

    [Fact]
    public void An_export_never_overwrites_unasked()
    {
        using TemporaryFolder folder = new();
        string ledger = Path.Combine(folder.Path, "test.db");
        CasusCommand.Run("ingest", Path.Combine(Samples, "01-harbour-wire-damascus.txt"), "--ledger", ledger);
        string file = folder.File("out.csv", "precious");
        Outcome refused = CasusCommand.Run("export", "--format", "csv", "--output", file, "--ledger", ledger);
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("CAS009 ", refused.Error, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(file));
        Assert.Equal(0, CasusCommand.Run("export", "--format", "csv", "--output", file, "--force", "--ledger", ledger).Code);
        Assert.StartsWith("id,", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(["out.csv", "test.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Where(n => n is not ("test.db-shm" or "test.db-wal")).Order());
    }

    [Theory]
    [InlineData("rffffffffffffffff")]
    [InlineData("rffffffffffffffff/e1")]
    public void An_unknown_id_says_how_to_find_one(string id)
    {
        using TemporaryFolder folder = new();
        string ledger = Path.Combine(folder.Path, "test.db");
        CasusCommand.Run("ingest", Path.Combine(Samples, "01-harbour-wire-damascus.txt"), "--ledger", ledger);
        Outcome outcome = CasusCommand.Run("show", id, "--ledger", ledger);
        Assert.Equal(1, outcome.Code);
        Assert.Matches("^CAS005 rffff.*casus list", outcome.Error);
    }
}
