using System.Globalization;
using System.Text.RegularExpressions;
using Casus.Coding;
using Casus.Coding.Templates;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Evaluation.Muc;

/// <summary>A text of the corpus read by the coder, with the date of its first line.</summary>
internal static partial class MucReport
{
    public static ReportView Read(Coder coder, TemplateWords words, MucDocument document)
    {
        Report report = new()
        {
            Id = document.Id,
            Text = new SourceText(document.Text),
            Published = Published(document.Text),
        };
        Reading reading = coder.ReadLayers(report);
        return new ReportView(reading, coder.Code(reading), coder.Names(reading), words);
    }

    /// <summary><c>SAN SALVADOR, 3 JAN 90 --</c> tells the day.</summary>
    private static Publication Published(string text)
    {
        Match match = Head().Match(text[..Math.Min(text.Length, 300)]);
        return match.Success && DateOnly.TryParseExact(match.Value, "d MMM yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? Publication.On(day, PublicationBasis.Metadata) : Publication.Unknown;
    }

    [GeneratedRegex(@"\b[0-3]?[0-9] [A-Z]{3} [0-9]{2}\b")]
    private static partial Regex Head();
}
