using System.Collections.Immutable;
using System.Globalization;
using Casus.Coding.Claims.Learnt;
using Casus.Core.Text;

namespace Casus.Evaluation;

/// <summary>One annotated article of PolNeAR: its text and the spans of one annotator, in brat's standoff form.</summary>
public sealed class PolnearDocument
{
    private readonly List<(string Role, TextSpan[] Fragments)> _spans;

    private PolnearDocument(string name, SourceText text, List<(string, TextSpan[])> spans, ImmutableArray<Attribution> attributions)
    {
        Attributions = attributions;
        Name = name;
        Text = text;
        _spans = spans;
    }

    public string Name { get; }

    public SourceText Text { get; }

    /// <summary>Which source, cue and content belong together.</summary>
    public ImmutableArray<Attribution> Attributions { get; }

    /// <summary>The fragments of every span with this role (<c>source</c>, <c>cue</c>, <c>content</c>).</summary>
    public IEnumerable<TextSpan[]> Spans(string role) => _spans.Where(s => s.Role == role).Select(s => s.Fragments);

    /// <summary>Every annotation of a split folder with its text, in order of file names. A text may have several annotators.</summary>
    public static IEnumerable<PolnearDocument> ReadFolder(string folder)
    {
        foreach (string path in Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            string article = Path.Combine(folder, "text", $"{name}.txt");
            // The annotator's four letters end the name of the annotation, not that of the text.
            if (!File.Exists(article)) article = Path.Combine(folder, "text", $"{name[..Math.Max(0, name.LastIndexOf('_'))]}.txt");
            yield return Parse(name, File.ReadAllText(article), File.ReadAllLines(path));
        }
    }

    /// <summary>Reads standoff lines: <c>T1⇥Cue 4 9;12 14⇥words</c>; other lines are left out. Offsets count code points.</summary>
    public static PolnearDocument Parse(string name, string article, IEnumerable<string> lines)
    {
        int[] units = UnitOfCodePoint(article);
        List<(string, TextSpan[])> spans = [];
        Dictionary<string, TextSpan[]> byId = [];
        List<string> events = [];
        foreach (string line in lines)
        {
            string[] cells = line.Split('\t');
            if (cells.Length == 2 && cells[0].StartsWith('E')) events.Add(cells[1]);
            if (cells.Length < 2 || !cells[0].StartsWith('T') || cells[1].IndexOf(' ', StringComparison.Ordinal) is not (> 0 and int blank)) continue;
            byId[cells[0]] = [.. cells[1][(blank + 1)..].Split(';').Select(f => Fragment(f, units))];
            spans.Add((cells[1][..blank].ToLowerInvariant(), byId[cells[0]]));
        }

        return new PolnearDocument(name, new SourceText(article), spans, [.. events.Select(e => Linked(e, byId))]);
    }

    // Attribution:T4 Content:T3 Cue:T2 Source:T1; a role may be numbered where there are several.
    private static Attribution Linked(string line, Dictionary<string, TextSpan[]> byId)
    {
        ImmutableArray<TextSpan> Of(string role) =>
        [
            .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(cell => cell.StartsWith(role, StringComparison.Ordinal) && cell.Contains(':', StringComparison.Ordinal))
                .SelectMany(cell => byId.GetValueOrDefault(cell[(cell.IndexOf(':', StringComparison.Ordinal) + 1)..], [])),
        ];
        return new Attribution(Of("Source"), Of("Cue"), Of("Content"));
    }

    private static TextSpan Fragment(string fragment, int[] units)
    {
        string[] ends = fragment.Split(' ');
        int start = int.Parse(ends[0], CultureInfo.InvariantCulture), end = int.Parse(ends[1], CultureInfo.InvariantCulture);
        return new TextSpan(units[Math.Min(start, units.Length - 1)], units[Math.Min(end, units.Length - 1)]);
    }

    private static int[] UnitOfCodePoint(string article)
    {
        List<int> units = new(article.Length + 1);
        for (int i = 0; i < article.Length; i++)
        {
            units.Add(i);
            if (char.IsHighSurrogate(article[i]) && i + 1 < article.Length && char.IsLowSurrogate(article[i + 1])) i++;
        }

        units.Add(article.Length);
        return [.. units];
    }
}

/// <summary>A text as numbered words: runs of letters and digits, and every other visible character by itself.</summary>
internal sealed class WordIndex
{
    private readonly List<TextSpan> _words = [];

    public WordIndex(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            int end = i + 1;
            if (char.IsLetterOrDigit(text[i]))
            {
                while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            }

            if (!char.IsWhiteSpace(text[i])) _words.Add(new TextSpan(i, end));
            i = end;
        }
    }

    /// <summary>Numbers of the words that a span touches, ascending.</summary>
    public int[] In(TextSpan span)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_words[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }

        List<int> found = [];
        for (; low < _words.Count && _words[low].Start < span.End; low++) found.Add(low);
        return [.. found];
    }
}
