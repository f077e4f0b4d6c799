using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Casus.Core;

namespace Casus.Evaluation.Escalation;

/// <summary>One series of an evaluation: what is to be foreseen, and what else is counted in the same weeks.</summary>
/// <param name="Name">Of a province or a dyad.</param>
/// <param name="Counts">Deaths, or acts of material conflict.</param>
/// <param name="Others">Further counts of each week.</param>
internal sealed record WeeklySeries(string Name, ImmutableArray<int> Counts, ImmutableArray<ImmutableArray<int>> Others);

/// <summary>Reads dated counts into weeks.</summary>
internal static class CountData
{
    // A dyad is taken where the first two years, which are not scored, show it active.
    private const int EarlyWeeks = 104;
    private const int EarlyActs = 5;

    private static readonly DateOnly FirstWeek = new(2005, 1, 3);
    private static readonly DateOnly FirstSyrianWeek = new(2016, 1, 4);

    /// <summary>Deaths per week and province from UCDP GED (CSV), with the number of deadly events.</summary>
    public static ImmutableArray<WeeklySeries> Provinces(string file)
    {
        SortedDictionary<string, Dictionary<int, (int Deaths, int Events)>> weeks = new(StringComparer.Ordinal);
        using StreamReader reader = new(file);
        string[] head = CsvRow(reader) ?? throw new CasusException("CAS030", file, "is empty: give UCDP GED as CSV");
        int province = Column(head, "adm_1", file), start = Column(head, "date_start", file), end = Column(head, "date_end", file), best = Column(head, "best", file);
        int last = 0;
        while (CsvRow(reader) is { } row)
        {
            if (row.Length < head.Length || row[province].Length == 0) continue;
            (DateOnly from, DateOnly to) = (Day(row[start], file), Day(row[end], file));
            int week = Week(from, FirstSyrianWeek);
            // What is known to within a month belongs to no week.
            if (week < 0 || to.DayNumber - from.DayNumber >= 7) continue;
            last = Math.Max(last, week);
            if (!weeks.TryGetValue(row[province], out var own)) weeks.Add(row[province], own = []);
            (int deaths, int events) = own.GetValueOrDefault(week);
            own[week] = (deaths + (int)double.Parse(row[best], CultureInfo.InvariantCulture), events + 1);
        }

        // The last week is not whole.
        return [.. weeks.Select(p => new WeeklySeries(p.Key, Every(last, w => p.Value.GetValueOrDefault(w).Deaths), [Every(last, w => p.Value.GetValueOrDefault(w).Events)]))];
    }

    /// <summary>Acts of material conflict per week and ordered pair of states, with verbal conflict and material cooperation.</summary>
    /// <param name="files">Rows of source, CAMEO verb in words, target and day, between tabs.</param>
    /// <param name="codes">CSV that gives a CAMEO code for each verb.</param>
    public static ImmutableArray<WeeklySeries> Dyads(IEnumerable<string> files, string codes)
    {
        Dictionary<string, int> quads = QuadClasses(codes);
        SortedDictionary<string, Dictionary<int, int[]>> weeks = new(StringComparer.Ordinal);
        int last = 0;
        foreach (string file in files)
        {
            foreach (string line in File.ReadLines(file))
            {
                string[] cells = line.Split('\t');
                if (cells.Length < 4 || !quads.TryGetValue(cells[1], out int quad)) continue;
                int week = Week(Day(cells[3], file), FirstWeek);
                if (week < 0) continue;
                last = Math.Max(last, week);
                string dyad = $"{State(cells[0])} → {State(cells[2])}";
                if (!weeks.TryGetValue(dyad, out var own)) weeks.Add(dyad, own = []);
                if (!own.TryGetValue(week, out int[]? counts)) own.Add(week, counts = new int[5]);
                counts[quad]++;
            }
        }

        return
        [
            .. weeks.Where(d => d.Value.Sum(w => w.Key < EarlyWeeks ? w.Value[4] : 0) >= EarlyActs)
                .Select(d => new WeeklySeries(d.Key, Counts(d.Value, 4), [Counts(d.Value, 3), Counts(d.Value, 2)])),
        ];

        ImmutableArray<int> Counts(Dictionary<int, int[]> own, int quad) => Every(last, w => own.GetValueOrDefault(w)?[quad] ?? 0);
    }

    // "Military Personnel (India)" acts for India; a name without brackets stands for itself.
    private static string State(string actor)
    {
        int open = actor.LastIndexOf('(');
        return open > 0 && actor[^1] == ')' ? actor[(open + 1)..^1] : actor;
    }

    private static Dictionary<string, int> QuadClasses(string file)
    {
        Dictionary<string, int> quads = new(StringComparer.OrdinalIgnoreCase);
        using StreamReader reader = new(file);
        string[] head = CsvRow(reader) ?? [];
        int code = Column(head, "code", file), name = Column(head, "name", file);
        while (CsvRow(reader) is { } row)
        {
            if (row.Length <= Math.Max(code, name) || !int.TryParse(row[code].AsSpan(0, Math.Min(2, row[code].Length)), CultureInfo.InvariantCulture, out int root)) continue;
            quads.TryAdd(row[name], root switch { <= 5 => 1, <= 8 => 2, <= 13 => 3, _ => 4 });
        }

        return quads;
    }

    private static ImmutableArray<int> Every(int weeks, Func<int, int> count) => [.. Enumerable.Range(0, weeks).Select(count)];

    private static int Week(DateOnly day, DateOnly first) => (int)Math.Floor((day.DayNumber - first.DayNumber) / 7.0);

    private static DateOnly Day(string text, string file) =>
        text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new CasusException("CAS030", file, $"'{text}' is no day: write 2016-01-04");

    private static int Column(string[] head, string name, string file) => Array.IndexOf(head, name) is >= 0 and int column
        ? column
        : throw new CasusException("CAS030", file, $"has no column {name}");

    // A quoted cell may hold commas and line breaks.
    private static string[]? CsvRow(StreamReader reader)
    {
        if (reader.Peek() < 0) return null;
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        while (true)
        {
            int c = reader.Read();
            if (c < 0 || (!quoted && c == '\n')) break;
            if (c == '"' && quoted && reader.Peek() == '"') cell.Append((char)reader.Read());
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (quoted || c != '\r')
            {
                cell.Append((char)c);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
