using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Casus.Core;
using Casus.Core.Text;

namespace Casus.Evaluation;

/// <summary>An annotated toponym; coordinates are NaN where the annotation has none.</summary>
internal sealed record GoldToponym(TextSpan Span, double Latitude, double Longitude)
{
    internal bool HasPoint => !double.IsNaN(Latitude) && !double.IsNaN(Longitude);
}

/// <summary>
/// A text with annotated toponyms, from LGL-style XML (<c>gaztag/lat</c>; also TR-News and GeoVirus) or from
/// GeoWebNews (<c>latitude</c>). Offsets in the files count code points.
/// </summary>
internal sealed record ToponymDocument(SourceText Text, IReadOnlyList<GoldToponym> Toponyms)
{
    /// <exception cref="CasusException">CAS030 the file is not such XML.</exception>
    internal static IReadOnlyList<ToponymDocument> Read(string path)
    {
        try
        {
            return [.. XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("article").Select(Document)];
        }
        catch (XmlException e)
        {
            throw new CasusException("CAS030", $"{Path.GetFileName(path)}:{e.LineNumber}:{e.LinePosition}", "is no XML: give an LGL or GeoWebNews file", e);
        }
    }

    private static ToponymDocument Document(XElement article)
    {
        SourceText text = new(article.Element("text")?.Value ?? "");
        int[] units = Units(text.Value);
        List<GoldToponym> toponyms = [];
        foreach (XElement toponym in article.Descendants("toponym"))
        {
            int start = (int)Number(toponym.Element("start")), end = (int)Number(toponym.Element("end"));
            if (start < 0 || end <= start || end >= units.Length) continue;
            toponyms.Add(new GoldToponym(
                new TextSpan(units[start], units[end]),
                Number(toponym.Descendants("lat").Concat(toponym.Descendants("latitude")).FirstOrDefault()),
                Number(toponym.Descendants("lon").Concat(toponym.Descendants("longitude")).FirstOrDefault())));
        }

        return new ToponymDocument(text, [.. toponyms.OrderBy(t => t.Span)]);
    }

    // Offset in UTF-16 units of each code point, and of the end.
    private static int[] Units(string text)
    {
        List<int> units = [];
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }

    private static double Number(XElement? element) =>
        double.TryParse(element?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
}
