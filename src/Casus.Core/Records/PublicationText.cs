using System.Collections.Frozen;
using System.Globalization;

namespace Casus.Core.Records;

/// <summary>Publication times as words: ISO 8601 out; ISO 8601 and RFC 2822 in.</summary>
public static class PublicationText
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd"];

    private static readonly string[] IsoTimes =
    [
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK", "yyyyMMddTHHmmssK", "yyyyMMddTHHmmK",
    ];

    private static readonly string[] MailTimes =
        ["d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "d MMM yy HH:mm:ss zzz", "d MMM yyyy"];

    // The zones of RFC 2822, section 4.3.
    private static readonly FrozenDictionary<string, string> Zones = new Dictionary<string, string>
    {
        ["Z"] = "+00:00", ["UT"] = "+00:00", ["UTC"] = "+00:00", ["GMT"] = "+00:00",
        ["EDT"] = "-04:00", ["EST"] = "-05:00", ["CDT"] = "-05:00", ["CST"] = "-06:00",
        ["MDT"] = "-06:00", ["MST"] = "-07:00", ["PDT"] = "-07:00", ["PST"] = "-08:00",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>2024-04-19</c>, <c>2024-04-19T18:30:00Z</c>, <c>2024-04-19T18:30:00+03:30</c>, or null when unknown.</summary>
    public static string? Format(Publication published)
    {
        if (!published.IsKnown) return null;
        if (!published.HasTime) return published.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string time = published.At.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return time + (published.At.Offset == TimeSpan.Zero ? "Z" : published.At.ToString("zzz", CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Reads <c>2024-04-19</c>, <c>20240419</c>, ISO 8601 date-times (<c>T</c> or a space between; UTC where no zone is
    /// written) and RFC 2822 (<c>Fri, 19 Apr 2024 18:30:00 +0330</c>; the day of the week is not checked).
    /// </summary>
    public static bool TryParse(string? text, PublicationBasis basis, out Publication published)
    {
        published = Publication.Unknown;
        string trimmed = (text ?? "").Trim();
        if (DateOnly.TryParseExact(trimmed, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            published = Publication.On(date, basis);
            return true;
        }

        return TryIso(trimmed, basis, ref published) || TryMail(trimmed, basis, ref published);
    }

    /// <exception cref="CasusException">CAS125: the text is none of the forms of <see cref="TryParse"/>.</exception>
    public static Publication Parse(string text, PublicationBasis basis, string place) =>
        TryParse(text, basis, out Publication published)
            ? published
            : throw new CasusException("CAS125", place,
                $"'{text}' is no date: write 2024-04-19, 2024-04-19T18:30+03:30 or Fri, 19 Apr 2024 18:30:00 +0330");

    private static bool TryIso(string text, PublicationBasis basis, ref Publication published)
    {
        if (text.Length > 10 && text[10] == ' ' && char.IsAsciiDigit(text[0])) text = text[..10] + "T" + text[11..].Replace(" ", "", StringComparison.Ordinal);
        int sign = text.LastIndexOfAny(['+', '-']);
        if (sign > 10 && text.Length == sign + 5 && text.AsSpan(sign + 1).IndexOfAnyExceptInRange('0', '9') < 0)
            text = text.Insert(sign + 3, ":");
        if (!DateTimeOffset.TryParseExact(text, IsoTimes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at))
            return false;
        published = Publication.AtTime(at, basis);
        return true;
    }

    private static bool TryMail(string text, PublicationBasis basis, ref Publication published)
    {
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma is > 0 and <= 9) text = text[(comma + 1)..].TrimStart();
        int space = text.LastIndexOf(' ');
        if (space < 0) return false;
        string zone = text[(space + 1)..];
        if (Zones.TryGetValue(zone, out string? offset)) text = text[..(space + 1)] + offset;
        else if (zone.Length == 5 && zone[0] is '+' or '-') text = text.Insert(text.Length - 2, ":");
        if (!DateTimeOffset.TryParseExact(text, MailTimes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at))
            return false;
        bool hasTime = text.Contains(':', StringComparison.Ordinal);
        published = hasTime ? Publication.AtTime(at, basis) : Publication.On(DateOnly.FromDateTime(at.DateTime), basis);
        return true;
    }
}
