using System.Text.RegularExpressions;
using Casus.Coding.Actors;
using Casus.Coding.Events;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;

namespace Casus.Coding.Dating;

/// <summary>
/// The day on which a report was written, from the report alone, where nobody gives it: a date in its head or address, else the one
/// day on which its words agree. "Last Saturday" and "on April 13" tell of one attack, so the 13th was a Saturday, and
/// President Biden was in office; an attack of "yesterday" came on a birthday. Where more than one day fits, none is said.
/// </summary>
internal sealed partial class PublicationDating(ActorFinder actors, BirthTable births)
{
    private const int FirstYear = 1980, LastYear = 2049;

    // Characters from the start within which a full date on a short line dates the report.
    private const int Head = 400;
    private const int LongestDateLine = 12;

    // Characters of "DAMASCUS, Syria, " and the like.
    private const int LongestPlace = 50;

    // A weekday reaches back a week at most.
    private const int Week = 8;

    public static PublicationDating Load(ActorFinder actors, LexiconSet lexicons) => new(actors, BirthTable.Load(lexicons));

    /// <param name="reading">Read without a day of publication.</param>
    /// <param name="drafts">Codes its events, where its head and address do not say the day.</param>
    /// <returns>Unknown where the report does not say it.</returns>
    public Publication Infer(Reading reading, Func<Reading, List<Draft>> drafts) =>
        (InHead(reading) ?? InAddress(reading.Report.Url) ?? Agreed(reading, drafts)) is { } day ? Publication.On(day, PublicationBasis.Inferred) : Publication.Unknown;

    // "https://example.org/2024/04/20/harbour-shelled"
    private static DateOnly? InAddress(string? url)
    {
        Match match = Address().Match(url ?? "");
        return match.Success && DateOnly.TryParseExact(
            $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}", "yyyy-M-d", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
    }

    [GeneratedRegex(@"[/-]((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)")]
    private static partial Regex Address();

    // "Published: 20 April 2024", "KYIV, April 20, 2024 (Harbour Wire) -": a short line, or one before the first sentence.
    private static DateOnly? InHead(Reading reading)
    {
        foreach (Located<TimeMention> time in reading.Times)
        {
            if (time.Value.Span.Start > Head) break;
            if (DayWord.Of(time.Value) is { Year: { } year } word && word.In(year) is { } day && IsDateLine(reading, time.Value.Span)) return day;
        }

        return null;
    }

    private static bool IsDateLine(Reading reading, TextSpan span)
    {
        string text = reading.Text.Source.Value;
        int start = text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1, end = text.IndexOf('\n', span.End);
        string line = text[start..(end < 0 ? text.Length : end)];
        if (line.Split(' ').Length <= LongestDateLine && !line.TrimEnd().EndsWith('.')) return true;
        return Filing().IsMatch(text.AsSpan(span.End, Math.Min(60, text.Length - span.End)));
    }

    [GeneratedRegex(@"^[,\s]*(\([^)]{1,40}\))?\s*(--?|—|–)\s")]
    private static partial Regex Filing();

    private DateOnly? Agreed(Reading reading, Func<Reading, List<Draft>> drafts)
    {
        if (reading.Times.Count == 0) return null;
        List<(DayWord Deictic, DayWord Calendar)> pairs = Pairs(reading, drafts(reading));
        DayWord? filed = Filed(reading);
        if (pairs.Count == 0 && filed is null) return null;
        OfficeTerms terms = OfficeTerms.In(reading.Report.Text, actors.Lexicon);
        Dictionary<DateOnly, int> votes = [];
        if (filed is not null) VoteForFiling(reading, filed.Value, terms, votes);
        foreach ((DayWord deictic, DayWord calendar) in pairs)
        {
            foreach (int year in calendar.Year is { } known ? [known] : terms.Years(FirstYear, LastYear))
            {
                if (calendar.In(year) is not { } day) continue;
                for (int ahead = 0; ahead < Week; ahead++)
                {
                    DateOnly written = day.AddDays(ahead);
                    if (deictic.Means(day, written) && terms.Fit(written)) votes[written] = votes.GetValueOrDefault(written) + (calendar.Year is null ? 1 : 2);
                }
            }
        }

        if (votes.Count == 0) return null;
        int most = votes.Values.Max();
        DateOnly[] best = [.. votes.Where(v => v.Value == most).Select(v => v.Key)];
        return best.Length == 1 && most > 1 ? best[0] : null;
    }

