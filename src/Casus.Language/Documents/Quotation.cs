using Casus.Core.Text;

namespace Casus.Language.Documents;

/// <summary>Words in quotation marks within one paragraph.</summary>
/// <param name="Outer">With the marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Closed">False where the paragraph ended first.</param>
/// <param name="Continues">
/// True where the paragraph before ended inside a quotation and this one opens again: one speaker, several paragraphs.
/// </param>
public readonly record struct Quotation(TextSpan Outer, TextSpan Inner, bool Closed, bool Continues);
