using System.Collections.Frozen;
using System.Collections.Immutable;
using Casus.Coding.Lexicons;
using Casus.Core;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Analysis.Provenance;

public enum CreditKind
{
    /// <summary>The report itself names its origin, or its author is an agency.</summary>
    Given,

    /// <summary><c>LONDON (Reuters) - </c> before the first sentence.</summary>
    Dateline,

    /// <summary><c>By Nadia Khoury, Associated Press</c>, a line of its own near the top.</summary>
    Byline,

    /// <summary><c>Source: Tasnim</c> or <c>(IRNA)</c> at the end.</summary>
    Tail,

    /// <summary>A short notice whose first sentence is the agency's: <c>…, IRNA reported.</c></summary>
    Notice,

    /// <summary><c>AFP contributed to this report.</c> It wrote a part; the report is not its own.</summary>
    Contributor,
}

/// <summary>An agency that a report credits.</summary>
/// <param name="Agency">Its usual name.</param>
/// <param name="Span">Where its name stands in the text; empty where it stands beside the text.</param>
public sealed record Credit(string Agency, CreditKind Kind, TextSpan Span);

/// <summary>
/// Reads who wrote a report first: agencies of <c>agencies.tsv</c> where a dateline, a byline or a line at the end credits
/// them (<c>credits.tsv</c>).
/// </summary>
/// <remarks>
/// Precision first. An agency named within an article ("IRNA reported that …") is the source of a claim, not who wrote the
/// article: it counts only in the first sentence of a notice of at most <see cref="LongestNotice"/> words that names no other
/// agency, for such a notice has nothing beside what the agency reported. A contributor is no origin. Two agencies that
/// both claim a report leave its origin open.
/// </remarks>
public sealed class Credits
{
    private const int LongestNotice = 80;
    private const int LongestLine = 100;
    private const int LongestDateline = 80;
    private const int TopLines = 6;
    private const int LastLines = 3;

    private readonly FrozenDictionary<string, string> _names;
    private readonly (string Form, string Name)[] _forms;
    private readonly ILookup<string, (string Words, bool IsBefore)> _words;

    private Credits(LexiconTable agencies, LexiconTable words)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (LexiconRow row in agencies.Rows)
        {
            names.TryAdd(row["name"], row["name"]);
            foreach (string form in row["forms"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) names.TryAdd(form, row["name"]);
        }

        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        // The longest first: "Associated Press of Pakistan" is not "Associated Press".
        _forms = [.. names.Select(n => (n.Key, n.Value)).OrderByDescending(n => n.Key.Length).ThenBy(n => n.Key, StringComparer.Ordinal)];
        _words = words.Rows.ToLookup(r => r["kind"], r => (r["words"], r["side"] == "before"), StringComparer.Ordinal);
    }

    /// <exception cref="CasusException">CAS010–CAS012: a table is missing or a row cannot be read.</exception>
    public static Credits Load(LexiconSet lexicons) => Of(lexicons.Table("agencies.tsv"), lexicons.Table("credits.tsv"));

    public static Credits Of(LexiconTable agencies, LexiconTable words) => new(agencies, words);

    /// <summary>An agency's usual name for any of its forms ("AP"); another name as it is.</summary>
    public string Usual(string name) => _names.GetValueOrDefault(name.Trim(), name.Trim());

    /// <summary>Who wrote the report first, or null where nothing says so.</summary>
    public Credit? OriginOf(Report report)
    {
        Credit[] writers = [.. In(report).Where(c => c.Kind != CreditKind.Contributor)];
        if (writers.Length == 0) return null;
        if (writers[0].Kind == CreditKind.Given) return writers[0];
        return writers.All(w => w.Agency == writers[0].Agency) ? writers[0] : null;
    }

    /// <summary>All credits of a report, in the order of <see cref="CreditKind"/>.</summary>
    public ImmutableArray<Credit> In(Report report)
    {
        List<Credit> found = [];
        if (report.Origin is { Length: > 0 } origin) found.Add(new Credit(Usual(origin), CreditKind.Given, default));
        else if (report.Author is { Length: > 0 } author && Named(author) is { } writer) found.Add(new Credit(writer.Name, CreditKind.Given, default));
        string text = report.Text.Value;
        TextSpan[] lines = [.. Lines(text)];
        for (int i = 0; i < lines.Length; i++)
        {
            if (i < TopLines && Dateline(text, lines[i]) is { } dateline) found.Add(dateline);
            else if (i < TopLines && Line(text, lines[i], CreditKind.Byline) is { } byline) found.Add(byline);
            else if (i >= lines.Length - LastLines && Line(text, lines[i], CreditKind.Tail) is { } tail) found.Add(tail);
            if (i == lines.Length - 1 && Bracketed(text, lines[i]) is { } last) found.Add(last);
            Contributors(text, lines[i], found);
        }

        if (found.Count == 0 && Notice(text) is { } notice) found.Add(notice);
        return [.. found.Distinct().OrderBy(c => c.Kind)];
    }