    // "DAMASCUS, April 1 (Harbour Wire) - Warplanes bombed a house on Monday": the first of April was that Monday, or the
    // day after it.
    private static void VoteForFiling(Reading reading, DayWord filed, OfficeTerms terms, Dictionary<DateOnly, int> votes)
    {
        if (!terms.Any) return;
        DayOfWeek? told = reading.Times.Select(t => DayWord.Of(t.Value)?.Weekday).FirstOrDefault(w => w is not null);
        foreach (int year in terms.Years(FirstYear, LastYear))
        {
            if (filed.In(year) is not { } day || !terms.Fit(day)) continue;
            bool agrees = told is { } weekday && (day.DayOfWeek == weekday || day.AddDays(-1).DayOfWeek == weekday);
            votes[day] = votes.GetValueOrDefault(day) + (agrees ? 2 : 1);
        }
    }

    // A day of the calendar within the words before the first sentence.
    private static DayWord? Filed(Reading reading)
    {
        TimeMention first = reading.Times[0].Value;
        return first.Span.Start < LongestPlace && DayWord.Of(first) is { IsDeictic: false, Year: null } word && IsDateLine(reading, first.Span) ? word : null;
    }

    // Two times of one happening, one that counts from the day of writing and one of the calendar; each pair once.
    private List<(DayWord Deictic, DayWord Calendar)> Pairs(Reading reading, IReadOnlyList<Draft> drafts)
    {
        HashSet<(DayWord, DayWord)> pairs = [];
        foreach (IGrouping<string, Draft> happening in drafts.Where(d => d.ActorCode is not null).GroupBy(d => $"{d.Type} {d.ActorCode}"))
        {
            (DayWord Word, string? Recipient)[] words =
                [.. happening.SelectMany(d => Times(reading, d, drafts).Select(w => (w, d.RecipientCode)))];
            foreach ((DayWord deictic, string? one) in words.Where(w => w.Word.IsDeictic))
            {
                foreach ((DayWord calendar, string? other) in words.Where(w => !w.Word.IsDeictic))
                {
                    if (one is null || other is null || one == other) pairs.Add((deictic, calendar));
                }
            }
        }

        return [.. pairs];
    }

    private List<DayWord> Times(Reading reading, Draft draft, IReadOnlyList<Draft> drafts)
    {
        ParsedText text = reading.Text;
        List<DayWord> words = [];
        foreach (Located<TimeMention> time in reading.Times.In(text.Tokens.Sentence(text.Tokens.SentenceOf(draft.Trigger))))
        {
            if (DayWord.Of(time.Value) is { } word && Nearest(text, time.Head, drafts) == draft.Trigger && Dates(text, time.Head, draft)) words.Add(word);
        }

        if (draft.IsReal && Birthday(reading, draft) is { } birthday) words.Add(DayWord.On(birthday));
        return words;
    }

    // A time beneath the event or its clause; "yesterday's action was to show Israel's ability to strike" dates the deed
    // that the sentence is about.
    private static bool Dates(ParsedText text, int time, Draft draft) =>
        text.Relation(time) == Relation.NmodPoss
        || (draft.IsReal && TreePath.Between(text, draft.Trigger, time) is { Up: <= 1 });

    private static int Nearest(ParsedText text, int token, IReadOnlyList<Draft> drafts)
    {
        int best = -1, least = int.MaxValue;
        foreach (Draft draft in drafts)
        {
            if (text.Tokens.SentenceOf(draft.Trigger) != text.Tokens.SentenceOf(token)) continue;
            if (TreePath.Between(text, draft.Trigger, token) is { } path && path.Cost < least) (best, least) = (draft.Trigger, path.Cost);
        }

        return best;
    }

    // "the attack, which came on the 85th birthday of Ali Khamenei"
    private DateOnly? Birthday(Reading reading, Draft draft)
    {
        ParsedText text = reading.Text;
        var sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(draft.Trigger));
        for (int token = sentence.Start + 1; token < sentence.End; token++)
        {
            if (text.Tags.Lemma(token) != "birthday" || Ordinal(text.Tokens.Word(token - 1)) is not { } age) continue;
            foreach (Located<ActorMention> actor in reading.Actors.In(text.Subtree(token)))
            {
                if (actor.Value.Name is { } name && births[name] is { } born) return born.AddYears(age);
            }
        }

        return null;
    }

    private static int? Ordinal(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word[..^2], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int age) && age < 120
            ? age
            : null;
}
