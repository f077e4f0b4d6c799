namespace Casus.Cli.Tests;

public class DeterminismTests
{
    private static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");

    [Fact]
    public void The_same_input_gives_the_same_bytes_whatever_the_zone_and_language()
    {
        Outcome here = CasusCommand.Start(Samples, new Dictionary<string, string> { ["TZ"] = "UTC", ["LANG"] = "C" }, "code", "11-harbour-wire-isfahan.txt", "--json");
        Outcome there = CasusCommand.Start(Samples, new Dictionary<string, string> { ["TZ"] = "Asia/Tehran", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" }, "code", "11-harbour-wire-isfahan.txt", "--json");
        Assert.Equal(0, here.Code);
        Assert.NotEqual("", here.Out);
        Assert.Equal(here.Out, there.Out);
    }

    [Fact]
    public void Output_that_is_no_screen_has_no_colour_and_no_byte_order_mark()
    {
        Outcome demo = CasusCommand.Start(Samples, new Dictionary<string, string> { ["FORCE_COLOR"] = "1", ["CLICOLOR_FORCE"] = "1" }, "code", "01-harbour-wire-damascus.txt");
        Assert.Equal(0, demo.Code);
        Assert.Equal("", demo.Error);
        Assert.DoesNotContain('\u001b', demo.Out);
        Assert.NotEqual('\ufeff', demo.Out[0]);
    }

    [Fact]
    public void Colour_says_nothing_that_words_do_not()
    {
        string sample = Path.Combine(Samples, "01-harbour-wire-damascus.txt");
        Outcome plain = CasusCommand.Run("code", sample);
        Outcome coloured = CasusCommand.Run(new Setting { Colour = true }, "code", sample);
        Assert.Contains('\u001b', coloured.Out);
        Assert.Equal(plain.Out, System.Text.RegularExpressions.Regex.Replace(coloured.Out, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void A_reader_that_has_seen_enough_ends_the_program_quietly()
    {
        if (OperatingSystem.IsWindows()) return;
        using TemporaryFolder folder = new();
        string errors = Path.Combine(folder.Path, "errors");
        using System.Diagnostics.Process process = System.Diagnostics.Process.Start(
            "bash", ["-c", $"set -o pipefail; dotnet '{Path.Combine(AppContext.BaseDirectory, "casus.dll")}' code '{Samples}' --json 2>'{errors}' | head -c 10 >/dev/null"]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", File.ReadAllText(errors));
    }
}
