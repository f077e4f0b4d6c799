using System.Diagnostics;
using System.Text;

namespace Casus.Cli.Tests;

/// <summary>What a command line came to.</summary>
internal sealed record Outcome(int Code, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the program as a user does, in this process or in one of its own.</summary>
internal static class CasusCommand
{
    public static string Repository { get; } = FindRepository();

    public static Outcome Run(params string[] args) => Run(new Setting(), args);

    public static Outcome Run(Setting setting, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        Terminal terminal = new()
        {
            Out = output,
            Error = error,
            In = () => new MemoryStream(setting.Input),
            Root = AppContext.BaseDirectory,
            Variable = name => setting.Variables.GetValueOrDefault(name),
            Width = setting.Width,
            Colour = setting.Colour,
            Clock = setting.Clock,
        };
        int code = Program.Run(args, terminal);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    /// <summary>Starts the built program.</summary>
    public static Outcome Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        return Launch(folder, environment, [Path.Combine(AppContext.BaseDirectory, "casus.dll"), .. args]);
    }

    /// <summary>
    /// Starts the built program with the machine's own cultures, which it otherwise leaves alone. Where the machine has no
    /// ICU the runtime stops with a message that names it.
    /// </summary>
    /// <param name="culture">As in <c>LANG</c>: <c>tr_TR.UTF-8</c>.</param>
    public static Outcome StartIn(string culture, string folder, params string[] args)
    {
        string configuration = Path.Combine(AppContext.BaseDirectory, "casus.runtimeconfig.json");
        using TemporaryFolder temporary = new();
        string cultured = Path.Combine(temporary.Path, "casus.runtimeconfig.json");
        File.WriteAllText(cultured, File.ReadAllText(configuration)
            .Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));
        Dictionary<string, string> environment = new() { ["LANG"] = culture, ["LC_ALL"] = culture };
        return Launch(folder, environment, ["exec", "--runtimeconfig", cultured, Path.Combine(AppContext.BaseDirectory, "casus.dll"), .. args]);
    }

    private static Outcome Launch(string folder, IReadOnlyDictionary<string, string> environment, IEnumerable<string> args)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (string arg in args) start.ArgumentList.Add(arg);
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Casus.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("the tests run from inside a checkout");
    }
}

internal sealed record Setting
{
    public byte[] Input { get; init; } = [];

    public int Width { get; init; } = 100;

    public bool Colour { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Of the environment.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);
}

/// <summary>A folder that is gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("casus-test-").FullName;

    public string File(string name, byte[] content)
    {
        string path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public string File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
