using System.Globalization;

namespace Casus.Cli;

/// <summary>One line on standard error that says how far a long run is; nothing where nobody watches.</summary>
internal sealed class Progress(Terminal terminal, int inputs, string unit = "reports")
{
    private const int Bar = 24;
    private readonly long _started = terminal.Clock.GetTimestamp();
    private int _input;
    private int _width;
    private TimeSpan _next = TimeSpan.FromSeconds(1);

    public void NextInput() => _input++;

    public void Report(int reports)
    {
        TimeSpan elapsed = terminal.Clock.GetElapsedTime(_started);
        // A run that ends within a second needs no bar; after that ten times a second is enough.
        if (!terminal.ShowsProgress || elapsed < _next) return;
        _next = elapsed + TimeSpan.FromMilliseconds(100);
        int done = inputs > 1 ? Math.Min(Bar, _input * Bar / inputs) : 0;
        string bar = inputs > 1 ? $"[{new string('#', done)}{new string('.', Bar - done)}] " : "";
        string line = string.Create(CultureInfo.InvariantCulture, $"{bar}{reports} {unit}, {reports / elapsed.TotalSeconds:0} a second");
        terminal.Error.Write("\r" + line.PadRight(_width));
        _width = line.Length;
    }

    public void Clear()
    {
        if (_width == 0) return;
        terminal.Error.Write("\r" + new string(' ', _width) + "\r");
        _width = 0;
    }
}
