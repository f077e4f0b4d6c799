using System.Globalization;
using Casus.Core;
using Casus.Language.Tokens;
using Casus.Language.Training;

namespace Casus.Evaluation;

/// <summary>One document of a treebank whose last column says which phrases mean the same, as GUM writes it.</summary>
/// <param name="Name">The document's id.</param>
/// <param name="Entities">The mentions of each entity, as runs of tokens.</param>
internal sealed record EntityDocument(string Name, TokenizedText Tokens, IReadOnlyList<IReadOnlyList<TokenRange>> Entities)
{
    private const string DocumentMark = "# newdoc";
    private const string Key = "Entity=";

    public static IEnumerable<EntityDocument> Load(string path)
    {
        string file = Path.GetFileName(path);
        List<string> lines = [];
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith(DocumentMark, StringComparison.Ordinal) && lines.Count > 0)
            {
                yield return Read(file, lines);
                lines = [];
            }

            lines.Add(line);
        }

        if (lines.Count > 0) yield return Read(file, lines);
    }

    private static EntityDocument Read(string file, List<string> lines)
    {
        using StringReader reader = new(string.Join('\n', lines) + "\n\n");
        TokenizedText tokens = Conllu.ToText(Conllu.Read(reader, file));
        string name = lines[0].StartsWith(DocumentMark, StringComparison.Ordinal) ? lines[0][(lines[0].IndexOf('=') + 1)..].Trim() : file;
        return new EntityDocument(name, tokens, Annotated(file, lines));
    }

    private static List<IReadOnlyList<TokenRange>> Annotated(string file, List<string> lines)
    {
        SortedDictionary<int, List<TokenRange>> entities = [];
        Dictionary<int, Stack<int>> open = [];
        int token = 0;
        foreach (string line in lines)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            if (!cells[0].All(char.IsAsciiDigit)) continue;
            string? marks = Array.Find(cells[^1].Split('|'), static m => m.StartsWith(Key, StringComparison.Ordinal));
            if (marks is not null) Read(file, marks.AsSpan(Key.Length), token, open, entities);
            token++;
        }

        // A phrase in two pieces is written twice; it has no single run of tokens.
        return [.. entities.Values.Select(m => (IReadOnlyList<TokenRange>)[.. m.Distinct()])];
    }

    // "(3-person-new…(7-place-…)": an opening bracket with the entity's number and more; "3)" closes; "(7-…)" is one token.
    private static void Read(string file, ReadOnlySpan<char> marks, int token, Dictionary<int, Stack<int>> open, SortedDictionary<int, List<TokenRange>> entities)
    {
        while (marks.Length > 0)
        {
            bool opens = marks[0] == '(';
            if (opens) marks = marks[1..];
            int digits = 0;
            while (digits < marks.Length && char.IsAsciiDigit(marks[digits])) digits++;
            if (!int.TryParse(marks[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out int entity))
                throw new CasusException("CAS020", file, $"'{marks}' is no entity annotation: it needs GUM's form (1-person-…");
            int end = marks.IndexOfAny('(', ')');
            bool closes = end >= 0 && marks[end] == ')';
            if (opens) Of(open, entity).Push(token);
            if (closes && Of(open, entity).TryPop(out int start)) Of(entities, entity).Add(new TokenRange(start, token + 1));
            marks = end < 0 ? [] : marks[(closes ? end + 1 : end)..];
        }
    }

    private static T Of<T>(IDictionary<int, T> table, int key) where T : new() =>
        table.TryGetValue(key, out T? value) ? value : table[key] = new T();
}
