using System.CommandLine;

namespace Casus.Cli.Commands;

/// <summary><c>casus codebook</c>: the codebook, which is documentation and test at once.</summary>
internal static class CodebookCommand
{
    public static Verb Create(Terminal terminal) => new(
        "codebook",
        "Run the codebook's examples, or start one",
        """
        casus codebook check
        casus codebook check ASSAULT COERCE --json
        casus codebook new ASSAULT "Rebels have not attacked the base." --group Negation
        """)
    {
        CodebookCheckCommand.Create(terminal),
        CodebookNewCommand.Create(terminal),
    };

    /// <summary><c>--folder</c>; without it the checkout's folder, of which the launcher tells, or the copy beside the program.</summary>
    internal static Option<string> Folder(Terminal terminal) => new("--folder")
    {
        Description = "Folder of the codebook; without it the one of the checkout",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => terminal.Variable("CASUS_CODEBOOK") is { Length: > 0 } named
            ? named
            : Path.Combine(terminal.Root, "codebook"),
    };

    /// <summary>A path as a person in the current folder would type it.</summary>
    internal static string Shown(string path)
    {
        string relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
