using BenchmarkDotNet.Attributes;
using Casus.Coding;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Parsing;

namespace Casus.Bench;

/// <summary>What coding adds to parsing, as a ratio: the sample reports, one after another on one thread.</summary>
[MemoryDiagnoser]
public class CodingBench
{
    private Report[] _reports = [];
    private LanguageModel _model = null!;
    private Coder _coder = null!;

    [GlobalSetup]
    public void Load()
    {
        _model = LanguageModel.Load(Path.Combine(AppContext.BaseDirectory, "models", "en"));
        _coder = Coder.Load(AppContext.BaseDirectory);
        _reports =
        [
            .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Order(StringComparer.Ordinal)
                .Select(f => new Report { Id = Path.GetFileName(f), Text = new SourceText(File.ReadAllText(f)) }),
        ];
    }

    [Benchmark(Baseline = true)]
    public ParsedText[] Trees() => [.. _reports.Select(r => _model.Read(r.Text))];

    [Benchmark]
    public Reading[] Layers() => [.. _reports.Select(_coder.ReadLayers)];

    [Benchmark]
    public CodedReport[] Events() => [.. _reports.Select(_coder.Read)];
}
