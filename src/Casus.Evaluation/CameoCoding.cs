using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Evaluation;

/// <summary>
/// A coded report as a CAMEO coder would tell it, to be held against CAMEO gold. CAMEO (Schrodt 2012) knows no status,
/// no claims and no one-sided events: what is planned is coded as its type, planned violence as a threat, refused
/// cooperation as rejection, one party's word of another's violence as an accusation, and a meeting from both sides.
/// What is requested, denied or imagined beyond that has no code.
/// </summary>
internal static class CameoCoding
{
    /// <summary>Distinct triples with both parties, by PLOVER type.</summary>
    public static IEnumerable<Triple> Triples(CodedReport coded) => coded.Events.SelectMany(e => Of(e, coded)).Distinct();

    private static IEnumerable<Triple> Of(Event e, CodedReport coded)
    {
        if (TypeOf(e) is not { } type) return [];
        string[] actors = Codes(e.Actors), recipients = Codes(e.Recipients);
        if (Accuser(e, coded) is { } accuser) return Pairs([accuser], EventType.Accuse, actors);
        if (recipients.Length == 0 && actors.Length > 1 && IsMutual(type)) return Pairs(actors, type, actors);
        IEnumerable<Triple> told = Pairs(actors, type, recipients);
        return type == EventType.Consult ? told.Concat(Pairs(recipients, type, actors)) : told;
    }

    /// <summary>What a group does, its members do to each other: "France and Peru met".</summary>
    public static bool IsMutual(EventType type) =>
        type is EventType.Consult or EventType.Agree or EventType.Cooperate or EventType.Support or EventType.Reject or EventType.Assault;

    private static EventType? TypeOf(Event e) => e.Status switch
    {
        EventStatus.Occurred or EventStatus.Ongoing => e.Type,
        EventStatus.Planned or EventStatus.Predicted or EventStatus.Threatened => e.Type.Quad() == QuadClass.MaterialConflict ? EventType.Threaten : e.Type,
        EventStatus.Denied when e.Type.Quad() is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation => EventType.Reject,
        _ => null,
    };

    // "Washington said that Tehran had struck the ship": whose words come first, before what they tell.
    private static string? Accuser(Event e, CodedReport coded)
    {
        if (e.Type.Quad() != QuadClass.MaterialConflict) return null;
        foreach (string id in e.Claims)
        {
            Claim claim = coded.Claims.First(c => c.Id == id);
            if (claim.Claimant is { } claimant && Code(claimant) is { } code && claimant.Code.Sector != "MED"
                && claim.Cue.End <= claim.Content.Start && Codes(e.Actors).All(a => a != code)) return code;
        }

        return null;
    }

    private static IEnumerable<Triple> Pairs(string[] actors, EventType type, string[] recipients)
    {
        foreach (string actor in actors)
        {
            foreach (string recipient in recipients)
            {
                if (actor != recipient) yield return new Triple(actor, TripleData.EventName(type.Name()), recipient);
            }
        }
    }

    private static string[] Codes(IReadOnlyCollection<ActorMention> mentions) => [.. mentions.Select(Code).OfType<string>().Distinct()];

    // A capital named for its government has the state's code alone there.
    private static string? Code(ActorMention mention) =>
        mention.Code.IsNone ? null : Canonical(mention.Code.Code ?? "---", mention.Rule == "actor/capital" ? null : mention.Code.Sector);

    /// <summary>CAMEO's run-together code in the same form: the state or body, then its first role; null where it names no one.</summary>
    public static string? Canonical(string? cameo)
    {
        if (cameo is null || cameo.Length < 3 || cameo is "---" or "+++") return null;
        cameo = cameo.Split('/')[0];
        string[] parts = [.. Enumerable.Range(0, cameo.Length / 3).Select(i => cameo.Substring(3 * i, 3))];
        if (parts.Length > 1 && parts[0] is "IGO" or "NGO" or "IMG" or "NGM") parts = [parts[1], .. parts[2..]];
        return Canonical(parts[0], parts.Length > 1 ? parts[1] : null);
    }

    private static string Canonical(string code, string? sector)
    {
        // CAMEO's codes that ISO 3166 or our own lists write otherwise, and two of its validation records' own.
        string state = code switch
        {
            "PAL" => "PSE",
            "EEU" or "EUR" => "EUU",
            "AFR" => "AFU",
            "KUW" => "KWT",
            "NZE" => "NZL",
            "ZBW" or "RHO" => "ZWE",
            "ROM" => "ROU",
            _ => code,
        };
        string? role = sector switch
        {
            "IGO" or "NGO" or "EEC" => null,
            "PPL" or "STU" or "CIV" => "CVL",
            "MOP" or "HRI" => "OPP",
            "SPY" => "GOV",
            _ => sector,
        };
        return role is null ? state : $"{state} {role}";
    }
}
