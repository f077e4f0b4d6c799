using System.Globalization;
using System.Text;
using Casus.Core;

namespace Casus.Language.Training;

/// <summary>
/// The named people, places and organisations of GUM, from the <c>Entity</c> of its last column: mentions are whole noun
/// phrases there, so the name is the run of proper nouns around the phrase's head; "of" joins two in places and
/// organisations ("University of X"). Of nested names the outermost is kept.
/// </summary>
public static class GumNames
{
    private const int Form = 1, Upos = 3, Head = 6, Misc = 9, Columns = 10;

    /// <exception cref="CasusException">CAS020 there is no such file.</exception>
    public static IReadOnlyList<NamedSentence> Load(string path)
    {
        if (!File.Exists(path)) throw new CasusException("CAS020", path, "no such file: give a CoNLL-U file");
        using StreamReader reader = new(path, Encoding.UTF8);
        return Read(reader);
    }

    public static IReadOnlyList<NamedSentence> Read(TextReader reader)
    {
        List<NamedSentence> sentences = [];
        List<string[]> rows = [];
        bool document = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal)) document = true;
            string[] cells = line.Split('\t');
            if (cells.Length == Columns && cells[0].AsSpan().IndexOfAny('-', '.') < 0) rows.Add(cells);
            if (line.Length > 0 || rows.Count == 0) continue;
            sentences.Add(Sentence(rows, document));
            rows.Clear();
            document = false;
        }

        if (rows.Count > 0) sentences.Add(Sentence(rows, document));
        return sentences;
    }

    private static NamedSentence Sentence(List<string[]> rows, bool document)
    {
        List<NamedSpan> names = [];
        foreach (NamedSpan mention in Mentions(rows).OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            NamedSpan name = NameIn(rows, mention);
            if (name.End > name.Start && (names.Count == 0 || names[^1].End <= name.Start)) names.Add(name);
        }

        return new NamedSentence(
            [.. rows.Select(r => r[Form])],
            [.. rows.Select(r => !r[Misc].Split('|').Contains("SpaceAfter=No"))],
            [.. names],
            document);
    }

    // "(1-person-new-...", "2)", "(3-place-...)": an opening holds number and type, a closing the number.
    private static List<NamedSpan> Mentions(List<string[]> rows)
    {
        List<NamedSpan> mentions = [];
        Dictionary<string, Stack<(int Start, string Type)>> open = new(StringComparer.Ordinal);
        for (int i = 0; i < rows.Count; i++)
        {
            string entity = rows[i][Misc].Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal)) ?? "";
            foreach (string piece in entity.Replace("Entity=", "", StringComparison.Ordinal).Replace("(", " (", StringComparison.Ordinal)
                .Replace(")", ") ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = piece.Trim('(', ')').Split('-');
                if (piece[0] == '(' && parts.Length > 1)
                {
                    if (!open.TryGetValue(parts[0], out var stack)) open[parts[0]] = stack = [];
                    stack.Push((i, parts[1]));
                }

                if (piece[^1] == ')' && open.TryGetValue(parts[0], out var started) && started.TryPop(out (int Start, string Type) top))
                    mentions.Add(new NamedSpan(top.Start, i + 1, top.Type));
            }
        }

        return mentions;
    }

    private static NamedSpan NameIn(List<string[]> rows, NamedSpan mention)
    {
        string? type = mention.Type switch { "person" => "PER", "place" => "LOC", "organization" => "ORG", _ => null };
        int head = HeadOf(rows, mention);
        if (type is null || !IsProper(rows, head)) return default;
        int start = head, end = head + 1;
        while (start > mention.Start && (IsProper(rows, start - 1) || (IsJoint(rows, start - 1, type) && start - 1 > mention.Start && IsProper(rows, start - 2)))) start--;
        while (end < mention.End && (IsProper(rows, end) || (IsJoint(rows, end, type) && end + 1 < mention.End && IsProper(rows, end + 1)))) end++;
        return new NamedSpan(start, end, type);
    }

    private static int HeadOf(List<string[]> rows, NamedSpan mention)
    {
        for (int i = mention.Start; i < mention.End; i++)
        {
            if (!int.TryParse(rows[i][Head], NumberStyles.None, CultureInfo.InvariantCulture, out int head) || head <= mention.Start || head > mention.End) return i;
        }

        return mention.Start;
    }

    private static bool IsProper(List<string[]> rows, int at) => rows[at][Upos] == "PROPN" || (rows[at][Form].Length > 1 && rows[at][4] is "NNP" or "NNPS");

    private static bool IsJoint(List<string[]> rows, int at, string type) =>
        rows[at][Form] is "-" or "'s" or "&" or "." || (type != "PER" && rows[at][Form] == "of");
}
