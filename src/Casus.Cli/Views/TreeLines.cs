using System.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Cli.Views;

/// <summary>
/// Draws a sentence's tree beside its words in their own order: a column per depth, an arc from each word to its head.
/// </summary>
/// <remarks>
/// <code>
/// ╭── Jets
/// ┼ bombed
/// │ ╭── a
/// ├─┴ bridge
/// ╰── .
/// </code>
/// </remarks>
internal static class TreeLines
{
    // Words hanging deeper are drawn without arcs: the head's number is printed beside, and any parse stays linear to draw.
    private const int Deepest = 20;

    /// <summary>For each token of a sentence the arcs that end in it and pass it.</summary>
    public static string[] Draw(Sentence sentence)
    {
        ParsedText text = sentence.Text;
        string[] lines = new string[sentence.Count];
        List<int> path = [];
        for (int i = 0; i < lines.Length; i++)
        {
            int token = sentence.Tokens.Start + i;
            path.Clear();
            for (int t = token; t >= 0 && path.Count <= Deepest + 1; t = text.Head(t)) path.Add(t);
            path.Reverse();
            lines[i] = path.Count > Deepest + 1 ? "… " + Knot(text, token) : Line(text, path);
        }

        return lines;
    }

    // The path leads from the root to the token.
    private static string Line(ParsedText text, List<int> path)
    {
        StringBuilder line = new();
        int token = path[^1];
        for (int column = 0; column < path.Count - 1; column++)
            line.Append(column == path.Count - 2 ? Corner(text, path[column], token) : Passing(text, path[column], token));
        return line.Append(Knot(text, token)).ToString();
    }

    private static string Corner(ParsedText text, int head, int token)
    {
        TokenRange reach = Reach(text, head);
        return token == reach.Start ? "╭─" : token == reach.End - 1 ? "╰─" : "├─";
    }

    private static string Passing(ParsedText text, int head, int token)
    {
        TokenRange reach = Reach(text, head);
        return token > reach.Start && token < reach.End - 1 ? "│ " : "  ";
    }

    private static string Knot(ParsedText text, int token)
    {
        TokenRange reach = Reach(text, token);
        return (reach.Start < token, reach.End - 1 > token) switch
        {
            (true, true) => "┼ ",
            (true, false) => "┴ ",
            (false, true) => "┬ ",
            _ => "─ ",
        };
    }

    // From the first to the last of a word and its dependents.
    private static TokenRange Reach(ParsedText text, int token)
    {
        ReadOnlySpan<int> children = text.Children(token);
        return children.IsEmpty
            ? new TokenRange(token, token + 1)
            : new TokenRange(Math.Min(token, children[0]), Math.Max(token, children[^1]) + 1);
    }
}
