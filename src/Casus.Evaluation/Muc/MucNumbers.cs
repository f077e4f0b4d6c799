using System.Globalization;

namespace Casus.Evaluation.Muc;

/// <summary>
/// Compares counts: <c>7</c>, <c>PLURAL</c>, about <c>~50</c>, at least <c>20-</c>, at most <c>-20</c>, between <c>3-5</c>. The
/// same is full credit; half where the key's number is hedged and the response's is not, or the other way round.
/// </summary>
internal static class MucNumbers
{
    public static Credit Compare(string key, string response)
    {
        string a = key.Replace(" ", "", StringComparison.Ordinal), b = response.Replace(" ", "", StringComparison.Ordinal);
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase)) return Credit.Full;
        if (Range(a) is not { } x || Range(b) is not { } y) return Credit.Wrong;
        return x.Low == y.Low || x.High == y.High ? Credit.Partial : Credit.Wrong;
    }

    private static (int Low, int High)? Range(string text)
    {
        string[] ends = text.TrimStart('~').Split('-');
        int? low = Number(ends[0]), high = Number(ends[^1]);
        return ends.Length > 2 || (low is null && high is null) ? null : (low ?? int.MinValue, high ?? int.MaxValue);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
