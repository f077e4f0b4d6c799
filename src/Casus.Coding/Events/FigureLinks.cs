using Casus.Coding.Figures;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>Gives each figure to the event it counts for: the nearest in its sentence that can have such a figure.</summary>
internal sealed class FigureLinks(Reading reading)
{
    private readonly ParsedText _text = reading.Text;

    public List<Draft> Attach(List<Draft> drafts)
    {
        List<Draft> linked = [.. drafts];
        foreach (Located<Figure> figure in reading.Figures)
        {
            int owner = Owner(linked, figure);
            if (owner >= 0) linked[owner] = linked[owner] with { Figures = linked[owner].Figures.AddRange(FigureVoices.All(figure.Value)) };
        }

        return linked;
    }

    private int Owner(List<Draft> drafts, Located<Figure> figure)
    {
        int best = -1, bestCost = int.MaxValue;
        int sentence = _text.Tokens.SentenceOf(figure.Head);
        bool anyInSentence = false;
        for (int i = 0; i < drafts.Count; i++)
        {
            if (_text.Tokens.SentenceOf(drafts[i].Trigger) != sentence) continue;
            anyInSentence = true;
            if (!CanCount(drafts[i].Type, figure.Value.Role)) continue;
            if (TreePath.Between(_text, drafts[i].Trigger, figure.Head) is not { } path) continue;
            // Closeness in words breaks what the tree leaves open; a second figure of one role belongs elsewhere if it can.
            int cost = (3 * path.Cost) + Math.Abs(drafts[i].Trigger - figure.Head)
                + (drafts[i].IsReal ? 0 : 18) + (drafts[i].Figures.Any(f => f.Role == figure.Value.Role) ? 6 : 0);
            if (cost >= bestCost) continue;
            (best, bestCost) = (i, cost);
        }

        return best >= 0 || anyInSentence ? best : Previous(drafts, sentence, figure.Value);
    }

    // "Remarkably, there were no fatalities.": a sentence that only counts goes on about the event told just before.
    private int Previous(List<Draft> drafts, int sentence, Figure figure)
    {
        FigureRole role = figure.Role;
        if (role is FigureRole.Intercepted or FigureRole.Failed or FigureRole.Hit or FigureRole.Launched) return Launch(drafts, sentence);
        if (role is not (FigureRole.Killed or FigureRole.Injured)) return -1;
        int nearest = -1;
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            int distance = sentence - _text.Tokens.SentenceOf(drafts[i].Trigger);
            if (distance is <= 0 or > 4 || drafts[i].Type != EventType.Assault || !drafts[i].IsReal) continue;
            // "The ministry put the toll at 22": of what has been counted before.
            bool counted = drafts[i].Figures.Any(f => f.Role == role);
            if (counted && figure.Best > 0) return i;
            if (!counted && nearest < 0 && distance <= 2) nearest = i;
        }

        return nearest;
    }

    // "American fighters shot down more than 80 drones.": of the attack whose launches were counted before.
    private int Launch(List<Draft> drafts, int sentence)
    {
        const int reach = 6;
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            int distance = sentence - _text.Tokens.SentenceOf(drafts[i].Trigger);
            if (distance is > 0 and <= reach && drafts[i] is { Type: EventType.Assault, IsReal: true } && drafts[i].Figures.Any(f => f.Role is FigureRole.Launched or FigureRole.Other)) return i;
        }

        return -1;
    }

    private static bool CanCount(EventType type, FigureRole role) => role switch
    {
        FigureRole.Killed or FigureRole.Injured or FigureRole.Missing => type is EventType.Assault or EventType.Coerce or EventType.Protest,
        FigureRole.Launched or FigureRole.Intercepted or FigureRole.Failed or FigureRole.Hit or FigureRole.Destroyed or FigureRole.Damaged => type == EventType.Assault,
        FigureRole.Detained => type is EventType.Coerce or EventType.Sanction or EventType.Retreat,
        FigureRole.Abducted => type is EventType.Assault or EventType.Coerce or EventType.Retreat,
        FigureRole.Crowd => type is EventType.Protest or EventType.Mobilize,
        FigureRole.Distance => false,
        _ => true,
    };
}
