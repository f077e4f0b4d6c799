namespace Casus.Cli.Commands;

/// <summary><c>casus train</c>: learns the weights under <c>models/en</c> from treebanks.</summary>
internal static class TrainCommand
{
    public static Verb Create(Terminal terminal)
    {
        Verb verb = new(
            "train",
            "Learn the language model's weights from treebanks",
            """
            casus train TREEBANKS --output models/en
            """);
        return verb.Does(_ =>
        {
            terminal.Error.WriteLine("casus: train is not built in yet");
            return ExitCode.Failed;
        });
    }
}
