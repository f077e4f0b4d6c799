using System.Text;
using System.Text.RegularExpressions;
using Casus.Coding.Causes;
using Casus.Core;
using Casus.Core.Text;

namespace Casus.Evaluation;

/// <summary>Reads the Causal News Corpus: sentences with a label (subtask 1), and marked pairs of cause and effect (subtask 2).</summary>
public static partial class CauseData
{
    /// <exception cref="CasusException">CAS030 a column is missing.</exception>
    public static IEnumerable<(string Index, string Text, bool IsCausal)> Sentences(string path)
    {
        foreach (string[] row in Rows(path, "index", "text", "label")) yield return (row[0], row[1], row[2] == "1");
    }

    /// <param name="sentences">The file of subtask 1.</param>
    /// <param name="pairs">The file of subtask 2, on the same sentences.</param>
    /// <exception cref="CasusException">CAS030 a column is missing.</exception>
    public static IReadOnlyList<CauseRow> Read(string sentences, string pairs)
    {
        Dictionary<string, List<(TextSpan, TextSpan)>> marked = [];
        // "cnc_train_01_0_892_0" marks "train_01_0_892".
        foreach (string[] row in Rows(pairs, "index", "causal_text_w_pairs"))
        {
            int first = row[0].IndexOf('_'), last = row[0].LastIndexOf('_');
            if (first < 0 || last <= first) throw new CasusException("CAS030", $"{Path.GetFileName(pairs)}: {row[0]}", "is no index of the form corpus_sentence_number");
            string index = row[0][(first + 1)..last];
            if (!marked.TryGetValue(index, out List<(TextSpan, TextSpan)>? list)) marked.Add(index, list = []);
            list.AddRange(Marked(row[1]));
        }

        return [.. Sentences(sentences).Select(s => new CauseRow(s.Text, s.IsCausal, marked.GetValueOrDefault(s.Index, [])))];
    }

    // Each pair marks the sentence anew; spans are those of the sentence without marks.
    private static IEnumerable<(TextSpan Cause, TextSpan Effect)> Marked(string cell)
    {
        TextSpan? cause = null, effect = null;
        Dictionary<string, int> open = [];
        int position = 0;
        bool quoted = false;
        foreach (Match part in Part().Matches(cell))
        {
            if (part.Groups["tag"] is { Success: true } tag)
            {
                if (!part.Groups["close"].Success) open[tag.Value] = position;
                else if (open.Remove(tag.Value, out int start) && tag.Value == "ARG0") cause = new TextSpan(start, position);
                else if (tag.Value == "ARG1") effect = new TextSpan(start, position);
                if (cause is not { } c || effect is not { } e) continue;
                yield return (c, e);
                (cause, effect) = (null, null);
                continue;
            }

            if (part.Groups["next"].Success || !quoted)
            {
                (position, quoted) = (0, true);
                open.Clear();
                (cause, effect) = (null, null);
                continue;
            }

            position += part.Length - (part.Value[0] == '\\' ? 1 : 0);
        }
    }

    // A list of quoted strings as Python writes it.
    [GeneratedRegex("""<(?<close>/)?(?<tag>ARG[01]|SIG\d)>|(?<next>^\[['"]|['"], ['"])|\\.|.""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    private static IEnumerable<string[]> Rows(string path, params string[] columns)
    {
        int[]? at = null;
        foreach (string[] cells in Csv(File.ReadAllText(path).TrimStart('\ufeff')))
        {
            if (at is not null)
            {
                if (cells.Length > at.Max()) yield return [.. at.Select(i => cells[i])];
                continue;
            }

            at = [.. columns.Select(c => Array.IndexOf(cells, c))];
            if (at.Any(i => i < 0))
                throw new CasusException("CAS030", $"{Path.GetFileName(path)}:1:1", $"needs the columns {string.Join(", ", columns)}; it has {string.Join(", ", cells)}");
        }
    }

    // RFC 4180: cells in double quotes may hold commas, line breaks and doubled quotes.
    private static IEnumerable<string[]> Csv(string content)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < content.Length; i++)
        {
            char c = content[i];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < content.Length && content[i + 1] == '"') cell.Append(content[++i]);
                else quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == ',') continue;
                yield return [.. cells];
                cells.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        if (cell.Length + cells.Count == 0) yield break;
        cells.Add(cell.ToString());
        yield return [.. cells];
    }
}
