using System.Collections.Immutable;
using System.Globalization;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Links;

/// <summary>
/// Finds how the events of one report hang together by its words: <c>Iran [fired] missiles in retaliation for the
/// {bombing} of its consulate</c>. Immutable; one instance serves all threads.
/// </summary>
/// <remarks>
/// Only what is told as real answers something: "vowed to avenge" links the vow to what it answers and nothing more.
/// Where the earlier end is no event of the report, its words are kept, to be looked for among incidents.
/// </remarks>
public sealed class LinkFinder
{
    // An end of which only words are known is a weaker one.
    private const double OpenEnd = 0.9;

    private const double EndWeight = 0.3;

    // The earlier end by who did what to whom alone.
    private const double ToldBefore = 0.8;

    private readonly LinkLexicon _words;

    private LinkFinder(LinkLexicon words) => _words = words;

    /// <exception cref="Core.CasusException">CAS010–CAS012: the table is missing or a row cannot be read.</exception>
    public static LinkFinder Load(LexiconSet lexicons) => new(LinkLexicon.Load(lexicons));

    /// <returns>Links <c>l1</c>, <c>l2</c> … in text order of their cues; of two between the same events the stronger.</returns>
    public ImmutableArray<EventLink> Find(Reading reading, ImmutableArray<Event> events)
    {
        ParsedText text = reading.Text;
        LinkScene scene = new(reading, events);
        List<EventLink> found = [];
        for (int token = 0; token < text.Count; token++)
        {
            if (_words.At(text, token) is not { } match) continue;
            TokenRange words = new(token, match.End);
            if (reading.Layout?.IsRepetition(token) != true) found.AddRange(scene.IsJoined(words) ? Joined(found, match.Cue, words, scene) : Read(match.Cue, words, scene));
            token = match.End - 1;
        }

        return Numbered(Strongest(found));
    }

    private static IEnumerable<EventLink> Read(LinkCue cue, TokenRange words, LinkScene scene)
    {
        LaterEnd later = new(scene);
        switch (cue.Ends)
        {
            case LinkEnds.Mutual:
                return [Link(cue, words, scene, null, null, scene.Reference(scene.Text.Subtree(scene.Noun(words))))];
            case LinkEnds.Warned:
                return Warned(cue, words, scene, later);
            case LinkEnds.Noun:
                return Described(cue, words, scene, later);
            default:
                return Between(cue, words, scene, later);
        }
    }

    // "18 days after A and six days after B": one happening follows both.
    private static EventLink[] Joined(List<EventLink> found, LinkCue cue, TokenRange words, LinkScene scene)
    {
        EventLink? first = found.FindLast(l => l.Rule == cue.Rule && scene.IsInSentenceOf(words, l.Cue));
        int earlier = scene.After(words);
        Event? from = scene.Events.FirstOrDefault(e => e.Id == first?.From);
        return from is not null && earlier >= 0 && scene.Within(earlier, scene.Beyond(words, earlier)) is { } to && to.Id != from.Id && to.IsReal() && !scene.IsBefore(from, to)
            ? [Link(cue, words, scene, from, to, null)] : [];
    }

    private static IEnumerable<EventLink> Described(LinkCue cue, TokenRange words, LinkScene scene, LaterEnd later)
    {
        if (later.OfDescribed(words) is not { } from || from.Quad != QuadClass.MaterialConflict || !from.IsReal() || later.IsUnreal(words)) return [];
        return scene.Answered(from) is { } to
            ? [Link(cue with { Rule = cue.Rule + "+before", Strength = cue.Strength * ToldBefore }, words, scene, from, to, null)]
            : [Link(cue, words, scene, from, null, null)];
    }

