using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Casus.Core;

namespace Casus.Evaluation;

/// <summary>Who did what to whom, as codes; null where the gold names no one.</summary>
/// <param name="Event">PLOVER type, with CONCEDE and RETREAT merged to YIELD.</param>
internal readonly record struct Triple(string? Actor, string Event, string? Recipient);

/// <summary>A text with its gold triples.</summary>
/// <param name="IsCameo">The gold keeps CAMEO's conventions, not PLOVER's.</param>
internal sealed record TripleItem(string Id, string Text, DateOnly? Date, IReadOnlyList<Triple> Gold, bool IsCameo = false);

/// <summary>Reads triples from JSON Lines, or from PETRARCH validation records (XML with CAMEO codes).</summary>
internal static partial class TripleData
{
    public static IEnumerable<TripleItem> Read(string path) =>
        Path.GetExtension(path).Equals(".xml", StringComparison.OrdinalIgnoreCase) ? ReadXml(path) : ReadJsonLines(path);

    /// <summary>True for PETRARCH's unit records, whose header names the dictionaries of their fictional world.</summary>
    public static bool IsFictional(string path) =>
        Path.GetExtension(path).Equals(".xml", StringComparison.OrdinalIgnoreCase)
        && File.ReadLines(path).Take(80).Any(l => l.Contains("PETR.Validate.actors", StringComparison.Ordinal));

    private static IEnumerable<TripleItem> ReadJsonLines(string path)
    {
        int line = 0;
        foreach (string text in File.ReadLines(path))
        {
            line++;
            if (text.Length == 0) continue;
            JsonElement item;
            try
            {
                item = JsonDocument.Parse(text).RootElement;
            }
            catch (JsonException e)
            {
                throw new CasusException("CAS031", $"{Path.GetFileName(path)}:{line}:1", $"is no JSON object: {e.Message}", e);
            }

            yield return new TripleItem(
                Field(item, "id") ?? $"{line}",
                Field(item, "text") ?? "",
                Field(item, "date") is { } date && DateOnly.TryParse(date, CultureInfo.InvariantCulture, out DateOnly day) ? day : null,
                [.. item.GetProperty("events").EnumerateArray().Select(e => new Triple(
                    Field(e, "actor"), EventName(Field(e, "event") ?? ""), Field(e, "recipient")))]);
        }
    }

    private static string? Field(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // The validation files are not well-formed XML throughout, so records are cut out by their tags.
    private static IEnumerable<TripleItem> ReadXml(string path)
    {
        string content = Comments().Replace(File.ReadAllText(path), "");
        string[] records = content.Split("<Sentence ");
        for (int i = 1; i < records.Length; i++)
        {
            Match text = Text().Match(records[i]);
            if (!text.Success || Attribute(records[i], "evaluate") == "false" || Attribute(records[i], "valid") == "false") continue;
            // Records of what stops that program ("error") are no question to this one.
            if (Coding().Matches(records[i]).Any(c => Attribute(c.Value, "error") is not null)) continue;
            List<Triple> gold = [];
            foreach (Match coding in Coding().Matches(records[i]))
            {
                string code = Attribute(coding.Value, "eventcode") ?? "";
                string name = EventName(code);
                if (name.Length > 0) gold.Add(new Triple(CameoCoding.Canonical(Attribute(coding.Value, "sourcecode")), name, CameoCoding.Canonical(Attribute(coding.Value, "targetcode"))));
            }

            string words = Blanks().Replace(text.Groups[1].Value, " ").Trim();
            yield return new TripleItem(Attribute(records[i], "id") ?? $"{i}", words, Day(Attribute(records[i], "date")), [.. gold.Distinct()], IsCameo: true);
        }
    }

    private static string? Attribute(string record, string name)
    {
        int start = record.IndexOf(name + "=\"", StringComparison.Ordinal);
        if (start < 0) return null;
        start += name.Length + 2;
        int end = record.IndexOf('"', start);
        return end < 0 ? null : record[start..end];
    }

    private static DateOnly? Day(string? date) =>
        DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>A PLOVER name as it is, or the type of a CAMEO code; empty for statements (01), which PLOVER does not code.</summary>
    internal static string EventName(string code)
    {
        if (code.Length < 2 || !char.IsAsciiDigit(code[0])) return code is "CONCEDE" or "RETREAT" ? "YIELD" : code;
        return code[..2] switch
        {
            "02" or "10" => "REQUEST",
            "03" => "AGREE",
            "04" => "CONSULT",
            "05" => "SUPPORT",
            "06" => "COOPERATE",
            "07" => "AID",
            "08" => "YIELD",
            "09" or "11" => "ACCUSE",
            "12" => "REJECT",
            "13" => "THREATEN",
            "14" => "PROTEST",
            "15" => "MOBILIZE",
            "16" => "SANCTION",
            "17" => "COERCE",
            "18" or "19" or "20" => "ASSAULT",
            _ => "",
        };
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("<Text>(.*?)</Text>", RegexOptions.Singleline)]
    private static partial Regex Text();

    [GeneratedRegex("<EventCoding [^>]*>")]
    private static partial Regex Coding();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
