using System.ComponentModel;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Casus.Core;
using Casus.Language;
using Casus.Language.Training;

namespace Casus.Cli.Commands;

/// <summary><c>casus train --parser accurate</c>: calls the training program and makes its weights a model file.</summary>
internal sealed class AccurateTraining
{
    private static readonly string Folder = Path.Combine("training", "biaffine");

    private readonly Option<string> _checkpoint = new("--checkpoint") { Description = "Take the accurate parser's weights from this checkpoint instead of training" };

    private readonly Option<string> _start = new("--start") { Description = "Go on from the accurate parser's weights in this checkpoint" };

    private readonly Option<string> _weights = new("--weights") { Description = "Take them from this file, already exported: needs no Python" };

    private readonly Option<string> _python = new("--python")
    {
        Description = "Python with PyTorch, for the accurate parser alone",
        DefaultValueFactory = _ => "python3",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_checkpoint, _start, _weights, _python]) command.Options.Add(option);
    }

    public int Run(Terminal terminal, ParseResult parsed, string data, string? vectors, string output, ulong seed)
    {
        if (parsed.GetValue(_weights) is { } given) return Write(terminal, given, output);
        string weights = Path.Combine(Path.GetTempPath(), $"casus-{Environment.ProcessId}.weights");
        try
        {
            string python = parsed.GetRequiredValue(_python);
            Call(terminal, python, "CAS026", "cannot load PyTorch: install it (Debian, Ubuntu: apt install python3-torch python3-numpy) or name another Python with --python", "-c", "import torch, numpy");
            if (parsed.GetValue(_checkpoint) is { } checkpoint)
            {
                Expect(checkpoint, "give the checkpoint of an earlier training");
                Script(terminal, python, "export.py", checkpoint, weights);
            }
            else
            {
                vectors ??= "vectors.txt";
                Expect(vectors, "make them with casus train vectors, or name the file with --vectors");
                WriteTags(terminal, data, weights + ".tags", seed);
                string[] start = parsed.GetValue(_start) is { } from ? ["--start", from] : [];
                Script(terminal, python, "train.py",
                    ["--data", data, "--vectors", vectors, "--tags", weights + ".tags", "--output", weights, "--seed", seed.ToString(CultureInfo.InvariantCulture), .. start]);
            }

            return Write(terminal, weights, output);
        }
        finally
        {
            File.Delete(weights);
            File.Delete(weights + ".pt");
            File.Delete(weights + ".tags");
        }
    }

    private static void WriteTags(Terminal terminal, string data, string path, ulong seed)
    {
        string[] dev = Directory.GetFiles(data, "*-dev*.conllu");
        Array.Sort(dev, StringComparer.Ordinal);
        using StreamWriter writer = new(path, append: false, new UTF8Encoding(false));
        ModelTrainer.WriteTags(
            writer, TrainCommand.Treebanks(data), [.. dev.SelectMany(Conllu.Load)], new TrainingOptions { Seed = seed }, line => TrainCommand.Report(terminal, line));
    }

    private static int Write(Terminal terminal, string weights, string output)
    {
        byte[] model = AccurateModel.Quantise(weights);
        Directory.CreateDirectory(output);
        string path = Path.Combine(output, LanguageModel.AccurateFileName);
        string unfinished = path + ".new";
        File.WriteAllBytes(unfinished, model);
        File.Move(unfinished, path, overwrite: true);
        terminal.Out.WriteLine($"{path}: {model.Length:N0} bytes");
        return ExitCode.Done;
    }

    private static void Script(Terminal terminal, string python, string name, params string[] arguments)
    {
        string script = Path.Combine(Folder, name);
        Expect(script, "run this from the top of a checkout");
        Call(terminal, python, "CAS027", $"did not end well: its lines above say why; {Folder}/README.md says what it needs", ["-B", script, .. arguments]);
    }

    // The program's own lines go to standard error as they come.
    private static void Call(Terminal terminal, string python, string code, string remedy, params string[] arguments)
    {
        ProcessStartInfo start = new(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenRegistration stop = terminal.Cancel.Register(() => process.Kill(entireProcessTree: true));
            process.ErrorDataReceived += (_, e) => Say(terminal, e.Data);
            process.OutputDataReceived += (_, e) => Say(terminal, e.Data);
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            process.WaitForExit();
            terminal.Cancel.ThrowIfCancellationRequested();
            if (process.ExitCode != 0) throw new CasusException(code, python, remedy);
        }
        catch (Win32Exception fault)
        {
            throw new CasusException("CAS026", python, "cannot be started: install Python 3 with PyTorch (Debian, Ubuntu: apt install python3-torch), or name it with --python", fault);
        }
    }

    private static void Say(Terminal terminal, string? line)
    {
        if (line is null) return;
        lock (terminal) terminal.Error.WriteLine(line);
    }

    private static void Expect(string path, string remedy)
    {
        if (!File.Exists(path)) throw new CasusException("CAS001", path, $"is not there: {remedy}");
    }
}
