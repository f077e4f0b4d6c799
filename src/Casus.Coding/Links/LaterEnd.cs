using Casus.Coding.Claims;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Links;

/// <summary>Looks for the later of two linked happenings: from the cue up the tree, or at its subject.</summary>
internal sealed class LaterEnd(LinkScene scene)
{
    private const int Depth = 4;
    private const int Reach = 2;

    private readonly ParsedText _text = scene.Text;

    /// <summary>What the cue hangs on, or its subject, outside the words of the earlier end.</summary>
    public Event? Of(TokenRange cue, TokenRange earlier, LinkEnds ends, LinkKind kind)
    {
        int top = scene.Top(cue);
        // "after (missiles struck)": the conjunction hangs on the clause it opens, and that on what is later.
        if (earlier.Contains(_text.Head(top)) && ends == LinkEnds.Up) top = Above(_text.Head(top), earlier);
        else if (ends == LinkEnds.Up && _text.Relation(top) == Relation.Conj && _text.Head(top) >= 0) top = _text.Head(top);
        if (ends != LinkEnds.Up)
        {
            if (In(cue) is { Status: not EventStatus.Requested } own) return own;
            if (Subject(cue) is { } subject) return subject;
            if (ends == LinkEnds.Object) return null;
        }
        else if (cue.Contains(top))
        {
            // "the raid was in retaliation for": a predicate has its subject.
            if (_text.Child(top, Relation.Nsubj, Relation.NsubjPass) >= 0 && Subject(cue) is { } subject) return subject;
            top = _text.Head(top);
        }

        return Climb(top, cue, earlier, kind);
    }

    /// <summary>The event a cue describes: in it, at the noun it modifies, or in what it does by or with.</summary>
    public Event? OfDescribed(TokenRange cue)
    {
        if (In(cue) is { } own) return own;
        int top = scene.Top(cue);
        if (_text.Relation(top) is Relation.Amod or Relation.Compound or Relation.NmodUnmarked && scene.At(_text.Head(top)) is { } modified) return modified;
        // "In retaliation, Israel struck …"
        if (_text.Relation(top) is Relation.Obl or Relation.Advmod or Relation.Nmod && scene.At(_text.Head(top)) is { } done) return done;
        TokenRange whole = _text.Subtree(top);
        TokenRange after = new(cue.End, Math.Max(cue.End, whole.End));
        foreach (int child in _text.Children(top).ToArray())
        {
            if (child >= cue.End && scene.Within(child, after) is { } told) return told;
        }

        // "fired rockets and struck back": the words say what was done before them.
        return _text.Relation(top) == Relation.Conj && _text.Tags.Upos(top) == Upos.Verb && _text.Head(top) is >= 0 and int first ? scene.At(first) : null;
    }

    /// <summary>What carried a threat out: violence by the same actor beside the cue, or told in the sentences just before.</summary>
    public Event? OfThreat(TokenRange cue, Event threat)
    {
        int sentence = _text.Tokens.SentenceOf(cue.Start);
        Event? nearest = null;
        int least = int.MaxValue;
        foreach (Event e in scene.Events)
        {
            int trigger = scene.Trigger(e), back = sentence - _text.Tokens.SentenceOf(trigger);
            if (back is < 0 or > Reach || e.Quad != QuadClass.MaterialConflict || !e.IsReal() || !SameActor(e, threat)) continue;
            int distance = Math.Abs(trigger - cue.Start);
            if (distance < least) (nearest, least) = (e, distance);
        }

        return nearest;
    }

    /// <summary>"would be retaliation", "plans to respond": said of what is not.</summary>
    public bool IsUnreal(TokenRange cue)
    {
        int top = scene.Top(cue);
        if (Phrases.IsModal(_text, top) || Phrases.IsMarkedBy(_text, top, "if") || Phrases.IsMarkedBy(_text, top, "to")) return scene.At(top)?.IsReal() != true;
        for (int i = cue.Start; i < cue.End; i++)
        {
            if (scene.At(i) is { Status: not EventStatus.Requested } e && !e.IsReal()) return true;
        }

        foreach (int child in _text.Children(top))
        {
            if (_text.Tags.Lemma(child) is "no" or "any" or "possible" or "potential" or "further" or "future" or "expected" or "likely" or "imminent") return true;
        }

        return false;
    }

