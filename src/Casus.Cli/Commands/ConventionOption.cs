using System.CommandLine;
using Casus.Analysis.Incidents;
using Casus.Core.Text;

namespace Casus.Cli.Commands;

/// <summary><c>--convention NAME</c>: how one number is made of several accounts.</summary>
internal static class ConventionOption
{
    public static Option<string> Create() => new("--convention")
    {
        Description = "How one number is made of several: ucdp (low, best, high) or acled (the most conservative)",
        HelpName = "NAME",
        DefaultValueFactory = _ => "ucdp",
    };

    public static Convention Parse(string? name) => WireName.TryParse((name ?? "ucdp").ToLowerInvariant(), out Convention convention)
        ? convention
        : throw new UsageException($"--convention '{name}' is none of ucdp, acled");
}
