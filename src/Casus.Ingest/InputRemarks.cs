using System.Globalization;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Ingest;

/// <summary>The remarks about bad input: one code, one meaning.</summary>
public static class InputRemarks
{
    public static Remark Empty() => new("CAS101", null, "no text: the input is empty or white space");

    public static Remark Binary(string kind) =>
        new("CAS102", null, $"no text: this is {kind}; save its text as UTF-8 .txt or as .html and read that");

    public static Remark Undecodable(int count, TextSpan first) => new(
        "CAS103", first,
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "place" : "places")} that cannot be decoded became U+FFFD: the input is not valid UTF-8 or holds NUL; convert it (iconv) if words are missing"));

    public static Remark OtherLanguage(string language) =>
        new("CAS104", null, $"the text looks like '{language}': the lexicons are English, so little will be found");

    public static Remark AllCapitals() =>
        new("CAS105", null, "the text is in capitals: names are harder to tell from other words");

    public static Remark BrokenLine(string reason) =>
        new("CAS106", null, $"line left out: {reason}; write one object with at least \"text\" per line");

    public static Remark Cut(long left, TextSpan at) => new(
        "CAS107", at,
        string.Create(CultureInfo.InvariantCulture, $"cut here, about {left} characters were left unread: one report this long is not an article; split the input"));

    public static Remark Windows1252() =>
        new("CAS108", null, "read as Windows-1252: the input is not valid UTF-8; convert it if letters look wrong");

    public static Remark BadDate(string value) =>
        new("CAS109", null, $"publication date '{value}' is not understood and left unknown: write 2024-04-19 or give --published");

    public static Remark NoArticle() =>
        new("CAS110", null, "no article found in the page: the text of its whole body was taken");

    public static Remark Unread(string message) => new("CAS111", null, message);
}
