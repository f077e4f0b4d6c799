using System.Text;
using System.Text.Json;
using Casus.Core;
using Casus.Core.Text;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <summary>A mention in a document of re3d: characters [start, end) and the set's own type.</summary>
public readonly record struct Re3dMention(TextSpan Span, string Type);

/// <param name="Text">The document.</param>
/// <param name="Mentions">In the text's order; of nested ones the longest, of equal ones the surest.</param>
public sealed record Re3dDocument(SourceText Text, Re3dMention[] Mentions);

/// <summary>
/// Reads a source of re3d (Dstl): <c>documents.json</c> and <c>entities.json</c>, one object per line. Mentions of which
/// the annotators were less than half sure are left out, and so are faulty lines.
/// </summary>
public static class Re3d
{
    public const string Documents = "documents.json";
    public const string Entities = "entities.json";
    private const double Sure = 0.5;

    /// <exception cref="CasusException">CAS020 one of the two files is not there.</exception>
    public static IReadOnlyList<Re3dDocument> Load(string folder)
    {
        Dictionary<string, List<(Re3dMention Mention, double Confidence)>> mentions = new(StringComparer.Ordinal);
        foreach (JsonElement entity in Objects(Path.Combine(folder, Entities)))
        {
            double confidence = entity.GetProperty("confidence").GetDouble();
            if (confidence < Sure) continue;
            string document = entity.GetProperty("documentId").GetString() ?? "";
            if (!mentions.TryGetValue(document, out var list)) mentions[document] = list = [];
            TextSpan span = new(entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32());
            list.Add((new Re3dMention(span, entity.GetProperty("type").GetString() ?? ""), confidence));
        }

        List<Re3dDocument> documents = [];
        foreach (JsonElement document in Objects(Path.Combine(folder, Documents)))
        {
            SourceText text = new(document.GetProperty("text").GetString() ?? "");
            var own = mentions.GetValueOrDefault(document.GetProperty("_id").GetString() ?? "") ?? [];
            documents.Add(new Re3dDocument(text, Flat(own, text.Length)));
        }

        return documents;
    }

    /// <summary>
    /// Whether a mention is a name: re3d marks pronouns and common nouns too ("it", "the town"). The last noun before the
    /// first preposition or comma has to be a proper one.
    /// </summary>
    public static bool IsNamed(TaggedText tags, TokenRange mention)
    {
        bool named = false;
        for (int i = mention.Start; i < mention.End; i++)
        {
            Upos upos = tags.Upos(i);
            if (upos == Upos.Adp || tags.Tokens.Word(i) is ",") break;
            if (upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num) named = upos == Upos.Propn;
        }

        return named;
    }

    private static Re3dMention[] Flat(List<(Re3dMention Mention, double Confidence)> all, int length)
    {
        List<Re3dMention> kept = [];
        foreach ((Re3dMention mention, _) in all.Where(m => m.Mention.Span.Start < m.Mention.Span.End && m.Mention.Span.End <= length)
            .OrderByDescending(m => m.Mention.Span.Length).ThenByDescending(m => m.Confidence)
            .ThenBy(m => m.Mention.Span.Start).ThenBy(m => m.Mention.Type, StringComparer.Ordinal))
        {
            if (!kept.Any(k => k.Span.Overlaps(mention.Span))) kept.Add(mention);
        }

        kept.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return [.. kept];
    }

    private static IEnumerable<JsonElement> Objects(string path)
    {
        if (!File.Exists(path)) throw new CasusException("CAS020", path, "no such file: give a folder of re3d");
        foreach (string line in File.ReadLines(path, Encoding.UTF8))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
