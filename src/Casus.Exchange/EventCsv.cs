using System.Globalization;

namespace Casus.Exchange;

/// <summary>Events as CSV by RFC 4180: a header, one event per row, lists joined by "; ", unknown is an empty cell.</summary>
public static class EventCsv
{
    public static void WriteHeader(TextWriter output) =>
        output.Write(string.Join(',', EventColumn.All.Select(c => c.Name)) + "\r\n");

    public static void Write(ReportedEvent told, TextWriter output)
    {
        for (int i = 0; i < EventColumn.All.Length; i++)
        {
            if (i > 0) output.Write(',');
            output.Write(Cell(EventColumn.All[i].Value(told)));
        }

        output.Write("\r\n");
    }

    private static string Cell(object? value)
    {
        string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
