using System.Text;
using Spectre.Console;

namespace Casus.Cli.Views;

/// <summary>Words in one style.</summary>
internal readonly record struct Run(string Text, Style? Style = null)
{
    public static implicit operator Run(string text) => new(text);
}

/// <summary>
/// Writes styled lines that wrap at the screen's width with a hanging indent and no trailing blanks. Control
/// characters of the input never reach the terminal.
/// </summary>
internal sealed class Page
{
    private readonly IAnsiConsole _console;
    private readonly int _width;

    public Page(Terminal terminal)
    {
        _width = terminal.Width;
        AnsiConsoleSettings settings = new()
        {
            Ansi = terminal.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Out),
        };
        // The environment's colour and CI variables would make output differ between machines.
        settings.Enrichment.UseDefaultEnrichers = false;
        _console = AnsiConsole.Create(settings);
        _console.Profile.Width = int.MaxValue / 2;
    }

    public void Blank() => _console.Write("\n");

    /// <summary>One paragraph.</summary>
    /// <param name="indent">Columns before the first line.</param>
    /// <param name="hanging">Columns before the following lines.</param>
    public void Line(int indent, int hanging, params IReadOnlyList<Run> runs)
    {
        StringBuilder pending = new();
        int column = indent;
        bool lineIsEmpty = true;
        Emit(new string(' ', indent), null);
        foreach (Run run in runs)
        {
            foreach (string word in Words(run.Text))
            {
                bool isGap = word[0] == ' ';
                if (isGap)
                {
                    if (!lineIsEmpty) pending.Append(word);
                    continue;
                }

                if (!lineIsEmpty && column + pending.Length + word.Length > _width)
                {
                    Emit("\n" + new string(' ', hanging), null);
                    column = hanging;
                    pending.Clear();
                }

                Emit(pending.ToString(), null);
                Emit(word, run.Style);
                column += pending.Length + word.Length;
                pending.Clear();
                lineIsEmpty = false;
            }
        }

        Blank();
    }

    private void Emit(string text, Style? style)
    {
        if (text.Length > 0) _console.Write(text, style ?? Style.Plain);
    }

    // Words and gaps in turn; line breaks and tabs of the text are gaps.
    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            bool gap = char.IsWhiteSpace(text[start]);
            int end = start + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]) == gap) end++;
            string piece = text[start..end];
            yield return gap ? (piece.AsSpan().ContainsAnyExcept(' ') ? " " : piece) : Visible(piece);
            start = end;
        }
    }

    private static string Visible(string word) =>
        word.Any(char.IsControl) ? string.Concat(word.Select(c => char.IsControl(c) ? '\ufffd' : c)) : word;
}
