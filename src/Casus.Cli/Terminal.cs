using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Casus.Cli;

/// <summary>
/// The world around a command: streams, screen, folders and clock. Data goes to <see cref="Out"/>; everything else
/// to <see cref="Error"/>.
/// </summary>
internal sealed class Terminal
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input as bytes.</summary>
    public required Func<Stream> In { get; init; }

    /// <summary>True where a person watches standard error, so that progress may be drawn there.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Off when output is redirected or <c>NO_COLOR</c> is set.</summary>
    public bool Colour { get; init; }

    /// <summary>Columns to write within; 100 where output is no screen.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The folder that holds models, lexicons, gazetteer and samples.</summary>
    public required string Root { get; init; }

    public required Func<string, string?> Variable { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Set by Ctrl-C; commands ask it between reports.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>The process's own console. Text is UTF-8 without a byte order mark, lines end in LF, on every system.</summary>
    public static Terminal OfProcess(CancellationToken cancel)
    {
        bool screen = !Console.IsOutputRedirected;
        return new Terminal
        {
            Out = Writer(OpenOutput(screen), autoFlush: false),
            Error = Writer(Console.OpenStandardError(), autoFlush: true),
            In = Console.OpenStandardInput,
            ShowsProgress = !Console.IsErrorRedirected,
            Colour = screen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = screen ? ScreenWidth() : 100,
            Root = AppContext.BaseDirectory,
            Variable = Environment.GetEnvironmentVariable,
            Cancel = cancel,
        };
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024)
        {
            AutoFlush = autoFlush,
            NewLine = "\n",
        };

    // The console's own stream swallows a broken pipe, so that "casus list | head" would work on to the end unseen;
    // a file stream reports it. For a regular file it would not move the offset shared with other processes.
    private static Stream OpenOutput(bool screen)
    {
        if (screen || OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        FileStream pipe = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }

    private static int ScreenWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 120);
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
