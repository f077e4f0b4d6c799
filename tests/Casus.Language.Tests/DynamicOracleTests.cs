using Casus.Language.Parsing;
using Casus.Language.Training;
using CsCheck;

namespace Casus.Language.Tests;

public class DynamicOracleTests
{
    private static readonly Move[] Moves = [Move.Shift, Move.Left, Move.Right];

    // Seeds for random trees and random choices.
    private static readonly Gen<(int Words, int Seed)> Cases = Gen.Select(Gen.Int[1, 9], Gen.Int[0, 1_000_000]);

    [Fact]
    public void MovesWithoutCostLeadToTheGoldTree() => Cases.Sample(c =>
    {
        Random random = new(c.Seed);
        int[] gold = ProjectiveTree(c.Words, random);
        ArcHybrid state = new();
        state.Start(c.Words);
        while (!state.IsDone)
        {
            Move[] free = [.. Moves.Where(m => state.Allows(m) && DynamicOracle.Cost(state, gold, m) == 0)];
            Assert.NotEmpty(free);
            state.Apply(free[random.Next(free.Length)], 0);
        }

        Assert.Equal(gold, state.Heads[..c.Words]);
    });

    // From any state, right or wrong, as long as the sentence's root is still to come: as only one token may hang from
    // the root, the arc to it is not counted exactly.
    [Fact]
    public void CostIsWhatTheBestContinuationLoses()
    {
        Random random = new(5);
        for (int round = 0; round < 300; round++)
        {
            int words = 1 + random.Next(5);
            int[] gold = ProjectiveTree(words, random);
            List<Move> path = [];
            while (Replay(words, path) is { } state && state.Front < Array.IndexOf(gold, words))
            {
                Move[] allowed = [.. Moves.Where(state.Allows)];
                int best = BestReachable(words, gold, path);
                foreach (Move move in allowed)
                    Assert.Equal(best - BestReachable(words, gold, [.. path, move]), DynamicOracle.Cost(state, gold, move));
                path.Add(allowed[random.Next(allowed.Length)]);
            }
        }
    }

    [Fact]
    public void AnyMovesLeadToATreeWithOneRoot() => Cases.Sample(c =>
    {
        Random random = new(c.Seed);
        ArcHybrid state = new();
        state.Start(c.Words);
        while (!state.IsDone)
        {
            Move[] allowed = [.. Moves.Where(state.Allows)];
            Assert.NotEmpty(allowed);
            state.Apply(allowed[random.Next(allowed.Length)], 0);
        }

        Assert.Equal(1, state.Heads[..c.Words].Count(h => h == state.Root));
        Assert.DoesNotContain(state.None, state.Heads[..c.Words]);
    });

    private static ArcHybrid Replay(int words, IEnumerable<Move> path)
    {
        ArcHybrid state = new();
        state.Start(words);
        foreach (Move move in path) state.Apply(move, 0);
        return state;
    }

    // The most gold arcs between words that any way from here can have.
    private static int BestReachable(int words, int[] gold, List<Move> path)
    {
        ArcHybrid state = Replay(words, path);
        if (state.IsDone) return Enumerable.Range(0, words).Count(i => state.Heads[i] == gold[i] && gold[i] != state.Root);
        return Moves.Where(state.Allows).Max(m => BestReachable(words, gold, [.. path, m]));
    }

    // What random moves build is projective, and every projective tree can be built.
    private static int[] ProjectiveTree(int words, Random random)
    {
        ArcHybrid state = new();
        state.Start(words);
        while (!state.IsDone)
        {
            Move[] allowed = [.. Moves.Where(state.Allows)];
            state.Apply(allowed[random.Next(allowed.Length)], 0);
        }

        return state.Heads[..words];
    }
}
