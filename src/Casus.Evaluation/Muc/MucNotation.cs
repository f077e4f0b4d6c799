using System.Collections.Immutable;
using System.Text;
using Casus.Coding.Templates;

namespace Casus.Evaluation.Muc;

/// <summary>
/// Reads and writes the notation of MUC-4's templates: <c>DEATH: "MAYOR" / "THE MAYOR"</c>. A slash parts alternatives, a
/// question mark makes an answer optional, <c>-</c> is no answer and <c>*</c> a question that does not apply.
/// </summary>
internal static class MucNotation
{
    private static readonly (TemplateSlot Slot, string Name)[] Slots =
    [
        (TemplateSlot.Date, "INCIDENT: DATE"), (TemplateSlot.Location, "INCIDENT: LOCATION"), (TemplateSlot.Type, "INCIDENT: TYPE"),
        (TemplateSlot.Stage, "INCIDENT: STAGE OF EXECUTION"), (TemplateSlot.InstrumentId, "INCIDENT: INSTRUMENT ID"),
        (TemplateSlot.InstrumentType, "INCIDENT: INSTRUMENT TYPE"), (TemplateSlot.Category, "PERP: INCIDENT CATEGORY"),
        (TemplateSlot.PerpIndividual, "PERP: INDIVIDUAL ID"), (TemplateSlot.PerpOrganization, "PERP: ORGANIZATION ID"),
        (TemplateSlot.PerpConfidence, "PERP: ORGANIZATION CONFIDENCE"), (TemplateSlot.PhysId, "PHYS TGT: ID"),
        (TemplateSlot.PhysType, "PHYS TGT: TYPE"), (TemplateSlot.PhysNumber, "PHYS TGT: NUMBER"),
        (TemplateSlot.PhysNation, "PHYS TGT: FOREIGN NATION"), (TemplateSlot.PhysEffect, "PHYS TGT: EFFECT OF INCIDENT"),
        (TemplateSlot.PhysTotal, "PHYS TGT: TOTAL NUMBER"), (TemplateSlot.HumName, "HUM TGT: NAME"),
        (TemplateSlot.HumDescription, "HUM TGT: DESCRIPTION"), (TemplateSlot.HumType, "HUM TGT: TYPE"),
        (TemplateSlot.HumNumber, "HUM TGT: NUMBER"), (TemplateSlot.HumNation, "HUM TGT: FOREIGN NATION"),
        (TemplateSlot.HumEffect, "HUM TGT: EFFECT OF INCIDENT"), (TemplateSlot.HumTotal, "HUM TGT: TOTAL NUMBER"),
    ];

    /// <summary>The slot's name in a template: <c>HUM TGT: NAME</c>.</summary>
    public static string Name(TemplateSlot slot) => Slots[(int)slot].Name;

    /// <summary>The key under which a slot is scored: <c>hum_tgt_name</c>.</summary>
    public static string Key(TemplateSlot slot) =>
        Name(slot).ToLowerInvariant().Replace(": ", "_", StringComparison.Ordinal).Replace(' ', '_');

    /// <summary>Whether the answers are phrases of the text, in quotation marks.</summary>
    public static bool IsPhrase(TemplateSlot slot) => slot is TemplateSlot.InstrumentId or TemplateSlot.PerpIndividual
        or TemplateSlot.PerpOrganization or TemplateSlot.PhysId or TemplateSlot.HumName or TemplateSlot.HumDescription;

    /// <summary>One line of a slot, or null where it holds no answer.</summary>
    public static Fill? Parse(TemplateSlot slot, string text)
    {
        string rest = text.Trim();
        bool optional = rest.StartsWith('?') || rest.StartsWith("(?", StringComparison.Ordinal);
        if (optional) rest = rest.TrimStart('(', '?', ' ');
        if (rest is "-" or "*" or "") return null;
        bool isOpen = slot is TemplateSlot.Location or TemplateSlot.Date;
        int colon = isOpen ? -1 : Find(rest, ':');
        string main = colon < 0 ? rest : rest[..colon], of = colon < 0 ? "" : rest[(colon + 1)..];
        ImmutableArray<string> options = IsPhrase(slot) ? Quoted(main) : [.. Split(main).Where(o => o is not ("-" or "*"))];
        return options.IsEmpty ? null : new Fill(options, Quoted(of), optional);
    }

    /// <summary>The answers as lines, <c>-</c> where there are none.</summary>
    public static string Write(TemplateSlot slot, ImmutableArray<Fill> fills) => fills.IsEmpty ? "-" : string.Join("\n", fills.Select(f => Write(slot, f)));

    private static string Write(TemplateSlot slot, Fill fill)
    {
        string main = string.Join(" / ", IsPhrase(slot) ? fill.Options.Select(o => $"\"{o}\"") : fill.Options);
        return fill.Of.IsEmpty ? main : $"{main}: {string.Join(" / ", fill.Of.Select(o => $"\"{o}\""))}";
    }

    private static int Find(string text, char sought)
    {
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] == sought) return i;
        }

        return -1;
    }

    private static ImmutableArray<string> Quoted(string text)
    {
        ImmutableArray<string>.Builder found = ImmutableArray.CreateBuilder<string>();
        string[] parts = text.Split('"');
        for (int i = 1; i < parts.Length; i += 2)
        {
            if (Spaced(parts[i]) is { } part and not ("-" or "*" or "")) found.Add(part);
        }

        return found.ToImmutable();
    }

    // At slashes outside brackets, but for the brackets that hold one alternative whole.
    private static List<string> Split(string text)
    {
        List<string> found = [];
        StringBuilder part = new();
        int depth = 0;
        foreach (char c in text)
        {
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c == '/' && depth <= 0)
            {
                found.Add(Bare(part.ToString()));
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        found.Add(Bare(part.ToString()));
        found.RemoveAll(f => f.Length == 0);
        return found is [var one] && one.Contains('/', StringComparison.Ordinal) && !one.Contains('(', StringComparison.Ordinal) ? Split(one) : found;
    }

    private static string Bare(string part)
    {
        string bare = Spaced(part);
        return bare.StartsWith('(') && bare.EndsWith(')') ? bare[1..^1].Trim() : bare;
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
