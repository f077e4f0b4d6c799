using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Places;

/// <summary>Finds the place names of a text in every role, with what their surroundings say of them; resolves none.</summary>
internal sealed class ToponymScanner(PlaceIndex index, PlaceCues cues)
{
    private readonly NameMatcher _matcher = new(index);

    internal List<Toponym> Scan(ParsedText text)
    {
        List<NameMatch> matches = _matcher.Match(text);
        if (matches.Count == 0 && !index.HasImports) return [];
        NameContext context = new(text, index, cues, matches);
        List<Toponym> toponyms = new(matches.Count);
        foreach (NameMatch match in matches)
        {
            if (!context.MeansSomethingElse(match)) toponyms.Add(Read(text, context, match));
        }

        if (index.HasImports) AddImported(text, context, toponyms);
        ContainmentCues.Link(text, context, index, toponyms);
        ImportedReadings.KeepSupported(index, toponyms);
        return toponyms;
    }

    // Names that an import alone knows, where nothing else was read or only a part of them.
    private void AddImported(ParsedText text, NameContext context, List<Toponym> toponyms)
    {
        foreach (NameMatch match in _matcher.MatchImported(text))
        {
            if (!context.IsImportedPlace(match) || toponyms.Exists(t => t.Tokens.Overlaps(match.Tokens) && !match.Tokens.Contains(t.Tokens))) continue;
            Toponym longer = Read(text, context, match);
            List<Toponym> within = toponyms.FindAll(t => t.Tokens.Overlaps(match.Tokens));
            bool leads = cues.Is(context.Word(match.Tokens.Start), CueClass.Direction);
            if (within.Exists(t => (leads || t.Tokens.Start == match.Tokens.Start) && IsFamous(t)) && !within.Exists(t => ImportedReadings.LieTogether(index, longer.Readings, t.Readings))) continue;
            toponyms.RemoveAll(t => t.Tokens.Overlaps(match.Tokens));
            toponyms.Add(longer with { IsImported = true, IsCalledPlace = context.IsCalledPlace(match.Tokens), Rule = "place.imported" });
        }

        toponyms.Sort(static (a, b) => a.Tokens.Start.CompareTo(b.Tokens.Start));
    }

    // "Zarqa" gives way to "Tell Zarqa", wherever that is; but "Aleppo Citadel" and "Northern Aleppo" lie in Aleppo or are none.
    private bool IsFamous(Toponym toponym) =>
        index.LogPopulation(toponym.Readings[0] / 2) - (toponym.Readings[0] & 1) >= NameContext.Famous;

    private Toponym Read(ParsedText text, NameContext context, NameMatch match)
    {
        TextSpan span = text.Tokens.Span(match.Tokens);
        string key = NameFolding.FoldToString(text.Source.AsSpan(span)) ?? "";
        if (match.IsDemonym)
            return new Toponym(span, match.Tokens, key, [match.Entry * 2]) { Role = ToponymRole.Demonym, Rule = "place.demonym" };
        if (match.Entry >= 0)
            return new Toponym(span, match.Tokens, index.Name(match.Entry), [match.Entry * 2]) { Rule = "place.abbreviation" };
        List<int> readings = [];
        Span<byte> bytes = stackalloc byte[NameFolding.MaxLength];
        if (NameFolding.TryFold(text.Source.AsSpan(span), bytes, out int length)) index.AddReadings(bytes[..length], readings);
        (int[] fitting, string kind) = OfStatedKind(text, context, match.Tokens, readings);
        bool near = context.IsNear(match.Tokens);
        return new Toponym(span, match.Tokens, key + kind, fitting)
        {
            Role = Role(text, context, match.Tokens, fitting),
            Near = near,
            Offset = near ? text.Tokens.Span(new TokenRange(context.FirstOfOffset(match.Tokens), match.Tokens.End)) : default,
            Rule = kind.Length > 0 ? "place.kind" : "place.name",
        };
    }

    // "Homs province", "the city of Homs": only readings of the kind that is said, where there are any.
    private (int[] Readings, string Kind) OfStatedKind(ParsedText text, NameContext context, TokenRange range, List<int> readings)
    {
        bool division = context.HasAfter(range.End - 1) && cues.Is(context.Word(range.End), CueClass.Division);
        bool settlement = false;
        if (range.Start > 1 && context.HasBefore(range.Start) && context.Word(range.Start - 1) is "of")
        {
            CueClass before = cues.Of(context.Word(range.Start - 2));
            division |= (before & CueClass.Division) != 0;
            settlement = (before & CueClass.Settlement) != 0 && (before & CueClass.Division) == 0;
        }

        if (division == settlement) return ([.. readings], "");
        List<int> fitting = readings.FindAll(r => division == index.Kind(r / 2) is PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.Region);
        return fitting.Count == 0 ? ([.. readings], "") : ([.. fitting], division ? "/division" : "/settlement");
    }

    private ToponymRole Role(ParsedText text, NameContext context, TokenRange range, int[] readings)
    {
        if (context.IsEmbedded(range)) return ToponymRole.Embedded;
        PlaceKind kind = index.Kind(readings[0] / 2);
        if (kind is not (PlaceKind.Country or PlaceKind.Capital) || context.IsAfterLocative(range.Start)) return ToponymRole.Location;
        if (kind == PlaceKind.Country) return ToponymRole.Actor;
        int head = HeadOf(text, range);
        bool subject = text.Relation(head) is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss;
        return subject ? ToponymRole.Actor : ToponymRole.Location;
    }

    /// <summary>The token through which a range hangs in its sentence: the first whose head lies outside.</summary>
    internal static int HeadOf(ParsedText text, TokenRange range)
    {
        for (int token = range.Start; token < range.End; token++)
        {
            if (!range.Contains(text.Head(token))) return token;
        }

        return range.Start;
    }
}
