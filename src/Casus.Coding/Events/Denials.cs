using System.Collections.Frozen;
using System.Collections.Immutable;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Events;

/// <summary>
/// A denial by someone else is tied to the event that it is about: in "Oman said that Iran had shelled the port. Iran
/// <c>denied it</c>." and "Iran <c>denied involvement</c>." the shelling is denied by Iran. The event keeps its status: who
/// is right is not for the report's reader to settle. The words are rows of <c>denials.tsv</c>.
/// </summary>
internal sealed class Denials
{
    private const int MostSentences = 6;

    private readonly FrozenSet<string> _proforms, _shares;

    private Denials(FrozenSet<string> proforms, FrozenSet<string> shares) => (_proforms, _shares) = (proforms, shares);

    /// <exception cref="Core.CasusException">CAS012 a kind is neither proform nor share.</exception>
    public static Denials Load(LexiconSet lexicons)
    {
        IReadOnlyList<LexiconRow> rows = lexicons.Table("denials.tsv").Rows;
        foreach (LexiconRow row in rows)
        {
            if (row["kind"] is not ("proform" or "share")) throw row.Fault("kind", $"'{row["kind"]}' is neither proform nor share");
        }

        FrozenSet<string> Of(string kind) => rows.Where(r => r["kind"] == kind).Select(r => r["words"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return new Denials(Of("proform"), Of("share"));
    }

    /// <param name="events">In text order of their triggers.</param>
    public ImmutableArray<Event> Link(ImmutableArray<Event> events, Reading reading)
    {
        ImmutableArray<Event>.Builder? linked = null;
        foreach (Claim claim in reading.Claims)
        {
            if (claim is not { Stance: Stance.Denies, Claimant: { } denier }) continue;
            int about = About(linked?.ToImmutable() ?? events, reading, claim, denier);
            if (about < 0) continue;
            linked ??= events.ToBuilder();
            linked[about] = linked[about] with { DeniedBy = linked[about].DeniedBy.Add(claim.Id) };
        }

        return linked?.ToImmutable() ?? events;
    }

    // The nearest earlier happening that someone else told of, in which the denier is said to have had a part.
    private int About(ImmutableArray<Event> events, Reading reading, Claim claim, ActorMention denier)
    {
        Event? told = events.FirstOrDefault(e => e.Claims.Contains(claim.Id));
        if (told is null && !SpeaksOfEarlier(reading.Text, claim)) return -1;
        int sentence = SentenceOf(reading.Text, claim.Cue.Start), nearest = -1;
        for (int i = 0; i < events.Length; i++)
        {
            Event e = events[i];
            if (e.Trigger.Start >= claim.Cue.Start) break;
            if (sentence - SentenceOf(reading.Text, e.Trigger.Start) > MostSentences) continue;
            if (e.Status is not (EventStatus.Occurred or EventStatus.Ongoing) || e.Quad != QuadClass.MaterialConflict) continue;
            if (e.Claims.Contains(claim.Id) || IsTellersOwn(reading, e, denier)) continue;
            if (!e.Actors.Any(a => Same(a, denier)) || (told is not null && !Agree(e, told))) continue;
            nearest = i;
        }

        return nearest;
    }

    // denied it, denied the claim, denied any part in the attack
    private bool SpeaksOfEarlier(ParsedText text, Claim claim)
    {
        TokenRange content = text.Tokens.TokensIn(claim.Content);
        if (content.Length == 0) return false;
        bool brief = content.Length <= 3;
        for (int i = content.Start; i < content.End; i++)
        {
            string lemma = text.Tags.Lemma(i);
            if (_shares.Contains(lemma) || (brief && _proforms.Contains(lemma))) return true;
        }

        return false;
    }

    private static bool Agree(Event earlier, Event told) =>
        earlier.Type == told.Type
        && (told.Actors.IsEmpty || earlier.Actors.Any(a => told.Actors.Any(b => Same(a, b))))
        && (told.Recipients.IsEmpty || earlier.Recipients.IsEmpty || earlier.Recipients.Any(a => told.Recipients.Any(b => Same(a, b))));

    // What the denier itself told of it denies nothing.
    private static bool IsTellersOwn(Reading reading, Event e, ActorMention denier)
    {
        foreach (Claim claim in reading.Claims)
        {
            if (e.Claims.Contains(claim.Id) && claim.Claimant is { } teller && Same(teller, denier)) return true;
        }

        return false;
    }

    private static bool Same(ActorMention a, ActorMention b) =>
        (a.Name is not null && a.Name == b.Name) || (a.Code.Code is not null && a.Code.Code == b.Code.Code)
        || a.Text.Equals(b.Text, StringComparison.OrdinalIgnoreCase);

    private static int SentenceOf(ParsedText text, int offset) =>
        text.Tokens.TokensIn(new Core.Text.TextSpan(offset, offset + 1)) is { Length: > 0 } tokens ? text.Tokens.SentenceOf(tokens.Start) : -1;
}
