namespace Casus.Core.Text;

/// <summary>A value with the words it was read from and the name of the rule that read it.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Span">The words that say so.</param>
/// <param name="Rule">The rule's name, as <c>explain</c> prints it.</param>
public readonly record struct Sourced<T>(T Value, TextSpan Span, string Rule);
