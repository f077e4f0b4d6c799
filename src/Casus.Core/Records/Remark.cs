using Casus.Core.Text;

namespace Casus.Core.Records;

/// <summary>Something about the input that a reader should know; reading bad input remarks and goes on.</summary>
/// <param name="Code">Stable and greppable: <c>CAS101</c>.</param>
/// <param name="Span">Where, or null for the whole report.</param>
/// <param name="Message">What, and the remedy where there is one.</param>
public sealed record Remark(string Code, TextSpan? Span, string Message);
