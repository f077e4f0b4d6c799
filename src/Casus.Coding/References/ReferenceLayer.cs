using System.Collections.Immutable;
using Casus.Core.Records;
using Casus.Language.Tokens;

namespace Casus.Coding.References;

/// <summary>A phrase that mentions someone or something, with the number of the entity it mentions.</summary>
/// <param name="Tokens">The whole phrase, with its modifiers.</param>
/// <param name="Head">The token that heads it.</param>
/// <param name="Entity">From 0 in order of first mention; phrases of one number mean the same.</param>
public readonly record struct EntityMention(TokenRange Tokens, int Head, int Entity);

/// <summary>Which phrases of a text mean the same. What stays unresolved is not in it.</summary>
public sealed class ReferenceLayer
{
    public ReferenceLayer(Layer<Reference> all, ImmutableArray<EntityMention> mentions)
    {
        All = all;
        Mentions = mentions;
    }

    public static ReferenceLayer Empty { get; } = new(new Layer<Reference>(0, []), []);

    /// <summary>The phrases that refer back, in text order.</summary>
    public Layer<Reference> All { get; }

    /// <summary>Every phrase that could be mentioned again, in text order; those that never are have a number to themselves.</summary>
    public ImmutableArray<EntityMention> Mentions { get; }

    /// <summary>What the phrase headed by this token refers back to, or null.</summary>
    public Reference? At(int token) =>
        this == Empty ? null : All.HeadedBy(token)?.Value;

    /// <summary>
    /// The actor with a code that the phrase headed by this token refers back to; null where there is none, or where the phrase
    /// has a code of its own.
    /// </summary>
    public ActorMention? Named(int token, Layer<ActorMention> actors)
    {
        if (At(token)?.Actor is not { Code.Code: not null } actor) return null;
        return actors.Covering(token) is { Value.Code.Code: not null } ? null : actor;
    }
}
