using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Codebook;

/// <summary>
/// Holds a coding against an example. All events of the text are expected. Mentions agree where the words of one stand
/// whole in the other's; a mode or a place counts only where the example names one.
/// </summary>
public static class ExampleComparer
{
    /// <summary>Codes the example and compares.</summary>
    public static ExampleResult Check(Coder coder, CodebookExample example)
    {
        ArgumentNullException.ThrowIfNull(coder);
        CodedReport coded = coder.Read(new Report { Id = "codebook", Text = new SourceText(example.Text) });
        return Compare(example, [.. coded.Events.Select(ExpectedEvent.Of)]);
    }

    /// <summary>Pairs events of one type that differ least; what is left is of a wrong type, missing or surplus.</summary>
    public static ExampleResult Compare(CodebookExample example, ImmutableArray<ExpectedEvent> found)
    {
        ImmutableArray<ExpectedEvent> expected = example.Expected;
        int[] partner = new int[expected.Length];
        Array.Fill(partner, -1);
        bool[] taken = new bool[found.Length];
        Pair(expected, found, partner, taken, static (e, f) => e.Type == f.Type);
        Pair(expected, found, partner, taken, static (e, f) => Agree(e.Actors, f.Actors) && Agree(e.Recipients, f.Recipients));
        var differences = ImmutableArray.CreateBuilder<Difference>();
        for (int i = 0; i < expected.Length; i++)
        {
            if (partner[i] < 0) differences.Add(new(DifferenceKind.Missing, $"missing {expected[i]}"));
            else differences.AddRange(Between(expected[i], found[partner[i]]));
        }

        for (int i = 0; i < found.Length; i++)
        {
            if (!taken[i]) differences.Add(new(DifferenceKind.Surplus, $"surplus {found[i]}"));
        }

        return new ExampleResult(example, found, differences.DrainToImmutable());
    }

    // The pair with the fewest differences first; among equals, the one that stands first in the text.
    private static void Pair(
        ImmutableArray<ExpectedEvent> expected, ImmutableArray<ExpectedEvent> found, int[] partner, bool[] taken,
        Func<ExpectedEvent, ExpectedEvent, bool> mayPair)
    {
        var pairs =
            from e in Enumerable.Range(0, expected.Length)
            from f in Enumerable.Range(0, found.Length)
            where mayPair(expected[e], found[f])
            orderby Between(expected[e], found[f]).Count(), e, f
            select (e, f);
        foreach ((int e, int f) in pairs)
        {
            if (partner[e] >= 0 || taken[f]) continue;
            partner[e] = f;
            taken[f] = true;
        }
    }

    private static IEnumerable<Difference> Between(ExpectedEvent expected, ExpectedEvent found)
    {
        string type = expected.Type.Name();
        if (expected.Type != found.Type)
            yield return new(DifferenceKind.Type, $"type: expected {type}, found {found.Type.Name()}");
        if (expected.Status != found.Status)
            yield return new(DifferenceKind.Status, $"status of {type}: expected {WireName.Of(expected.Status)}, found {WireName.Of(found.Status)}");
        if (!Agree(expected.Actors, found.Actors))
            yield return new(DifferenceKind.Actor, $"actor of {type}: expected {ExpectedEvent.Words(expected.Actors)}, found {ExpectedEvent.Words(found.Actors)}");
        if (!Agree(expected.Recipients, found.Recipients))
            yield return new(DifferenceKind.Recipient, $"recipient of {type}: expected {ExpectedEvent.Words(expected.Recipients)}, found {ExpectedEvent.Words(found.Recipients)}");
        if (expected.Mode is not null && expected.Type == found.Type && expected.Mode != found.Mode)
            yield return new(DifferenceKind.Mode, $"mode of {type}: expected {expected.Mode}, found {found.Mode ?? "none"}");
        if (expected.Place is not null && (found.Place is null || !WholeWords.Agree(expected.Place, found.Place)))
            yield return new(DifferenceKind.Place, $"place of {type}: expected {expected.Place}, found {found.Place ?? "none"}");
    }

    // Each of one list has its like in the other: "police and soldiers" may be read as one mention or as two.
    private static bool Agree(ImmutableArray<string> expected, ImmutableArray<string> found) =>
        expected.All(e => found.Any(f => WholeWords.Agree(e, f))) && found.All(f => expected.Any(e => WholeWords.Agree(e, f)));
}
