using System.Text;
using System.Text.Json;

namespace Casus.Cli.Tests;

public class BadInputTests
{
    private const string Good = "Army jets bombed a bridge near Homs on Monday, killing at least two people, officials said.\n";

    [Fact]
    public void Nothing_to_read_is_remarked_and_the_rest_is_coded()
    {
        using TemporaryFolder folder = new();
        string good = folder.File("good.txt", Good);
        string empty = folder.File("empty.txt", "");
        Outcome outcome = CasusCommand.Run("code", empty, good, "--json");
        Assert.Equal(3, outcome.Code);
        Assert.Equal(2, outcome.Lines.Length);
        Assert.Contains("CAS101", RemarksOf(outcome.Lines[0]));
        Assert.Equal(Good.Trim(), TextOf(outcome.Lines[1]).Trim());
    }

    [Fact]
    public void An_input_that_is_not_there_does_not_stop_the_others()
    {
        using TemporaryFolder folder = new();
        string good = folder.File("good.txt", Good);
        Outcome outcome = CasusCommand.Run("code", good, Path.Combine(folder.Path, "none.txt"), good, "--json");
        Assert.Equal(3, outcome.Code);
        Assert.Equal(2, outcome.Lines.Length);
        Assert.Matches(@"^CAS120 .*none\.txt", outcome.Error);
    }

    [Fact]
    public void A_binary_file_is_named_as_such()
    {
        using TemporaryFolder folder = new();
        byte[] picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37))];
        Outcome outcome = CasusCommand.Run("code", folder.File("a.txt", picture), "--json");
        Assert.Equal(3, outcome.Code);
        Assert.Contains("CAS102", RemarksOf(outcome.Lines.Single()));
    }

    [Fact]
    public void Invalid_bytes_become_visible_and_the_rest_is_kept()
    {
        using TemporaryFolder folder = new();
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Good), 0xff, 0xfe, 0xc3, 0x28, .. Encoding.UTF8.GetBytes("ё " + Good)];
        Outcome outcome = CasusCommand.Run("code", folder.File("a.txt", bytes), "--json");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("\ufffd", TextOf(outcome.Lines.Single()), StringComparison.Ordinal);
        Assert.Contains("CAS103", RemarksOf(outcome.Lines.Single()));
    }

    [Theory]
    [InlineData("Die Armee hat am Montag eine Brücke bombardiert, und nach Angaben der Behörden wurden dabei zwei Menschen getötet. Die Regierung sagte, dass sie nicht weiß, wer für den Angriff verantwortlich ist.", "CAS104")]
    [InlineData("ARMY JETS BOMBED A BRIDGE NEAR HOMS ON MONDAY, KILLING AT LEAST TWO PEOPLE, OFFICIALS SAID. RESCUERS WERE STILL SEARCHING THE RIVER FOR SURVIVORS ON TUESDAY.", "CAS105")]
    public void Unusual_text_is_coded_with_a_remark(string text, string code)
    {
        using TemporaryFolder folder = new();
        Outcome outcome = CasusCommand.Run("code", folder.File("a.txt", text), "--json");
        Assert.Equal(0, outcome.Code);
        Assert.Contains(code, RemarksOf(outcome.Lines.Single()));
    }

    [Fact]
    public void Fifty_megabytes_of_one_line_end_with_a_remark()
    {
        using TemporaryFolder folder = new();
        byte[] sentence = Encoding.UTF8.GetBytes(Good.Replace('\n', ' '));
        byte[] line = new byte[50_000_000];
        for (int i = 0; i < line.Length; i++) line[i] = sentence[i % sentence.Length];
        Outcome outcome = CasusCommand.Run("code", folder.File("a.txt", line), "--json");
        Assert.Equal(3, outcome.Code);
        Assert.Contains("CAS107", RemarksOf(outcome.Lines.Single()));
    }

    [Fact]
    public void Escape_sequences_of_the_input_never_reach_the_screen()
    {
        using TemporaryFolder folder = new();
        Outcome outcome = CasusCommand.Run("code", folder.File("a.txt", "\u001b]0;title\u0007Rebels shelled \u001b[31mHoms."));
        Assert.DoesNotContain('\u001b', outcome.Out);
        Assert.DoesNotContain('\u0007', outcome.Out);
        Assert.Contains("shelled", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        Outcome outcome = CasusCommand.Run(new Setting { Input = Encoding.UTF8.GetBytes(Good) }, "code", "-", "--json", "--published", "2024-04-20");
        Assert.Equal(0, outcome.Code);
        using JsonDocument json = JsonDocument.Parse(outcome.Out);
        Assert.Equal("given", json.RootElement.GetProperty("report").GetProperty("published_basis").GetString());
    }

    private static string TextOf(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("report").GetProperty("text").GetString()!;
    }

    private static string[] RemarksOf(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return [.. json.RootElement.GetProperty("remarks").EnumerateArray().Select(r => r.GetProperty("code").GetString()!)];
    }
}
