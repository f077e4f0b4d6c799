using System.CommandLine;
using Casus.Coding.Lexicons;

namespace Casus.Cli.Commands;

/// <summary><c>--lexicon PATH</c>: a folder of the user's own rows beside the shipped ones, or a file that <c>casus lexicon build</c> made.</summary>
internal static class LexiconOption
{
    public static Option<string> Create() => new("--lexicon")
    {
        Description = "A folder of your own rows (people.tsv, verbs.tsv …) to read beside ours, or a file made by casus lexicon build",
        HelpName = "PATH",
    };

    /// <exception cref="Core.CasusException">CAS010 to CAS013 the path leads nowhere, or to what is no lexicon.</exception>
    public static LexiconSet Open(Terminal terminal, string? path)
    {
        if (path is not null && !Directory.Exists(path)) return LexiconSet.Open(path);
        LexiconSet shipped = LexiconSet.Open(Path.Combine(terminal.Root, "lexicons", "en"));
        return path is null ? shipped : shipped.With(path);
    }
}
