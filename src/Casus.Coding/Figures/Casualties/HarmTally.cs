using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Figures.Casualties;

/// <summary>Adds up what one predicate counts: "a mother and her two children", "three people, a man and two women" (three).</summary>
internal sealed class HarmTally(ParsedText text)
{
    private const int LargestPlausible = 1000;
    private readonly List<Part> _parts = [];

    public void Add(in Located<Figure> figure)
    {
        if (figure.Value.Role is not (FigureRole.Killed or FigureRole.Injured or FigureRole.Hit) || figure.Value.Best is not { } best || best > LargestPlausible) return;
        _parts.Add(new Part(figure.Tokens.Start, figure.Tokens.End, (int)best, figure.Value.Role));
    }

    public void Add(in PersonMention person, Harm harm)
    {
        if (person.Form == PersonForm.Pronoun) return;
        for (int i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].Start >= person.End || person.Start >= _parts[i].End) continue;
            // "A boy" is a figure too, but what becomes of him later is known of the person alone.
            if (_parts[i].Count > 1) return;
            _parts.RemoveAt(i--);
        }

        _parts.Add(new Part(person.Start, person.End, 1, harm == Harm.Killed ? FigureRole.Killed : null));
    }

    /// <summary>Nothing but commas, "and" and a word like "her" between.</summary>
    public static bool Joined(ParsedText text, int from, int to)
    {
        if (to - from > 4) return false;
        for (int i = from; i < to; i++)
        {
            if (text.Tokens.TrueWord(i) is not ("," or "and" or "&" or ";" or "her" or "his" or "their" or "the")) return false;
        }

        return from < to;
    }

    /// <summary>The largest sum of each role before a token. Persons count only beside a figure or one another.</summary>
    public (int Killed, int Injured, int Shot) Largest(int end)
    {
        _parts.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        int killed = 0, injured = 0, shot = 0;
        for (int i = 0; i < _parts.Count;)
        {
            int sum = _parts[i].Count, from = i;
            FigureRole? role = _parts[i].Role;
            for (i++; i < _parts.Count && Follows(_parts[i - 1], _parts[i], role); i++)
            {
                role ??= _parts[i].Role;
                sum += _parts[i].Count;
            }

            if (_parts[from].Start >= end) break;
            // "Three people, a man and two women": the parts are the whole.
            if (i - from > 1 && sum == 2 * _parts[from].Count) sum = _parts[from].Count;
            if (role == FigureRole.Killed) killed = Math.Max(killed, sum);
            else if (role == FigureRole.Hit) shot = Math.Max(shot, sum);
            else if (role == FigureRole.Injured || i - from > 1) injured = Math.Max(injured, sum);
        }

        return (killed, injured, shot);
    }

    private bool Follows(in Part first, in Part second, FigureRole? role) =>
        Joined(text, first.End, second.Start) && (role == second.Role || (role != FigureRole.Killed && second.Role is null) || (role is null && second.Role != FigureRole.Killed));

    // A null role is a person hurt, whether shot or not.
    private readonly record struct Part(int Start, int End, int Count, FigureRole? Role);
}
