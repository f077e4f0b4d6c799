namespace Casus.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;

    /// <summary>Some inputs failed, or were read only in part; the rest is done.</summary>
    public const int Partial = 3;

    /// <summary>Ended by Ctrl-C, as shells expect it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
