using System.CommandLine;
using Casus.Core;

namespace Casus.Cli.Commands;

/// <summary>
/// <c>--gazetteer PATH</c>: a gazetteer that <c>casus gazetteer import</c> made. Without it that is what <c>CASUS_GAZETTEER</c>
/// names, else the file in its usual place, if there is one, else the shipped gazetteer.
/// </summary>
internal static class GazetteerOption
{
    public static Option<string> Create() => new("--gazetteer")
    {
        Description = "A gazetteer made by casus gazetteer import; by default CASUS_GAZETTEER, the one in its usual place, or ours",
        HelpName = "PATH",
    };

    /// <returns>The imported file to read with, or null for the shipped gazetteer.</returns>
    /// <exception cref="CasusException">CAS040 the path leads nowhere.</exception>
    public static string? Find(Terminal terminal, string? path)
    {
        path ??= terminal.Variable("CASUS_GAZETTEER") is { Length: > 0 } named ? named : null;
        if (path is null) return UsualPath(terminal) is { } usual && File.Exists(usual) ? usual : null;
        if (Directory.Exists(path)) path = Path.Combine(path, "places.bin");
        return File.Exists(path)
            ? path
            : throw new CasusException("CAS040", path, "is not there: make it with 'casus gazetteer import', or leave it out to read with the shipped gazetteer");
    }

    /// <summary><c>~/.local/share/casus/gazetteer/places.bin</c>, or null where the system names no home.</summary>
    public static string? UsualPath(Terminal terminal)
    {
        string? data = Variable("XDG_DATA_HOME") ?? Variable("LOCALAPPDATA")
            ?? (Variable("HOME") is { } home ? Path.Combine(home, ".local", "share") : null);
        return data is null ? null : Path.Combine(data, "casus", "gazetteer", "places.bin");

        string? Variable(string name) => terminal.Variable(name) is { Length: > 0 } value ? value : null;
    }
}