    private static IEnumerable<EventLink> Between(LinkCue cue, TokenRange words, LinkScene scene, LaterEnd later)
    {
        int earlier = scene.After(words);
        if (earlier < 0 || cue.Not.Contains(scene.Text.Tags.Lemma(earlier), StringComparer.OrdinalIgnoreCase)) yield break;
        bool swapped = cue.Ends == LinkEnds.Object;
        TokenRange beyond = scene.Beyond(words, earlier);
        Event? from = swapped ? scene.Within(earlier, beyond) : later.Of(words, beyond, cue.Ends, cue.Kind);
        if (from is null || (cue.Ends != LinkEnds.Up && later.IsUnreal(words))) yield break;
        LinkCue read = cue;
        if (!from.IsReal() && !(from.Status == EventStatus.Denied && scene.IsDenied(words)))
        {
            // "vowed to avenge the killing": the vow is what answers it.
            if (swapped || cue.Kind is LinkKind.Follows or LinkKind.PartOf || scene.Announcing(from) is not { } vow) yield break;
            (from, read) = (vow, cue with { Kind = LinkKind.RespondsTo, Rule = cue.Rule + "+announced" });
        }

        else if (from.Type == EventType.Threaten && cue.Kind == LinkKind.RetaliatesFor)
        {
            read = cue with { Kind = LinkKind.RespondsTo, Rule = cue.Rule + "+announced" };
        }

        bool any = false;
        foreach (Event to in swapped ? scene.Single(later.Of(words, beyond, cue.Ends, cue.Kind)) : scene.AllWithin(earlier, beyond))
        {
            any = true;
            if (to.Id != from.Id && (HasHappened(to, cue) || scene.IsDenied(words)) && !scene.IsBefore(from, to)) yield return Link(read, words, scene, from, to, null);
        }

        // Words that only say "after" need both ends told; others keep the words for an end that is not.
        if (any || swapped || cue.Kind is LinkKind.Follows or LinkKind.PartOf or LinkKind.Because || !scene.IsTelling(earlier)) yield break;
        yield return Link(read, words, scene, from, null, scene.Reference(scene.Phrase(words, earlier)));
    }

    // "vowed to avenge the killing": what is to be paid back has happened, whatever stands above the payback.
    private static bool HasHappened(Event to, LinkCue cue) => to.IsReal()
        || (cue.Kind == LinkKind.RetaliatesFor && cue.Ends != LinkEnds.Object && to.Status is EventStatus.Planned or EventStatus.Threatened or EventStatus.Requested);

    private static IEnumerable<EventLink> Warned(LinkCue cue, TokenRange words, LinkScene scene, LaterEnd later)
    {
        if (scene.Threat(words) is not { } threat || later.OfThreat(words, threat) is not { } done || scene.IsBefore(done, threat)) return [];
        return [Link(cue, words, scene, done, threat, null)];
    }

    private static EventLink Link(LinkCue cue, TokenRange words, LinkScene scene, Event? from, Event? to, LinkReference? reference)
    {
        TextSpan span = scene.Text.Tokens.Span(words);
        ImmutableArray<Claim> claims = scene.Claims.Holding(span);
        double sure = cue.Strength * Sure(from) * Sure(to);
        return new EventLink
        {
            Id = "l0",
            From = from?.Id,
            To = to?.Id,
            Reference = reference,
            Kind = cue.Kind,
            Cue = span,
            Claims = [.. claims.Select(c => c.Id)],
            Denied = scene.IsDenied(words),
            Rule = cue.Rule,
            Confidence = Math.Round(to is null ? sure * OpenEnd : sure, 3),
        };
    }

    // That the words link is one thing, that an end is an event another: its own confidence says so, and weighs little here.
    private static double Sure(Event? end) => end is null || double.IsNaN(end.Confidence) ? 1 : 1 - (EndWeight * (1 - end.Confidence));

    private static IEnumerable<EventLink> Strongest(List<EventLink> found)
    {
        foreach (EventLink link in found)
        {
            bool beaten = link.To is not null && found.Exists(o => !ReferenceEquals(o, link) && o.From == link.From && o.To == link.To
                && (o.Kind < link.Kind || (o.Kind == link.Kind && (o.Confidence > link.Confidence || (o.Confidence == link.Confidence && o.Cue.Start < link.Cue.Start)))));
            if (!beaten) yield return link;
        }
    }

    private static ImmutableArray<EventLink> Numbered(IEnumerable<EventLink> links) =>
        [.. links.OrderBy(l => l.Cue.Start).Select((l, i) => l with { Id = "l" + (i + 1).ToString(CultureInfo.InvariantCulture) })];
}
