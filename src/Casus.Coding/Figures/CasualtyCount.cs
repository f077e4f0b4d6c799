using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Figures;

/// <summary>How many people a report says were killed and hurt in its main incident.</summary>
/// <param name="Killed">0 where nothing is said.</param>
/// <param name="Injured">0 where nothing is said.</param>
public readonly record struct CasualtyCount(int Killed, int Injured);

/// <summary>
/// Counts casualties from a report's opening, where the main incident is told: the largest figure of each role. Figures
/// joined by "and" add up ("a boy and three women"). People shot count as hurt beyond the dead. Where no number stands
/// but the words speak of a death, or of a wound and no death, one person is meant: reports on one victim name no number.
/// </summary>
internal sealed class CasualtyCounter(FigureLexicon lexicon)
{
    private const int Opening = 8;
    private const int FewestDeathWords = 2;
    private const int LargestPlausible = 1000;

    // " and ", ", and ", ", ".
    private const int JoinLength = 6;

    public CasualtyCount Count(ParsedText text, Layer<Figure> figures)
    {
        if (text.SentenceCount == 0) return default;
        int end = text.Tokens.Sentence(Math.Min(Opening, text.SentenceCount) - 1).End;
        int killed = Largest(figures, FigureRole.Killed, end), injured = Largest(figures, FigureRole.Injured, end);
        int shot = Largest(figures, FigureRole.Hit, end);
        (int deaths, int wounds, bool first) = Words(text, end);
        if (killed == 0 && (first || deaths >= FewestDeathWords)) killed = 1;
        if (injured == 0 && shot > killed) injured = shot - killed;
        else if (injured == 0 && killed == 0 && wounds > 0) injured = 1;
        return new CasualtyCount(killed, injured);
    }

    private static int Largest(Layer<Figure> figures, FigureRole role, int end)
    {
        double largest = 0, joined = 0;
        int close = -1;
        foreach (Located<Figure> figure in figures)
        {
            if (figure.Tokens.Start >= end || figure.Value.Role != role || figure.Value.Best is not { } best || best > LargestPlausible) continue;
            joined = close >= 0 && figure.Value.Span.Start - close <= JoinLength ? joined + best : best;
            close = figure.Value.Span.End;
            largest = Math.Max(largest, joined);
        }

        return (int)largest;
    }

    // Words of death and of wounds, and whether the first sentence, the title, has one of death.
    private (int Deaths, int Wounds, bool First) Words(ParsedText text, int end)
    {
        int deaths = 0, wounds = 0, title = text.Tokens.Sentence(0).End;
        bool first = false;
        for (int i = 0; i < end; i++)
        {
            bool death = false, wound = false;
            foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(i)))
            {
                death |= sense is { Role: FigureRole.Killed, Particles.Length: 0 } and { Use: not RoleUse.Toll };
                wound |= sense.Role is FigureRole.Injured or FigureRole.Hit && sense.Use != RoleUse.Subject;
            }

            deaths += death ? 1 : 0;
            wounds += wound ? 1 : 0;
            first |= death && i < title;
        }

        return (deaths, wounds, first);
    }
}
