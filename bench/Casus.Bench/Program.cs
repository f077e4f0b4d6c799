using BenchmarkDotNet.Running;
using Casus.Bench;

// Run with: dotnet run -c Release --project bench/Casus.Bench
BenchmarkRunner.Run<ReadingBench>(args: args);
