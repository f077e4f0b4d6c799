using Casus.Coding;
using Casus.Coding.Places;
using Casus.Core;
using Casus.Core.Records;
using Casus.Ingest;
using Casus.Language.Names;
using System.Collections.Immutable;

namespace Casus.Cli;

/// <summary>A coded report with the layers beneath; null where a fault of the program lost them.</summary>
internal sealed record Explained(CodedReport Coded, Reading? Reading, NameLayer? Names, IReadOnlyList<PlaceCandidates> Candidates);

/// <summary>Reads inputs, codes them on all cores and hands them on in the order of the inputs; counts what failed.</summary>
internal sealed class Intake(Terminal terminal, IReadOnlyList<string> inputs, ReadingOptions options, Func<Coder> load)
{
    // The remarks that mean that part of the input was not read: 101 empty, 102 binary, 106 broken line, 107 cut,
    // 111 not opened, 190 not coded.
    private static readonly ImmutableArray<string> Losses = ["CAS101", "CAS102", "CAS106", "CAS107", "CAS111", "CAS190"];

    private const int MostCandidates = 3;

    private readonly Progress _progress = new(terminal, inputs.Count);
    private int _failed;
    private int _whole;
    private int _partial;

    /// <summary>Done where all was read; failed where nothing was; else done in part.</summary>
    public int ExitCode => _failed + _partial == 0 ? Cli.ExitCode.Done
        : _whole + _partial == 0 ? Cli.ExitCode.Failed
        : Cli.ExitCode.Partial;

    public int Count => _whole + _partial;

    public int Failed => _failed;

    /// <summary>Streams: a batch of reports is in memory at a time. Inputs that cannot be opened are named on standard error.</summary>
    public IEnumerable<CodedReport> Code()
    {
        Task<Coder> loading = Task.Run(load, terminal.Cancel);
        foreach (IncomingReport[] batch in Read().Chunk(Environment.ProcessorCount * 4))
        {
            terminal.Cancel.ThrowIfCancellationRequested();
            Coder coder = loading.GetAwaiter().GetResult();
            CodedReport[] coded = new CodedReport[batch.Length];
            if (batch.Length == 1) coded[0] = Code(coder, batch[0]);
            else Parallel.For(0, batch.Length, i => coded[i] = Code(coder, batch[i]));
            foreach (CodedReport report in coded)
            {
                Tally(report);
                _progress.Report(Count);
                yield return report;
            }
        }

        _progress.Clear();
    }

    /// <summary>The same with every layer beneath the events, one report at a time.</summary>
    public IEnumerable<Explained> Explain()
    {
        Coder coder = load();
        foreach (IncomingReport incoming in Read())
        {
            terminal.Cancel.ThrowIfCancellationRequested();
            Reading? reading = null;
            CodedReport coded = Guarded(coder, incoming, () => coder.Code(reading = coder.ReadLayers(incoming.Report)));
            Tally(coded);
            yield return new Explained(coded, reading, reading is null ? null : coder.Names(reading), reading is null ? [] : coder.PlaceCandidates(reading, MostCandidates));
        }
    }

    private void Tally(CodedReport report)
    {
        if (report.Remarks.Any(r => Losses.Contains(r.Code))) _partial++;
        else _whole++;
    }

    // A fault in one report must not lose the others.
    private static CodedReport Code(Coder coder, IncomingReport incoming) =>
        Guarded(coder, incoming, () => coder.Read(incoming.Report));

    private static CodedReport Guarded(Coder coder, IncomingReport incoming, Func<CodedReport> code)
    {
        try
        {
            CodedReport coded = code();
            return incoming.Remarks.IsEmpty ? coded : coded with { Remarks = [.. incoming.Remarks, .. coded.Remarks] };
        }
        catch (Exception e) when (e is not OutOfMemoryException and not CasusException)
        {
            Remark fault = new("CAS190", null, $"not coded, because of a fault of the program ({e.GetType().Name}: {e.Message}): please report it with this text");
            return new CodedReport { Report = incoming.Report, Remarks = [.. incoming.Remarks, fault], Coder = coder.Version };
        }
    }

    private IEnumerable<IncomingReport> Read()
    {
        ReportReader reader = new(options);
        foreach (string input in inputs)
        {
            using IEnumerator<IncomingReport> reports = reader.Read(input, input == "-" ? terminal.In() : null).GetEnumerator();
            while (TryNext(reports)) yield return reports.Current;
            _progress.NextInput();
        }
    }

    private bool TryNext(IEnumerator<IncomingReport> reports)
    {
        try
        {
            return reports.MoveNext();
        }
        catch (CasusException e)
        {
            _progress.Clear();
            terminal.Error.WriteLine(e.Message);
            _failed++;
            return false;
        }
    }
}
