using System.Text;
using System.Text.Json;
using Casus.Core;
using Casus.Core.Text;
using Casus.Language.Names;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <summary>A mention in a document of re3d.</summary>
/// <param name="Span">Characters [start, end).</param>
/// <param name="Type">The set's own type.</param>
/// <param name="Confidence">How far its annotators agreed, 0 to 1; mostly 0 inside a longer mention.</param>
public readonly record struct Re3dMention(TextSpan Span, string Type, double Confidence);

/// <param name="Text">The document.</param>
/// <param name="Mentions">All that were annotated, longest first, of equally long ones the surest.</param>
public sealed record Re3dDocument(SourceText Text, Re3dMention[] Mentions);

/// <summary>
/// Reads a source of re3d (Dstl): <c>documents.json</c> and <c>entities.json</c>, one object per line.
/// </summary>
public static class Re3d
{
    public const string Documents = "documents.json";
    public const string Entities = "entities.json";
    private const double Sure = 0.5;

    /// <exception cref="CasusException">CAS020 one of the two files is not there.</exception>
    public static IReadOnlyList<Re3dDocument> Load(string folder)
    {
        Dictionary<string, List<Re3dMention>> mentions = new(StringComparer.Ordinal);
        foreach (JsonElement entity in Objects(Path.Combine(folder, Entities)))
        {
            string document = entity.GetProperty("documentId").GetString() ?? "";
            if (!mentions.TryGetValue(document, out List<Re3dMention>? list)) mentions[document] = list = [];
            TextSpan span = new(entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32());
            list.Add(new Re3dMention(span, entity.GetProperty("type").GetString() ?? "", entity.GetProperty("confidence").GetDouble()));
        }

        List<Re3dDocument> documents = [];
        foreach (JsonElement document in Objects(Path.Combine(folder, Documents)))
        {
            SourceText text = new(document.GetProperty("text").GetString() ?? "");
            List<Re3dMention> own = mentions.GetValueOrDefault(document.GetProperty("_id").GetString() ?? "") ?? [];
            documents.Add(new Re3dDocument(text, Sorted(own, text.Length)));
        }

        return documents;
    }

    /// <summary>
    /// The names among a document's mentions, apart and in the text's order: the longest of the mentions that the
    /// annotators were at least half sure of, where they are names; and inside a person, place or organisation that is
    /// none ("terrain around Karvona") the names it holds, sure or not, because the set gives a mention inside another
    /// hardly any confidence. Where a mention begins or ends inside a token ("U.S" of "U.S.") it takes all of it.
    /// </summary>
    /// <param name="tags">The document's tags.</param>
    public static IReadOnlyList<(TextSpan Span, NameKind Kind)> Names(Re3dDocument document, TaggedText tags)
    {
        List<Re3dMention> longest = [], names = [];
        foreach (Re3dMention mention in document.Mentions)
        {
            if (mention.Confidence >= Sure && !longest.Exists(l => l.Span.Overlaps(mention.Span))) longest.Add(mention);
        }

        foreach (Re3dMention mention in document.Mentions)
        {
            bool whole = longest.Contains(mention);
            if (!whole && !longest.Exists(l => l.Span.Contains(mention.Span) && NamedText.KindOf(l.Type) <= NameKind.Organisation)) continue;
            if (NamedText.KindOf(mention.Type) is not null && IsNamed(tags, tags.Tokens.TokensIn(mention.Span))
                && !names.Exists(n => n.Span.Overlaps(mention.Span)))
            {
                names.Add(mention);
            }
        }

        names.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return [.. names.Select(n => (tags.Tokens.Span(tags.Tokens.TokensIn(n.Span)), NamedText.KindOf(n.Type)!.Value))];
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

    private static Re3dMention[] Sorted(List<Re3dMention> all, int length) =>
    [
        .. all.Where(m => m.Span.Start < m.Span.End && m.Span.End <= length)
            .OrderByDescending(m => m.Span.Length).ThenByDescending(m => m.Confidence)
            .ThenBy(m => m.Span.Start).ThenBy(m => m.Type, StringComparer.Ordinal),
    ];

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
