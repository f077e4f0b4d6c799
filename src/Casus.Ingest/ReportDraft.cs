using System.Collections.Immutable;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Ingest.Languages;

namespace Casus.Ingest;

/// <summary>What one input says of itself, before options, limits and checks make a report of it.</summary>
internal sealed record ReportDraft
{
    public required string Text { get; init; }

    public string? Id { get; init; }

    public string? Url { get; init; }

    public string? Source { get; init; }

    public string? Origin { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Published { get; init; }

    public PublicationBasis PublishedBasis { get; init; } = PublicationBasis.Metadata;

    public string? Language { get; init; }

    /// <summary>Characters known to follow <see cref="Text"/> that were not read in.</summary>
    public long Unread { get; init; }

    public ImmutableArray<Remark> Remarks { get; init; } = [];

    public static ReportDraft Unreadable(Remark remark, string id = "") =>
        new() { Text = "", Remarks = [remark], Id = id.Length == 0 ? null : id };

    /// <param name="isOne">True where the input holds this report alone, so that a given URL and title are meant for it.</param>
    public IncomingReport Finish(ReadingOptions options, string place, bool isOne)
    {
        var remarks = Remarks.ToBuilder();
        string text = WithoutNul(Cut(options.MaxLength, remarks), remarks);
        if (remarks.Count == 0 && string.IsNullOrWhiteSpace(text)) remarks.Add(InputRemarks.Empty());
        if (string.IsNullOrWhiteSpace(text)) text = "";
        Publication published = When(options, remarks);
        string? language = LanguageDetector.Detect(text) ?? Short(Language);
        if (language is not (null or "en")) remarks.Add(InputRemarks.OtherLanguage(language));
        if (LanguageDetector.IsAllCapitals(text)) remarks.Add(InputRemarks.AllCapitals());
        string? url = (isOne ? options.Url : null) ?? Url, source = options.Source ?? Source;
        var report = new Report
        {
            Id = Id ?? ReportId.Of(url, source, published, text.Length > 0 ? text : place),
            Text = new SourceText(text),
            Url = url,
            Source = source,
            Origin = options.Origin ?? Origin,
            Title = (isOne ? options.Title : null) ?? Title,
            Author = Author,
            Published = published,
            Language = language,
        };
        return new IncomingReport(report, remarks.ToImmutable(), place);
    }

    private Publication When(ReadingOptions options, ImmutableArray<Remark>.Builder remarks)
    {
        if (options.Published.IsKnown) return options.Published;
        if (string.IsNullOrWhiteSpace(Published)) return Publication.Unknown;
        if (PublicationText.TryParse(Published, PublishedBasis, out Publication published)) return published;
        remarks.Add(InputRemarks.BadDate(Published));
        return Publication.Unknown;
    }

    // At white space where there is some near, and never inside a surrogate pair.
    private string Cut(int limit, ImmutableArray<Remark>.Builder remarks)
    {
        if (Text.Length <= limit && Unread == 0) return Text;
        int end = Math.Min(Text.Length, limit);
        int near = Math.Max(0, end - 1000);
        int space = Text.AsSpan(near, end - near).LastIndexOfAny(" \n\t");
        if (end < Text.Length && space > 0) end = near + space;
        else if (end < Text.Length && end > 0 && char.IsHighSurrogate(Text[end - 1])) end--;
        remarks.Add(InputRemarks.Cut(Text.Length - end + Unread, new TextSpan(end, end)));
        return Text[..end];
    }

    // NUL is no text: databases and terminals end a string there. JSON can write one.
    private static string WithoutNul(string text, ImmutableArray<Remark>.Builder remarks)
    {
        int first = text.IndexOf('\0', StringComparison.Ordinal);
        if (first < 0) return text;
        remarks.Add(InputRemarks.Undecodable(text.AsSpan().Count('\0'), new TextSpan(first, first + 1)));
        return text.Replace('\0', '\ufffd');
    }

    // "en-GB" and "en_US" name a language by their first part.
    private static string? Short(string? language)
    {
        string code = (language ?? "").Trim().Split('-', '_')[0].ToLowerInvariant();
        return code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) ? code : null;
    }
}
