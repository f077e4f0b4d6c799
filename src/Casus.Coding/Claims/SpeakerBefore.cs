using System.Collections.Immutable;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Claims;

/// <summary>
/// "The ministry said … <c>It</c> also said …": a pronoun that speaks at the start of a sentence is whoever spoke last in
/// the sentence before. It keeps its own words and takes the speaker's name and code.
/// </summary>
internal static class SpeakerBefore
{
    public static ImmutableArray<Claim> Resolve(ParsedText text, ImmutableArray<Claim> claims)
    {
        var resolved = claims.ToBuilder();
        for (int i = 1; i < resolved.Count; i++)
        {
            if (resolved[i].Claimant is not { Name: null, Code.IsNone: true } pronoun || !IsPronoun(pronoun.Text)) continue;
            int sentence = SentenceOf(text, resolved[i]);
            for (int j = i - 1; j >= 0 && sentence - SentenceOf(text, resolved[j]) <= 1; j--)
            {
                if (resolved[j].Claimant is not { } speaker || IsPronoun(speaker.Text) && speaker.Name is null) continue;
                if (IsPerson(pronoun.Text) && !CanBePerson(speaker)) continue;
                resolved[i] = resolved[i] with { Claimant = pronoun with { Name = speaker.Name ?? speaker.Text, Code = speaker.Code, Rule = "claim.speaker-before" } };
                break;
            }
        }

        return resolved.ToImmutable();
    }

    private static int SentenceOf(ParsedText text, Claim claim) =>
        text.Tokens.SentenceOf(text.Tokens.TokensIn(claim.Cue).Start);

    private static bool IsPronoun(string words) =>
        IsPerson(words) || words is "it" or "It" or "they" or "They";

    private static bool IsPerson(string words) => words is "he" or "He" or "she" or "She";

    // A state or a body says "it".
    private static bool CanBePerson(ActorMention speaker) => speaker.Rule is not ("actor/name" or "actor/state");
}
