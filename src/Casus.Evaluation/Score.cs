namespace Casus.Evaluation;

/// <summary>One figure of an evaluation.</summary>
/// <param name="Key">Stable name; <c>a.b</c> is one key.</param>
/// <param name="Value">Per cent (0 to 100) unless the key says otherwise; null where there is no gold.</param>
public sealed record Score(string Key, double? Value);
