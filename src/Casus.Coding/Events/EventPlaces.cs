using Casus.Core.Records;
using Casus.Language.Parsing;
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

    public PlaceMention? Of(int trigger, IReadOnlyCollection<int> triggers)
    {
        TokenRange sentence = _text.Tokens.Sentence(_text.Tokens.SentenceOf(trigger));
        PlaceMention? best = null;
        int bestCost = int.MaxValue;
        foreach (Located<PlaceMention> place in reading.Places.In(sentence))
        {
            if (place.Value.Place is not { } resolved || IsDateline(place, sentence)) continue;
            if (TreePath.Between(_text, trigger, place.Head) is not { } path || !IsWhere(trigger, place, path, triggers)) continue;
            // A river or a sea beside a named settlement says less.
            int cost = (path.Cost * 4) + (int)resolved.Precision + (resolved.Precision == PlacePrecision.Region ? 8 : 0);
            if (path.Cost > Farthest || cost >= bestCost) continue;
            bestCost = cost;
            best = place.Value;
        }

        return best;
    }

    // A place counts where a preposition of place marks it, where it is the object, or where it stands in such a phrase.
    private bool IsWhere(int trigger, Located<PlaceMention> place, TreePath path, IReadOnlyCollection<int> triggers)
    {
        bool isCountry = place.Value.Place!.Precision >= PlacePrecision.Country;
        bool locative = false;
        for (int t = place.Head; t >= 0 && t != path.Meeting; t = _text.Head(t))
        {
            if (triggers.Contains(t) && t != place.Head && t != trigger) return false;
            Relation relation = _text.Relation(t);
            if (relation == Relation.NmodPoss) return false;
            locative |= relation switch
            {
                Relation.Obl or Relation.Nmod or Relation.OblUnmarked or Relation.NmodUnmarked => IsLocative(Grammar.Preposition(_text, t), isCountry),
                Relation.Obj or Relation.NsubjPass => path.Up == 0 && path.Down == 1 && Grammar.IsVerb(_text, trigger),
                _ => false,
            };
        }

        for (int t = trigger; t >= 0 && t != path.Meeting; t = _text.Head(t))
        {
            if (_text.Relation(t) is Relation.Ccomp or Relation.Parataxis) return false;
        }

        return locative;
    }

    // "sanctions on Russia", "fired at Israel": a whole country after these is a target, not a place.
    private static bool IsLocative(string preposition, bool isCountry) =>
        !(isCountry && preposition is "on" or "against" or "at" or "to" or "toward" or "towards" or "of")
        && (preposition is "in" or "at" or "near" or "on" or "over" or "inside" or "outside" or "around" or "across" or "within"
            or "against" or "into" or "throughout" or "along" or "off" or "above" or "between" or "to" or "toward" or "towards"
            or "north" or "south" or "east" or "west" or "of");

    // "DAMASCUS, April 1 (AP) —": a place among the first words of a report, before a dash or a bracket.
    private bool IsDateline(Located<PlaceMention> place, TokenRange sentence)
    {
        if (place.Tokens.Start - sentence.Start > 4) return false;
        int last = Math.Min(sentence.End, place.Tokens.End + 8);
        for (int t = place.Tokens.End; t < last; t++)
        {
            ReadOnlySpan<char> word = _text.Tokens.TrueWord(t);
            if (word is "—" or "–" or "--") return true;
            if (_text.Tags.Upos(t) is Language.Tags.Upos.Verb or Language.Tags.Upos.Aux) return false;
        }

        return false;
    }
}
