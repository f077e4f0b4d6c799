using System.CommandLine;
using Casus.Coding;
using Casus.Core.Records;
using Casus.Ingest;
using Casus.Language;

namespace Casus.Cli.Commands;

/// <summary>What every command that reads reports takes: <c>INPUT… [--published DATE] [--source NAME] [--parser KIND] [--lexicon PATH] [--gazetteer PATH]</c>.</summary>
/// <param name="orLedger">Where no input is named, the reports of the ledger are meant.</param>
/// <param name="isId">What among the inputs is the id of something to show, and no input; a file of such a name can be given as ./name.</param>
internal sealed class ReadingArguments(bool orLedger = false, Predicate<string>? isId = null)
{
    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = (isId is null ? "" : "An incident (i17) to show alone. ") + "Files (.txt, .html, .jsonl), folders, or - for standard input" + (orLedger ? "; none for the ledger's reports" : ""),
        Arity = orLedger ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
    };

    public Option<string> Published { get; } = new("--published")
    {
        Description = "Publication date, where the input does not say it (2024-04-19 or 2024-04-19T18:30+03:30)",
        HelpName = "DATE",
    };

    public Option<string> Source { get; } = new("--source") { Description = "Who published it", HelpName = "NAME" };

    public Option<ParserKind> Parser { get; } = ParserOption.Create();

    public Option<string> Lexicon { get; } = LexiconOption.Create();

    public Option<string> Gazetteer { get; } = GazetteerOption.Create();

    public void AddTo(Command command)
    {
        // What looks like an option is a mistyped one and no file; a file of such a name can be given as ./-name.
        Inputs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-') result.AddError($"there is no option '{token.Value}'");
            }
        });
        command.Arguments.Add(Inputs);
        command.Options.Add(Published);
        command.Options.Add(Source);
        command.Options.Add(Parser);
        command.Options.Add(Lexicon);
        command.Options.Add(Gazetteer);
    }

    /// <summary>True where the command line names no input.</summary>
    public bool AreOfLedger(ParseResult parsed) => orLedger && Named(parsed).Length == 0;

    public string[] Ids(ParseResult parsed) => [.. (parsed.GetValue(Inputs) ?? []).Where(i => isId?.Invoke(i) == true)];

    private string[] Named(ParseResult parsed) => [.. (parsed.GetValue(Inputs) ?? []).Where(i => isId?.Invoke(i) != true)];

    public Intake Intake(Terminal terminal, ParseResult parsed) =>
        new(terminal, Named(parsed), new ReadingOptions { Published = PublishedIn(parsed), Source = parsed.GetValue(Source) },
            () => Coder.Load(
                terminal.Root, parsed.GetValue(Parser), LexiconOption.Open(terminal, parsed.GetValue(Lexicon)), GazetteerOption.Find(terminal, parsed.GetValue(Gazetteer))));

    private Publication PublishedIn(ParseResult parsed)
    {
        if (parsed.GetValue(Published) is not { } date) return Publication.Unknown;
        return PublicationText.TryParse(date, PublicationBasis.Given, out Publication published)
            ? published
            : throw new UsageException($"--published '{date}' is no date: write 2024-04-19 or 2024-04-19T18:30+03:30");
    }
}
