namespace Casus.Core;

/// <summary>
/// An error a user can act on: a stable code, the place, what is wrong and the remedy, in one line:
/// <c>CAS012 actors.tsv:112:4 date range overlaps line 98: end one before the other starts</c>.
/// </summary>
public sealed class CasusException : Exception
{
    public CasusException(string code, string place, string message, Exception? inner = null)
        : base(place.Length == 0 ? $"{code} {message}" : $"{code} {place} {message}", inner) => Code = code;

    public string Code { get; }
}