    // "LONDON, 3 May (Reuters) - The ferry …"
    private Credit? Dateline(string text, TextSpan line)
    {
        ReadOnlySpan<char> words = text.AsSpan(line.Start, line.Length);
        int open = words.IndexOf('('), close = words.IndexOf(')');
        if (open < 0 || open > LongestDateline || close < open || words[..open].ContainsAny('.', '"', '“') && !IsShort(words[..open])) return null;
        ReadOnlySpan<char> after = words[(close + 1)..].TrimStart();
        if (after.IsEmpty || after[0] is not ('-' or '–' or '—' or ':')) return null;
        return _names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[(open + 1)..close].Trim(), out string? name)
            ? new Credit(name, CreditKind.Dateline, new TextSpan(line.Start + open + 1, line.Start + close))
            : null;
    }

    // "WASHINGTON, D.C." has full stops and is still no sentence.
    private static bool IsShort(ReadOnlySpan<char> words) => words.Count(' ') <= 4;

    // A line of its own that is nothing but a credit: an agency, or "By somebody, an agency".
    private Credit? Line(string text, TextSpan line, CreditKind kind)
    {
        if (line.Length > LongestLine) return null;
        (int start, int end) = (line.Start, line.End);
        while (start < end && !char.IsLetterOrDigit(text[start]) && text[start] != '©') start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
        bool claimed = start > line.Start && text.AsSpan(line.Start, start - line.Start).ContainsAny("(-–—");
        foreach ((string words, bool isBefore) in _words["writer"])
        {
            ReadOnlySpan<char> rest = text.AsSpan(start, end - start);
            if (isBefore ? !EndsWith(rest, words) : !StartsWith(rest, words)) continue;
            if (isBefore) end -= words.Length;
            else start += words.Length;
            while (start < end && text[start] is ' ' or ':' or ',') start++;
            while (end > start && text[end - 1] is ' ' or ',') end--;
            claimed = true;
            break;
        }

        // A bare name is a credit where it stands alone; after "By", the last part is who employs the writer.
        int comma = claimed ? Math.Max(text.LastIndexOfAny([',', '|', '/'], end - 1, end - start), start - 1) : start - 1;
        int from = comma < start ? start : comma + 1;
        while (from < end && text[from] == ' ') from++;
        ReadOnlySpan<char> name = text.AsSpan(from, end - from);
        if (!_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out string? agency))
        {
            ReadOnlySpan<char> year = name.TrimStart("0123456789 ");
            if (!claimed || year.Length == name.Length || !_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(year, out agency)) return null;
            from = end - year.Length;
        }

        // "Oslo, AP" may be anything; "Nadia Khoury, AP" after "By" is a writer.
        return from == start || claimed ? new Credit(agency, kind, new TextSpan(from, end)) : null;
    }

    // The very last words: "… closed on Monday. (IRNA)"
    private Credit? Bracketed(string text, TextSpan line)
    {
        int close = line.End - 1;
        if (text[close] != ')') return null;
        int open = text.LastIndexOf('(', close, line.Length);
        if (open <= line.Start) return null;
        ReadOnlySpan<char> before = text.AsSpan(line.Start, open - line.Start).TrimEnd();
        if (before.IsEmpty || before[^1] is not ('.' or '!' or '?' or '"' or '”')) return null;
        return _names.TryGetValue(text[(open + 1)..close].Trim(), out string? name)
            ? new Credit(name, CreditKind.Tail, new TextSpan(open + 1, close))
            : null;
    }

    private void Contributors(string text, TextSpan line, List<Credit> found)
    {
        foreach ((string words, bool isBefore) in _words["contributor"])
        {
            int at = text.IndexOf(words, line.Start, line.Length, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            TextSpan side = isBefore ? new TextSpan(line.Start, at) : new TextSpan(at + words.Length, line.End);
            int stop = isBefore ? text.LastIndexOf(". ", Math.Max(at - 1, line.Start), at - line.Start, StringComparison.Ordinal) : -1;
            if (stop >= 0) side = new TextSpan(stop + 2, at);
            // The credit at the end of a contributor's line is not a writer's.
            found.RemoveAll(c => c.Span.Length > 0 && line.Contains(c.Span) && c.Kind != CreditKind.Dateline);
            foreach ((string agency, TextSpan span) in Mentions(text, side)) found.Add(new Credit(agency, CreditKind.Contributor, span));
        }
    }

    private Credit? Notice(string text)
    {
        if (text.Count(char.IsWhiteSpace) > LongestNotice || Mentions(text, new TextSpan(0, text.Length)) is not [(var agency, var span)]) return null;
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        if (end >= 0 && span.Start > end) return null;
        ReadOnlySpan<char> before = text.AsSpan(0, span.Start).TrimEnd(), after = text.AsSpan(span.End).TrimStart();
        foreach ((string words, bool isBefore) in _words["lead"])
        {
            if (isBefore ? StartsWith(after, words) : EndsWith(before, words)) return new Credit(agency, CreditKind.Notice, span);
        }

        return null;
    }

    private List<(string Agency, TextSpan Span)> Mentions(string text, TextSpan within)
    {
        List<(string, TextSpan)> found = [];
        foreach ((string form, string name) in _forms)
        {
            for (int at = text.IndexOf(form, within.Start, within.Length, StringComparison.Ordinal); at >= 0;)
            {
                TextSpan span = new(at, at + form.Length);
                bool isWord = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]));
                if (isWord && !found.Exists(f => f.Item2.Overlaps(span))) found.Add((name, span));
                at = text.IndexOf(form, at + form.Length, within.End - at - form.Length, StringComparison.Ordinal);
            }
        }

        return found;
    }

    private (string Name, TextSpan Span)? Named(string author) => Mentions(author, new TextSpan(0, author.Length)) is [var only] ? only : null;

    private static bool StartsWith(ReadOnlySpan<char> text, string words) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (text.Length == words.Length || !char.IsLetterOrDigit(text[words.Length]));

    private static bool EndsWith(ReadOnlySpan<char> text, string words) =>
        text.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (text.Length == words.Length || !char.IsLetterOrDigit(text[^(words.Length + 1)]));

    // Lines with something on them, without the spaces around.
    private static IEnumerable<TextSpan> Lines(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            (int from, int to) = (at, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (to > from) yield return new TextSpan(from, to);
            at = end + 1;
        }
    }
}
