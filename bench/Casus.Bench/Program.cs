using System.Globalization;
using BenchmarkDotNet.Running;
using Casus.Bench;

// Run with: dotnet run -c Release --project bench/Casus.Bench
// or, to try a million odd texts: dotnet run -c Release --project bench/Casus.Bench -- fuzz [CASES] [SEED]
if (args is ["fuzz", ..])
{
    long cases = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
    ulong seed = args.Length > 2 ? ulong.Parse(args[2], CultureInfo.InvariantCulture) : 1;
    return FuzzRun.Run(AppContext.BaseDirectory, cases, seed);
}

if (args is ["layers"]) return LayersRun.Run(AppContext.BaseDirectory);

// or: -- linking gva_dev.jsonl
if (args is ["linking", var linked]) return LinkingRun.Run(AppContext.BaseDirectory, linked);

// or, to write an invented GeoNames dump and to look names up in what casus gazetteer import made of it:
// -- geonames ROWS FILE.zip, -- lookups FILE.bin
if (args is ["geonames", var rows, var dump])
{
    DumpMaker.Write(long.Parse(rows, CultureInfo.InvariantCulture), dump);
    return 0;
}

if (args is ["lookups", var gazetteer])
{
    LookupRun.Run(gazetteer);
    return 0;
}

BenchmarkRunner.Run<ReadingBench>(args: args);
return 0;
