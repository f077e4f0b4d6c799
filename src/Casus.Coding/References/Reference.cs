using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.References;

/// <summary>Words that stand for someone or something told of before: "it", "the group", "Orlov" after "General Orlov".</summary>
public sealed record Reference
{
    public required TextSpan Span { get; init; }

    /// <summary>The words as written.</summary>
    public required string Text { get; init; }

    /// <summary>The words that name most fully what is meant.</summary>
    public required TextSpan Antecedent { get; init; }

    public required string AntecedentText { get; init; }

    /// <summary>The token that heads the antecedent.</summary>
    public required int AntecedentHead { get; init; }

    /// <summary>The actor meant, or null where the antecedent is no actor: "it" for "the bridge".</summary>
    public ActorMention? Actor { get; init; }

    /// <summary>The rule that tied the two.</summary>
    public required string Rule { get; init; }
}
