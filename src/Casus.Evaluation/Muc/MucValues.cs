using System.Collections.Frozen;
using Casus.Coding.Lexicons;
using Casus.Coding.Templates;

namespace Casus.Evaluation.Muc;

/// <summary>
/// Compares answers out of a set, by the hierarchy of <c>lexicons/muc/values.tsv</c>: half credit for an answer that is
/// right but too wide (<c>BOMB</c> where the key says <c>VEHICLE BOMB</c>), none for one that is too narrow.
/// </summary>
internal sealed class MucValues
{
    private readonly FrozenDictionary<(TemplateSlot, string), string> _parents;

    private MucValues(FrozenDictionary<(TemplateSlot, string), string> parents) => _parents = parents;

    public static MucValues Load(LexiconTable table)
    {
        Dictionary<(TemplateSlot, string), string> parents = [];
        foreach (LexiconRow row in table.Rows)
        {
            if (!Enum.TryParse(row["slot"], out TemplateSlot slot)) throw row.Fault("slot", $"'{row["slot"]}' is no slot");
            if (row.OrNull("wider") is { } wider) parents[(slot, row["value"])] = wider;
        }

        return new MucValues(parents.ToFrozenDictionary());
    }

    public Credit Compare(TemplateSlot slot, string key, string response)
    {
        if (key == response) return Credit.Full;
        for (string? wider = _parents.GetValueOrDefault((slot, key)); wider is not null; wider = _parents.GetValueOrDefault((slot, wider)))
        {
            if (wider == response) return Credit.Partial;
        }

        return Credit.Wrong;
    }
}
