using Casus.Core.Ontology;

namespace Casus.Coding.Events.Ranking;

/// <summary>What the model tells apart: the event types, CONCEDE with RETREAT, as the data has them (PLOVER's YIELD).</summary>
internal static class RelationClasses
{
    public static IReadOnlyList<EventType> All { get; } = [.. EventTypes.All.Where(t => t != EventType.Concede)];

    /// <summary>The model's file within <c>models/en</c>.</summary>
    public const string FileName = "relations.model";

    /// <param name="folder">The folder of the models.</param>
    /// <exception cref="Core.CasusException">CAS021 the model is missing; CAS022 it is damaged.</exception>
    public static LinearModel LoadModel(string folder) =>
        LinearModel.Load(Path.Combine(folder, FileName), All.Count, "casus train relations");

    public static int Of(EventType type)
    {
        EventType known = type == EventType.Concede ? EventType.Retreat : type;
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i] == known) return i;
        }

        throw new ArgumentOutOfRangeException(nameof(type), type, "is no event type");
    }

    /// <summary>The likeliest class of the likeliest quad class: a wrong class of the right kind misleads least.</summary>
    public static int Choose(ReadOnlySpan<float> probabilities)
    {
        Span<float> quads = stackalloc float[5];
        for (int i = 0; i < probabilities.Length; i++) quads[(int)All[i].Quad()] += probabilities[i];
        int quad = 1;
        for (int q = 2; q < quads.Length; q++)
        {
            if (quads[q] > quads[quad]) quad = q;
        }

        int best = -1;
        for (int i = 0; i < probabilities.Length; i++)
        {
            if ((int)All[i].Quad() == quad && (best < 0 || probabilities[i] > probabilities[best])) best = i;
        }

        return best;
    }
}
