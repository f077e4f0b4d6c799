using System.Globalization;
using Casus.Ledger.Bench;

// Run with: dotnet run -c Release --project bench/Casus.Ledger.Bench -- 1000000 FILE
// or, on a file made so before: -- queries FILE [PART OF A QUESTION'S NAME]
// or, to kill an ingest many times: -- kills TIMES EVENTS
switch (args)
{
    case ["ingest", var file, var from, var to]:
        KillRun.Write(file, Number(from), Number(to));
        return 0;
    case ["kills", var times, var events]:
        return KillRun.Run(Number(times), Number(events));
    case ["queries", var file, .. var rest] when rest.Length <= 1:
        QueryRun.Run(file, rest is [var only] ? only : "");
        return 0;
    case [var events, var file] when long.TryParse(events, NumberStyles.None, CultureInfo.InvariantCulture, out long count):
        IngestRun.Run(file, count);
        QueryRun.Run(file);
        return 0;
    default:
        Console.Error.WriteLine("EVENTS FILE | queries FILE [NAME] | kills TIMES EVENTS");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