    // "which Iran called revenge": to call something so is no revenge.
    private static bool Answers(Event e, LinkKind kind) => kind != LinkKind.RetaliatesFor
        || e.Quad == QuadClass.MaterialConflict || e.Type is EventType.Threaten or EventType.Reject;

    private static bool SameActor(Event e, Event threat)
    {
        foreach (ActorMention actor in threat.Actors)
        {
            if (actor.Code.Code is { } code && e.Actors.Any(a => a.Code.Code == code)) return true;
        }

        return false;
    }

    private int Above(int clause, TokenRange earlier)
    {
        int fuel = Depth;
        while (clause >= 0 && fuel-- > 0)
        {
            // "18 days after A and six days after B": both hang on what came after them.
            if (_text.Relation(clause) != Relation.Conj && !earlier.Contains(clause)) break;
            clause = _text.Head(clause);
        }

        return clause;
    }

    private Event? In(TokenRange cue)
    {
        for (int i = cue.Start; i < cue.End; i++)
        {
            if (scene.At(i) is { } e) return e;
        }

        return null;
    }

    private Event? Subject(TokenRange cue)
    {
        int fuel = Depth;
        for (int t = scene.Top(cue); t >= 0 && fuel > 0; t = _text.Head(t), fuel--)
        {
            int subject = _text.Child(t, Relation.Nsubj, Relation.NsubjPass);
            if (subject >= 0) return scene.Within(subject, _text.Subtree(subject)) ?? Meant(subject);
            if (_text.Relation(t) is not (Relation.Conj or Relation.Xcomp or Relation.Obl or Relation.Nmod or Relation.Acl)) break;
            if (_text.Relation(t) is Relation.Acl && scene.At(_text.Head(t)) is { } described) return described;
        }

        return null;
    }

    // Up through phrases and infinitives, never out of a clause that somebody says.
    private Event? Climb(int token, TokenRange cue, TokenRange earlier, LinkKind kind)
    {
        int fuel = Depth;
        for (int t = token; t >= 0 && fuel > 0; t = _text.Head(t), fuel--)
        {
            if (scene.At(t) is { } e && !earlier.Contains(t) && !cue.Contains(t) && Answers(e, kind)) return e;
            if (!cue.Contains(t) && Beneath(t, cue, earlier) is { } beneath && Answers(beneath, kind)) return beneath;
            if (_text.Relation(t) is Relation.Ccomp or Relation.Parataxis or Relation.Csubj) break;
        }

        return null;
    }

    private Event? Beneath(int token, TokenRange cue, TokenRange earlier)
    {
        Event? nearest = null;
        int rank = int.MaxValue;
        foreach (int child in _text.Children(token).ToArray())
        {
            if (cue.Contains(child) || earlier.Contains(child)) continue;
            int order = _text.Relation(child) switch
            {
                Relation.Xcomp => 0,
                Relation.Obj => 1,
                Relation.Nsubj or Relation.NsubjPass => 2,
                Relation.Nmod or Relation.Obl => 3,
                _ => int.MaxValue,
            };
            if (order >= rank) continue;
            Event? told = scene.At(child) ?? (order == 1 ? OfNoun(child) : order == 2 ? Meant(child) : null);
            if (told is not null) (nearest, rank) = (told, order);
        }

        return nearest;
    }

    // "a series of strikes"
    private Event? OfNoun(int noun)
    {
        foreach (int child in _text.Children(noun))
        {
            if (_text.Relation(child) == Relation.Nmod && scene.At(child) is { } e) return e;
        }

        return null;
    }

    // "The strike came …": the last violence told before, where a noun of violence means it and is no event of its own.
    private Event? Meant(int subject)
    {
        if (_text.Tags.Lemma(subject) is not ("strike" or "attack" or "raid" or "bombing" or "assault" or "barrage" or "operation" or "move")) return null;
        if (_text.Child(subject, Relation.Det) is not (>= 0 and int the) || _text.Tags.Lemma(the) is not ("the" or "this" or "that")) return null;
        Event? last = null;
        foreach (Event e in scene.Events)
        {
            if (scene.Trigger(e) >= subject) break;
            if (e.IsViolent() && (last is null || _text.Tags.Upos(scene.Trigger(e)) == Upos.Noun || !IsMinor(e))) last = e;
        }

        return last;
    }

    private static bool IsMinor(Event e) => e.Actors.IsEmpty && e.Recipients.IsEmpty;
}
