using System.Globalization;

namespace Casus.Cli;

/// <summary>One line on standard error that says how far a long run is; nothing where nobody watches.</summary>
internal sealed class Progress(Terminal terminal, int inputs, string unit = "reports")
{
    private const int Bar = 24;
    private readonly long _started = terminal.Clock.GetTimestamp();
    private int _input;
    private int _width;
    private long _counted = -1;
    private double _countedShare;
    private TimeSpan _countedAt;
    private TimeSpan _next = TimeSpan.FromSeconds(1);

    public void NextInput() => _input++;

    public void Report(int reports)
    {
        TimeSpan elapsed = terminal.Clock.GetElapsedTime(_started);
        // A run that ends within a second needs no bar; after that ten times a second is enough.
        if (!terminal.ShowsProgress || elapsed < _next) return;
        _next = elapsed + TimeSpan.FromMilliseconds(100);
        string bar = inputs > 1 ? Drawn((double)_input / inputs) : "";
        Draw(string.Create(CultureInfo.InvariantCulture, $"{bar}{reports} {unit}, {reports / elapsed.TotalSeconds:0} a second"));
    }

    /// <param name="share">How much of the work is done, from 0 to 1.</param>
    public void Report(long done, double share)
    {
        TimeSpan elapsed = terminal.Clock.GetElapsedTime(_started);
        if (!terminal.ShowsProgress || elapsed < _next) return;
        _next = elapsed + TimeSpan.FromMilliseconds(100);
        // What an earlier run did and this one finds done at once says nothing of its pace.
        if (_counted < 0 || elapsed < TimeSpan.FromSeconds(2)) (_counted, _countedShare, _countedAt) = (done, share, elapsed);
        double seconds = (elapsed - _countedAt).TotalSeconds, gained = share - _countedShare;
        string left = gained > 0.001 ? Left(TimeSpan.FromSeconds(seconds * (1 - share) / gained)) : "";
        string rate = done > _counted && seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $", {(done - _counted) / seconds:N0} a second") : "";
        Draw(string.Create(CultureInfo.InvariantCulture, $"{Drawn(share)}{done:N0} {unit}{rate}{left}"));
    }

    private static string Left(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $", {(int)time.TotalMinutes}:{time.Seconds:00} left");

    private static string Drawn(double share)
    {
        int done = Math.Clamp((int)(share * Bar), 0, Bar);
        return $"[{new string('#', done)}{new string('.', Bar - done)}] ";
    }

    private void Draw(string line)
    {
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
