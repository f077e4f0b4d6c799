namespace Casus.Cli.Commands;

/// <summary><c>casus gazetteer</c>: compiles the place names under <c>gazetteer/</c>.</summary>
internal static class GazetteerCommand
{
    public static Verb Create(Terminal terminal)
    {
        Verb verb = new(
            "gazetteer",
            "Compile the gazetteer from its sources",
            """
            casus gazetteer PACKAGES --output gazetteer
            """);
        return verb.Does(_ =>
        {
            terminal.Error.WriteLine("casus: gazetteer is not built in yet");
            return ExitCode.Failed;
        });
    }
}
