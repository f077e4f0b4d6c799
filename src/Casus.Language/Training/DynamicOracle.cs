using Casus.Language.Parsing;

namespace Casus.Language.Training;

/// <summary>
/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs a move puts out of reach.
/// Exact on projective trees; on others it counts arc by arc.
/// </summary>
internal static class DynamicOracle
{

    /// <param name="state">Where the parser is.</param>
    /// <param name="gold">Heads within the sentence; the root's head is <see cref="ArcHybrid.Root"/>.</param>
    /// <param name="move">A move the state allows.</param>
    public static int Cost(ArcHybrid state, ReadOnlySpan<int> gold, Move move) => move switch
    {
        Move.Shift => ShiftCost(state, gold),
        Move.Left => PopCost(state, gold, state.Front),
        _ => PopCost(state, gold, state.Stack(1)),
    };

    // The front can no longer be the head of anything on the stack, nor a dependent of anything below the top.
    private static int ShiftCost(ArcHybrid state, ReadOnlySpan<int> gold)
    {
        int cost = 0, front = state.Front;
        for (int below = 0; below < state.Depth; below++)
        {
            int token = state.Stack(below);
            if (gold[token] == front) cost++;
            if (below > 0 && gold[front] == token) cost++;
        }

        return cost;
    }

    // The top leaves with the given head: it loses its gold head if that was still in reach, and all its dependents to come.
    private static int PopCost(ArcHybrid state, ReadOnlySpan<int> gold, int head)
    {
        int top = state.Stack(0), cost = 0;
        int goldHead = gold[top];
        bool reachable = goldHead == state.Stack(1) || goldHead >= state.Front;
        if (reachable && goldHead != head) cost++;
        for (int token = state.Front; token < state.Count; token++)
        {
            if (gold[token] == top) cost++;
        }

        return cost;
    }
}
