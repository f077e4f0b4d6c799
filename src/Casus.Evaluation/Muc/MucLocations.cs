namespace Casus.Evaluation.Muc;

/// <summary>
/// Compares places: <c>PERU: ANCASH (DEPARTMENT): HUARAZ (CITY)</c>. Full credit where the country and the narrowest place
/// agree by name and neither tells a place that contradicts; half where only the country does.
/// </summary>
internal static class MucLocations
{
    public static Credit Compare(string key, string response)
    {
        string[] a = Parts(key), b = Parts(response);
        if (a.Length == 0 || b.Length == 0 || a[0] != b[0]) return Credit.Wrong;
        return a.Length == b.Length && a[1..].Order(StringComparer.Ordinal).SequenceEqual(b[1..].Order(StringComparer.Ordinal)) ? Credit.Full
            : a.Length > 1 && b.Length > 1 && a[^1] == b[^1] && (a.All(b.Contains) || b.All(a.Contains)) ? Credit.Full : Credit.Partial;
    }

    // Names without what kind of place they are: "ANCASH (DEPARTMENT)" is ANCASH.
    public static string[] Parts(string text)
    {
        List<char> plain = [];
        int depth = 0;
        foreach (char c in text)
        {
            if (c == '(') depth++;
            if (depth == 0 || c == ':') plain.Add(c);
            if (c == ')') depth = Math.Max(0, depth - 1);
        }

        return [.. new string([.. plain]).Split([':', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => p.ToUpperInvariant()).Where(p => p.Length > 0)];
    }
}
