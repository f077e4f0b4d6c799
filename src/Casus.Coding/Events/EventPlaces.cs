using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Events;

/// <summary>
/// Ties places to events by syntax: the object itself ("shelled Homs"), else the locative phrase nearest to the trigger.
/// Datelines say where the reporter sat, not where it happened, and are passed over.
/// </summary>
internal sealed class EventPlaces(Reading reading)
{
    // Across more arcs than this a place belongs to something else.
    private const int Farthest = 9;

    private readonly ParsedText _text = reading.Text;

    public PlaceMention? Of(int trigger, EventType type, IReadOnlyCollection<int> triggers)
    {
        TokenRange sentence = _text.Tokens.Sentence(_text.Tokens.SentenceOf(trigger));
        PlaceMention? best = null;
        int bestCost = int.MaxValue;
        foreach (Located<PlaceMention> place in reading.Places.In(sentence))
        {
            if (place.Value.Place is not { } resolved || Dateline.Is(_text, place.Tokens, sentence)) continue;
            if (TreePath.Between(_text, trigger, place.Head) is not { } path || !IsWhere(trigger, type, place, path, triggers)) continue;
            // A river or a sea beside a named settlement says less, and what the same people did next was elsewhere:
            // "seized the tanker in the strait and took it to port".
            int cost = (path.Cost * 4) + (int)resolved.Precision + (resolved.Precision == PlacePrecision.Region ? 8 : 0)
                + (IsOfNextVerb(place.Head, path.Meeting) ? 16 : 0);
            if (path.Cost > Farthest || cost >= bestCost) continue;
            bestCost = cost;
            best = place.Value;
        }

        return best;
    }

    // A place counts where a preposition of place marks it, where it is the object, or where it stands in such a phrase.
    private bool IsWhere(int trigger, EventType type, Located<PlaceMention> place, TreePath path, IReadOnlyCollection<int> triggers)
    {
        PlacePhrase phrase = new(type, place.Value.Place!.Precision == PlacePrecision.Country);
        // Parsers hang the preposition of a name of several words on any of them.
        string before = Before(place.Tokens);
        bool locative = phrase.Marks(before) || (place.Value.Rule == "place.named-before" && _text.Relation(place.Head) == Relation.Advmod);
        string inner = "";
        for (int t = place.Head; t >= 0 && t != path.Meeting; t = _text.Head(t))
        {
            if (triggers.Contains(t) && t != place.Head && t != trigger) return false;
            Relation relation = _text.Relation(t);
            if (relation == Relation.NmodPoss) return false;
            // "condemned the storming of its embassy in Baghdad" is not said there.
            if (phrase.IsOfSpeech && relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Ccomp or Relation.Xcomp) return false;
            string preposition = t == place.Head && before.Length > 0 ? before : Grammar.Preposition(_text, t);
            // "launched from Homs", "from the direction of Homs": elsewhere; but "took a boy from a school near Homs".
            if (preposition == "from" && inner is "" or "of" && !phrase.Marks(preposition)) return false;
            if (preposition.Length > 0) inner = preposition;
            locative |= relation switch
            {
                Relation.Obl or Relation.Nmod or Relation.OblUnmarked or Relation.NmodUnmarked => phrase.Marks(preposition),
                Relation.Obj or Relation.NsubjPass => path.Up == 0 && path.Down == 1 && Grammar.IsVerb(_text, trigger) && phrase.MayBeObject,
                _ => false,
            };
        }

        for (int t = trigger; t >= 0 && t != path.Meeting; t = _text.Head(t))
        {
            if (_text.Relation(t) is Relation.Ccomp or Relation.Parataxis) return false;
        }

        return locative;
    }

    private bool IsOfNextVerb(int place, int meeting)
    {
        for (int t = place; t >= 0 && t != meeting; t = _text.Head(t))
        {
            if (_text.Relation(t) == Relation.Conj && Grammar.IsVerb(_text, t)) return true;
        }

        return false;
    }

    // The preposition right before a name, with nothing but an article between.
    private string Before(TokenRange name)
    {
        int t = name.Start - 1;
        if (t >= 0 && _text.Tags.Upos(t) == Upos.Det) t--;
        return t >= 0 && _text.Tags.Upos(t) == Upos.Adp ? _text.Tags.Lemma(t) : "";
    }
}
