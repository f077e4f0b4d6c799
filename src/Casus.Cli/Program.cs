using System.CommandLine;
using System.CommandLine.Invocation;
using Casus.Cli.Commands;
using Casus.Core;

namespace Casus.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        using CancellationTokenSource cancel = new();
        Console.CancelKeyPress += (_, press) => press.Cancel = Interrupt(cancel);
        Terminal terminal = Terminal.OfProcess(cancel.Token);
        return Run(args, terminal);
    }

    /// <summary>Runs one command line and turns every outcome into an <see cref="ExitCode"/>.</summary>
    internal static int Run(string[] args, Terminal terminal)
    {
        try
        {
            ParseResult parsed = Root(terminal).Parse(args.Length == 0 ? ["--help"] : args);
            if (parsed.Action is ParseErrorAction) return Usage(terminal, parsed.CommandResult.Command, parsed.Errors[0].Message);
            int code = parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
            terminal.Out.Flush();
            return code;
        }
        catch (CasusException e)
        {
            return Fail(terminal, e.Message);
        }
        catch (UsageException e)
        {
            return Usage(terminal, null, e.Message);
        }
        catch (OperationCanceledException) when (terminal.Cancel.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, $"CAS002 {e.Message}");
        }
    }

    internal static RootCommand Root(Terminal terminal)
    {
        RootCommand root = new("Casus reads news about conflict into a ledger of what is said to have happened: "
            + "who did what to whom, where, when, according to whom.")
        {
            DemoCommand.Create(terminal),
            CodeCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            IngestCommand.Create(terminal),
            IncidentsCommand.Create(terminal),
            IncidentCommand.Create(terminal),
            ListCommand.Create(terminal),
            ShowCommand.Create(terminal),
            TimelineCommand.Create(terminal),
            DiffCommand.Create(terminal),
            ReviewCommand.Create(terminal),
            ChainCommand.Create(terminal),
            EngagementsCommand.Create(terminal),
            EscalationCommand.Create(terminal),
            ForecastsCommand.Create(terminal),
            VersionsCommand.Create(terminal),
            CopiesCommand.Create(terminal),
            ExportCommand.Create(terminal),
            DoctorCommand.Create(terminal),
            EvalCommand.Create(terminal),
            CodebookCommand.Create(terminal),
            LexiconCommand.Create(terminal),
            TrainCommand.Create(terminal),
            GazetteerCommand.Create(terminal),
        };
        Help.Install(root);
        return root;
    }

    private static int Usage(Terminal terminal, Command? command, string message)
    {
        string verbs = "";
        for (Command? verb = command; verb is Verb; verb = verb.Parents.OfType<Command>().FirstOrDefault()) verbs = verb.Name + " " + verbs;
        string help = $"casus {verbs}--help";
        terminal.Error.WriteLine($"casus: {message}");
        terminal.Error.WriteLine($"Try '{help}'.");
        return ExitCode.Usage;
    }

    // What was written before the error is data and stays written.
    private static int Fail(Terminal terminal, string message)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (IOException)
        {
        }

        terminal.Error.WriteLine(message.ReplaceLineEndings(" "));
        return ExitCode.Failed;
    }

    // EPIPE, ERROR_BROKEN_PIPE and ERROR_NO_DATA: the reader, such as head, has seen enough.
    private static bool IsBrokenPipe(IOException e) => (e.HResult & 0xffff) is 32 or 109 or 232;

    // The first Ctrl-C asks the command to stop between two reports; one that does not is ended after a second.
    private static bool Interrupt(CancellationTokenSource cancel)
    {
        if (cancel.IsCancellationRequested) return false;
        cancel.Cancel();
        _ = Task.Delay(TimeSpan.FromSeconds(1)).ContinueWith(static _ => Environment.Exit(ExitCode.Interrupted), TaskScheduler.Default);
        return true;
    }
}
