using Casus.Language.Parsing;

namespace Casus.Coding.Places;

/// <summary>
/// Which place is said to contain which: "Homs, Syria", "Homs (Syria)", "Homs in Syria", "Syria's Homs",
/// "the Syrian city of Homs". A list, "Homs, Hama and Aleppo", contains nothing: one reading must lie in the other.
/// </summary>
internal static class ContainmentCues
{
    internal static void Link(ParsedText text, NameContext context, PlaceIndex index, List<Toponym> toponyms)
    {
        for (int i = 0; i < toponyms.Count; i++)
        {
            int container = -1;
            if (i + 1 < toponyms.Count && Opens(context, toponyms[i], toponyms[i + 1])) container = i + 1;
            if (container >= 0 && !Containment.IsPossible(index, toponyms[i].Readings, toponyms[container].Readings)) container = -1;
            if (container < 0 && i > 0 && Precedes(text, context, toponyms[i - 1], toponyms[i])
                && Containment.IsPossible(index, toponyms[i].Readings, toponyms[i - 1].Readings)) container = i - 1;
            if (container < 0) continue;
            toponyms[i] = toponyms[i] with { Container = container };
            // What contains a place is said as a place too, whatever stands before it.
            if (container > i && toponyms[container].Role == ToponymRole.Actor)
                toponyms[container] = toponyms[container] with { Role = ToponymRole.Location };
            if (toponyms[i].Role == ToponymRole.Actor) toponyms[i] = toponyms[i] with { Role = ToponymRole.Location };
        }
    }

    // "Homs, Syria", "Homs (Syria", "Homs in Syria".
    private static bool Opens(NameContext context, Toponym inner, Toponym outer)
    {
        if (outer.Role == ToponymRole.Demonym) return false;
        int between = inner.Tokens.End;
        if (outer.Tokens.Start - between == 0) return context.HasAfter(between - 1);
        if (outer.Tokens.Start - between == 1) return context.Word(between) is "," or "(" or "in";
        return outer.Tokens.Start - between is 2 or 3 && context.Word(between) is "," or "in"
            && context.BeforeModifiers(outer.Tokens.Start) == between;
    }

    // "Syria's Homs", "the Syrian city of Homs".
    private static bool Precedes(ParsedText text, NameContext context, Toponym outer, Toponym inner)
    {
        int from = outer.Tokens.End;
        if (from >= inner.Tokens.Start || inner.Tokens.Start - from > 4) return false;
        if (text.Tokens.SentenceOf(from) != text.Tokens.SentenceOf(inner.Tokens.Start)) return false;
        if (context.Word(from) is "'s" or "’s" or "'") return context.BeforeModifiers(inner.Tokens.Start) <= from;
        return outer.Role == ToponymRole.Demonym && context.BeforeModifiers(inner.Tokens.Start) < outer.Tokens.Start;
    }
}
