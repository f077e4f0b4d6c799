using System.Collections.Immutable;
using System.Text.Json;
using Casus.Coding.Templates;
using Casus.Core;

namespace Casus.Evaluation.Muc;

/// <summary>A text with its key.</summary>
/// <param name="Id"><c>DEV-MUC3-0001</c>.</param>
/// <param name="Text">The report as sent by wire, in capitals.</param>
/// <param name="Templates">What a reader fills in; none where the text tells no incident that counts.</param>
internal sealed record MucDocument(string Id, string Text, ImmutableArray<Template> Templates)
{
    /// <summary>The part of the corpus that it belongs to: <c>dev</c>, <c>tst1</c>, <c>tst2</c>.</summary>
    public string Split => Id.Split('-')[0].ToLowerInvariant();

    /// <param name="lines">JSON Lines: <c>doc</c>, <c>text</c>, <c>templates</c>, each a map from slot to a list of lines.</param>
    /// <exception cref="CasusException">CAS033 a line is no such object.</exception>
    public static IEnumerable<MucDocument> Read(IEnumerable<string> lines, string place)
    {
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            MucDocument document;
            try
            {
                using JsonDocument json = JsonDocument.Parse(line);
                document = new MucDocument(
                    json.RootElement.GetProperty("doc").GetString() ?? "",
                    json.RootElement.GetProperty("text").GetString() ?? "",
                    [.. json.RootElement.GetProperty("templates").EnumerateArray().Select(Template)]);
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new CasusException("CAS033", $"{place}:{number}", "is no MUC text: each line needs doc, text and templates", fault);
            }

            yield return document;
        }
    }

    private static Template Template(JsonElement json)
    {
        List<(TemplateSlot, Fill)> fills = [];
        bool optional = false;
        foreach (JsonProperty slot in json.EnumerateObject())
        {
            if (slot.Name == "MESSAGE: TEMPLATE") optional = Lines(slot.Value).Any(l => l.Contains("OPTIONAL", StringComparison.Ordinal));
            for (TemplateSlot s = 0; (int)s < Coding.Templates.Template.SlotCount; s++)
            {
                if (MucNotation.Name(s) != slot.Name) continue;
                foreach (string line in Lines(slot.Value))
                {
                    if (MucNotation.Parse(s, line) is { } fill) fills.Add((s, fill));
                }
            }
        }

        return new Template(fills, optional);
    }

    private static IEnumerable<string> Lines(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(l => l.GetString() ?? "") : [];
}
