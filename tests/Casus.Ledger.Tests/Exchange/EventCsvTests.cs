using System.Globalization;
using System.Text;
using Casus.Core.Records;
using Casus.Exchange;
using CsCheck;

namespace Casus.Ledger.Tests.Exchange;

public class EventCsvTests
{
    [Fact]
    public void The_header_names_the_columns_and_each_event_is_a_row()
    {
        List<string[]> rows = Rows(Told(Samples.Full()));
        Assert.Equal(EventColumn.All.Select(c => c.Name), rows[0]);
        Assert.Equal(3, rows.Count);
        Assert.All(rows, r => Assert.Equal(rows[0].Length, r.Length));
        Assert.Equal("ASSAULT", Cell(rows, 1, "type"));
        Assert.Equal("32.65", Cell(rows, 1, "lat"));
        Assert.Equal("Drones, \"again\"", Cell(rows, 1, "title"));
        Assert.Equal(Samples.Sentence, Cell(rows, 1, "sentence"));
        Assert.Equal("", Cell(rows, 2, "place"));
    }

    [Fact]
    public void Any_text_comes_back_from_a_cell() => Gen.Select(Gen.String, Gen.String).Sample((title, source) =>
    {
        CodedReport full = Samples.Full();
        List<string[]> rows = Rows(Told(full with { Report = full.Report with { Title = title, Source = source } }));
        Assert.Equal((title, source), (Cell(rows, 1, "title"), Cell(rows, 2, "source")));
    });

    [Fact]
    public void The_documentation_lists_the_columns_in_their_order()
    {
        IEnumerable<string> documented = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "csv.md"))
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);
        Assert.Equal(EventColumn.All.Select(c => c.Name), documented);
    }

    private static IEnumerable<ReportedEvent> Told(CodedReport coded) =>
        coded.Events.Select(e => new ReportedEvent(coded.Report, e, coded.Figures, coded.Claims));

    private static string Cell(List<string[]> rows, int row, string column) => rows[row][Array.IndexOf(rows[0], column)];

    private static List<string[]> Rows(IEnumerable<ReportedEvent> events)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        EventCsv.WriteHeader(output);
        foreach (ReportedEvent told in events) EventCsv.Write(told, output);
        return Parse(output.ToString());
    }

    // RFC 4180, read character by character so that the writer is not checked by its own idea of a cell.
    private static List<string[]> Parse(string csv)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[++i]);
            else if (c == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (!quoted && c == ',') End();
            else if (!quoted && c == '\r' && csv[i + 1] == '\n')
            {
                End();
                rows.Add([.. row]);
                row.Clear();
                i++;
            }
            else cell.Append(c);
        }

        Assert.False(quoted);
        return rows;

        void End()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
