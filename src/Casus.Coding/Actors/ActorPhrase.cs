using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Actors;

/// <summary>A noun phrase that names an actor, resolved as far as it goes.</summary>
/// <param name="Tokens">The minimal phrase: no determiner, no relative clause.</param>
/// <param name="Person">The person's name within the phrase, or null.</param>
/// <param name="RoleKind">The kind of the role noun, or null for a bare name.</param>
/// <param name="Noun">The role noun within the phrase, or null for a bare name.</param>
internal sealed record ActorPhrase(
    TokenRange Tokens,
    int Head,
    ActorCode Code,
    string? Name,
    string Rule,
    TokenRange? Person = null,
    RoleKind? RoleKind = null,
    SeenRole? Noun = null)
{
    public Located<ActorMention> Locate(ParsedText text)
    {
        Core.Text.TextSpan span = text.Tokens.Span(Tokens);
        ActorMention mention = new()
        {
            Span = span,
            Text = text.Source.Slice(span),
            Name = Name,
            Code = Code,
            Rule = Rule,
        };
        return new Located<ActorMention>(mention, Tokens, Head);
    }
}
