using System.Globalization;
using Casus.Core;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Evaluation;

/// <summary>An event of a text with the place that a careful reader gives it.</summary>
/// <param name="Trigger">The word or words of the text that tell the event.</param>
/// <param name="Place">Null where the text does not say where.</param>
public sealed record EventPlaceGold(Report Report, TextSpan Trigger, EventType Type, GoldPlace? Place)
{
    /// <summary>
    /// Reads <c>event-places.tsv</c> (with a column <c>text</c>) or <c>event-places-samples.tsv</c> (with a column
    /// <c>sample</c>, a file of <c>samples</c> below <paramref name="root"/>); <c>event</c> is a word, with <c>#n</c> for its n-th occurrence.
    /// </summary>
    /// <exception cref="CasusException">CAS030 a line lacks a column, or its event does not stand in its text.</exception>
    public static IEnumerable<EventPlaceGold> Read(string path, string root)
    {
        Dictionary<string, int>? columns = null;
        Dictionary<string, Report> samples = [];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells.Index().ToDictionary(c => c.Item, c => c.Index);
                continue;
            }

            string Cell(string name) => columns.TryGetValue(name, out int at) && at < cells.Length ? cells[at] : throw Malformed(path, number, $"needs a column '{name}'");
            if (!columns.ContainsKey("sample"))
            {
                yield return Row(Sentence(Cell("text"), Cell("published")), Cell, path, number);
                continue;
            }

            // One report for all its rows, so that it is coded once.
            string name = Cell("sample");
            if (!samples.TryGetValue(name, out Report? sample)) samples[name] = sample = Sample(Path.Combine(root, "samples", name));
            yield return Row(sample, Cell, path, number);
        }
    }

    private static EventPlaceGold Row(Report report, Func<string, string> cell, string path, int number)
    {
        string[] word = cell("event").Split('#');
        int occurrence = 1;
        if (word.Length > 1 && !int.TryParse(word[1], NumberStyles.None, CultureInfo.InvariantCulture, out occurrence)) throw Malformed(path, number, $"'{word[1]}' is no number");
        int at = Find(report.Text.Value, word[0], occurrence);
        if (at < 0) throw Malformed(path, number, $"'{cell("event")}' does not stand in its text");
        if (!EventTypes.TryParse(cell("type"), out EventType type)) throw Malformed(path, number, $"'{cell("type")}' is no PLOVER type");
        return new EventPlaceGold(report, new TextSpan(at, at + word[0].Length), type, cell("place") == "-" ? null : ReadPlace(cell, path, number));
    }

    private static GoldPlace ReadPlace(Func<string, string> cell, string path, int number)
    {
        if (!double.TryParse(cell("latitude"), CultureInfo.InvariantCulture, out double latitude)
            || !double.TryParse(cell("longitude"), CultureInfo.InvariantCulture, out double longitude)
            || !Enum.TryParse(cell("precision"), ignoreCase: true, out PlacePrecision precision))
            throw Malformed(path, number, "needs latitude, longitude and precision");
        return new GoldPlace(cell("place"), latitude, longitude, precision);
    }

    private static int Find(string text, string word, int occurrence)
    {
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            bool whole = (at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));
            if (whole && --occurrence == 0) return at;
        }

        return -1;
    }

    private static Report Sentence(string text, string published) =>
        new() { Id = "row", Text = new SourceText(text), Published = Date(published) };

    private static Report Sample(string path)
    {
        string[] parts = File.ReadAllText(path).Split("\n---\n", 2);
        Dictionary<string, string> header = parts[0].Split('\n').Select(l => l.Split(": ", 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1]);
        return new Report { Id = Path.GetFileName(path), Text = new SourceText(parts[^1].Trim()), Title = header.GetValueOrDefault("title"), Published = Date(header.GetValueOrDefault("published")) };
    }

    private static Publication Date(string? published) =>
        PublicationText.TryParse(published, PublicationBasis.Metadata, out Publication date) ? date : Publication.Unknown;

    private static CasusException Malformed(string path, int number, string what) => new("CAS030", $"{Path.GetFileName(path)}:{number}", what);
}

/// <param name="Name">As the gazetteer or the lexicons of places have it.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record GoldPlace(string Name, double Latitude, double Longitude, PlacePrecision Precision);
