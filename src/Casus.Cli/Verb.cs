using System.CommandLine;

namespace Casus.Cli;

/// <summary>
/// One command. Each lives in one file of <c>Commands/</c>: what it is for, its arguments, an example, and the code
/// that runs it.
/// </summary>
internal sealed class Verb : Command
{
    /// <param name="examples">Command lines, one per line, as a person would type them; help ends with them.</param>
    public Verb(string name, string description, string examples)
        : base(name, description) => Examples = examples;

    public string Examples { get; }

    /// <summary>Sets what runs; returns an <see cref="ExitCode"/>.</summary>
    public Verb Does(Func<ParseResult, int> run)
    {
        SetAction(run);
        return this;
    }
}
