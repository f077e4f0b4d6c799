using System.Text;
using System.Text.Json;
using Casus.Core;

namespace Casus.Language.Training;

/// <summary>
/// Texts out of files of several kinds, by the ending of their name: <c>.jsonl</c> and <c>.json</c> hold one object with a
/// <c>text</c> per line, <c>.conllu</c> and <c>.iob2</c> a comment <c># text =</c> per sentence, <c>.tsv</c> a text in the
/// first column; any other file is one text.
/// </summary>
public static class RawText
{
    private const string Comment = "# text = ";

    /// <exception cref="CasusException">CAS020 there is no such file.</exception>
    public static IEnumerable<string> Read(string path)
    {
        if (!File.Exists(path)) throw new CasusException("CAS020", path, "no such file: give files of raw text");
        return Path.GetExtension(path) switch
        {
            ".jsonl" or ".json" => File.ReadLines(path, Encoding.UTF8).Select(TextOf),
            ".conllu" or ".iob2" => File.ReadLines(path, Encoding.UTF8)
                .Where(l => l.StartsWith(Comment, StringComparison.Ordinal)).Select(l => l[Comment.Length..]),
            ".tsv" => File.ReadLines(path, Encoding.UTF8).Select(l => l.Split('\t')[0]),
            _ => [File.ReadAllText(path, Encoding.UTF8)],
        };
    }

    /// <summary>The strings of a JSON array (<c>.json</c>), or the lines of any other file.</summary>
    /// <exception cref="CasusException">CAS020 there is no such file, or it is no array of strings.</exception>
    public static IReadOnlyList<string> Names(string path)
    {
        if (!File.Exists(path)) throw new CasusException("CAS020", path, "no such file: give a list of names");
        if (Path.GetExtension(path) != ".json") return File.ReadAllLines(path, Encoding.UTF8);
        try
        {
            return JsonSerializer.Deserialize<string[]>(File.ReadAllText(path, Encoding.UTF8)) ?? [];
        }
        catch (JsonException fault)
        {
            throw new CasusException("CAS020", path, "is no array of strings: give a list of names", fault);
        }
    }

    // A line that is no object, or has no text, gives nothing.
    private static string TextOf(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("text", out JsonElement text)
                && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
