using System.Globalization;

namespace Casus.Analysis.Incidents;

/// <summary>An incident's number, given once and never again: <c>i17</c>.</summary>
public readonly record struct IncidentId(int Number)
{
    public static bool TryParse(string text, out IncidentId id)
    {
        bool isId = text.Length > 1 && text[0] is 'i' or 'I' && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0;
        id = isId ? new IncidentId(int.Parse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture)) : default;
        return isId;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"i{Number}");
}
