using System.Security.Cryptography;
using System.Text;

namespace Casus.Core.Records;

/// <summary>Content-derived identifiers: the same report read twice has the same id.</summary>
public static class ReportId
{
    /// <summary><c>r</c> and sixteen hexadecimal digits of SHA-256 over URL, source, publication and text.</summary>
    public static string Of(string? url, string? source, Publication published, string text)
    {
        string when = published.IsKnown ? published.At.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : "";
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{url}\n{source}\n{when}\n{text}"));
        return "r" + Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}
