namespace Casus.Cli.Tests;

public class DoctorTests
{
    [Fact]
    public void A_whole_installation_is_sound()
    {
        Outcome doctor = CasusCommand.Run("doctor");
        Assert.True(doctor.Code == 0, doctor.Out);
        Assert.All(doctor.Lines, line => Assert.StartsWith("✓ ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_is_named_with_its_remedy()
    {
        using TemporaryFolder empty = new();
        using StringWriter output = new();
        Terminal terminal = new() { Out = output, Error = TextWriter.Null, In = () => Stream.Null, Root = empty.Path, Variable = _ => null };
        Assert.Equal(1, Program.Run(["doctor"], terminal));
        Assert.Matches("✗ models +CAS003 .*reinstall", output.ToString());
    }
}
