using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Events;

/// <summary>
/// "Washington insisted that it had not taken part.": taking part means the attack told before, so a statement about it
/// takes that event's type and recipients, with its own actor and status.
/// </summary>
internal static class Participation
{
    public static List<Draft> Resolve(List<Draft> drafts, Reading reading, EventLexicon lexicon)
    {
        List<Draft> result = [.. drafts];
        for (int token = 0; token < reading.Text.Count; token++)
        {
            if (!IsTakingPart(reading.Text, token) || result.Exists(d => d.Trigger == token)) continue;
            Draft? meant = MainAttack(result, token);
            var actors = new Participants(reading, lexicon).At(Grammar.Doer(reading.Text, token));
            if (meant is null || actors.IsEmpty) continue;
            result.Add(meant with
            {
                Trigger = token,
                Rule = "participation",
                Mode = null,
                Cameo = null,
                Actors = actors,
                Recipients = meant.ActorCode == actors[0].Code.Code ? meant.Recipients : WithoutCode(meant.Recipients, actors[0].Code.Code),
                Status = new StatusReader(reading.Text, lexicon).Read(token),
                IsNominal = false,
                IsAnaphoric = true,
            });
        }

        result.Sort((a, b) => a.Trigger.CompareTo(b.Trigger));
        return result;
    }

    // The attack that the report has spoken of most so far, the last of equals.
    private static Draft? MainAttack(List<Draft> drafts, int before) => drafts
        .Where(d => d.Type == EventType.Assault && d.Trigger < before && d.IsReal && d.ActorCode is not null)
        .GroupBy(d => d.ActorCode)
        .MaxBy(g => (g.Count(), g.Last().Trigger))?.LastOrDefault(d => d.RecipientCode is not null);

    private static ImmutableArray<ActorMention> WithoutCode(ImmutableArray<ActorMention> mentions, string? code) =>
        mentions.RemoveAll(m => m.Code.Code == code);

    private static bool IsTakingPart(ParsedText text, int token)
    {
        if (text.Tags.Upos(token) != Upos.Verb) return false;
        return text.Tags.Lemma(token) switch
        {
            "participate" => true,
            "take" => text.Child(token, Relation.Obj) is >= 0 and int direct && text.Tags.Lemma(direct) == "part",
            _ => false,
        };
    }
}
