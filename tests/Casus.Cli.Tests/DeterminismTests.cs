using System.Globalization;

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

    private static readonly string[] Several =
        ["code", "--json", "02-meridian-post-damascus.txt", "06-harbour-wire-barrage.txt", "10-harbour-wire-sanctions.txt", "14-harbour-wire-omdurman.txt"];

    [Fact]
    public void One_core_and_many_give_the_same_bytes()
    {
        Outcome many = CasusCommand.Start(Samples, new Dictionary<string, string>(), Several);
        Outcome one = CasusCommand.Start(Samples, new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "1" }, Several);
        Outcome eight = CasusCommand.Start(Samples, new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "8" }, Several);
        Assert.Equal(0, many.Code);
        Assert.Equal(4, many.Lines.Length);
        Assert.Equal(many.Out, one.Out);
        Assert.Equal(many.Out, eight.Out);
    }

    // Turkish has two letters i, Arabic its own digits and calendar, German a decimal comma.
    [Fact]
    public void A_real_culture_changes_no_byte()
    {
        Outcome plain = CasusCommand.Start(Samples, new Dictionary<string, string>(), Several);
        foreach (string culture in (string[])["tr_TR.UTF-8", "ar_SA.UTF-8", "de_DE.UTF-8"])
        {
            Outcome there = CasusCommand.StartIn(culture, Samples, Several);

            // A machine without ICU has no culture to run in.
            if (there.Error.Contains("libicu", StringComparison.Ordinal)) return;
            Assert.Equal("", there.Error);
            Assert.Equal(plain.Out, there.Out);
        }
    }

    // Needs no ICU: numbers and dates as nobody writes them.
    [Fact]
    public void A_made_up_culture_changes_no_byte()
    {
        string sample = Path.Combine(Samples, "05-northgate-news-damascus-toll.txt");
        string plain = CasusCommand.Run("code", sample, "--json").Out;
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = "٫";
        odd.NumberFormat.NegativeSign = "minus";
        odd.NumberFormat.NumberGroupSeparator = "";
        odd.DateTimeFormat.DateSeparator = "~";
        odd.DateTimeFormat.TimeSeparator = "~";
        odd.DateTimeFormat.ShortDatePattern = "yy~d~M";
        odd.DateTimeFormat.MonthNames = [.. odd.DateTimeFormat.MonthNames.Select(m => m.Length == 0 ? "" : m[..2] + "x")];
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal("0٫5", 0.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(plain, CasusCommand.Run("code", sample, "--json").Out);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
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
