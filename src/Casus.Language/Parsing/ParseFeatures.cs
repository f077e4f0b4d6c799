using Casus.Language.Weights;

namespace Casus.Language.Parsing;

/// <summary>
/// The parser's feature templates, after Zhang and Nivre (2011): words and tags of the top three of the stack and the
/// first three of the buffer, singly, in pairs and triples; outermost dependents; valencies, label sets, distances and
/// endings.
/// </summary>
internal static class ParseFeatures
{
    public const int Count = 121;

    public static void Extract(ArcHybrid state, ParseWords words, Span<uint> keys)
    {
        Window w = new(state, words);
        int n = 0;
        n = Singles(w, keys, n);
        n = Pairs(w, keys, n);
        n = Triples(w, keys, n);
        n = TopDependents(state, words, w, keys, n);
        n = OtherDependents(state, words, w, keys, n);
        n = Context(w, keys, n);
        n = Valencies(state, w, keys, n);
        Distances(w, words, keys, n);
    }

    private static int Singles(in Window w, Span<uint> keys, int n)
    {
        keys[n] = FeatureHash.Of((uint)n++, w.S0w);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S0w, w.S0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1w);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1w, w.S1t);
        keys[n] = FeatureHash.Of((uint)n++, w.S2w);
        keys[n] = FeatureHash.Of((uint)n++, w.S2t);
        keys[n] = FeatureHash.Of((uint)n++, w.S2w, w.S2t);
        keys[n] = FeatureHash.Of((uint)n++, w.B0w);
        keys[n] = FeatureHash.Of((uint)n++, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.B0w, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.B1w);
        keys[n] = FeatureHash.Of((uint)n++, w.B1t);
        keys[n] = FeatureHash.Of((uint)n++, w.B1w, w.B1t);
        keys[n] = FeatureHash.Of((uint)n++, w.B2w);
        keys[n] = FeatureHash.Of((uint)n++, w.B2t);
        keys[n] = FeatureHash.Of((uint)n++, w.B2w, w.B2t);
        return n;
    }

    private static int Pairs(in Window w, Span<uint> keys, int n)
    {
        uint s0 = w.S0w ^ (w.S0t * 31), s1 = w.S1w ^ (w.S1t * 31), b0 = w.B0w ^ (w.B0t * 31);
        keys[n] = FeatureHash.Of((uint)n++, s0, b0);
        keys[n] = FeatureHash.Of((uint)n++, s0, w.B0w);
        keys[n] = FeatureHash.Of((uint)n++, w.S0w, b0);
        keys[n] = FeatureHash.Of((uint)n++, s0, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, b0);
        keys[n] = FeatureHash.Of((uint)n++, w.S0w, w.B0w);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, s1, s0);
        keys[n] = FeatureHash.Of((uint)n++, s1, w.S0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, s0);
        keys[n] = FeatureHash.Of((uint)n++, w.S1w, w.S0w);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, w.S0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1w, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, w.B0w);
        keys[n] = FeatureHash.Of((uint)n++, w.S1w, w.B0w);
        keys[n] = FeatureHash.Of((uint)n++, w.B0t, w.B1t);
        keys[n] = FeatureHash.Of((uint)n++, w.B0w, w.B1w);
        keys[n] = FeatureHash.Of((uint)n++, w.B0w, w.B1t);
        keys[n] = FeatureHash.Of((uint)n++, w.B0t, w.B1w);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, w.B1t);
        keys[n] = FeatureHash.Of((uint)n++, w.S0w, w.B1t);
        keys[n] = FeatureHash.Of((uint)n++, w.S2t, w.S0t);
        return n;
    }

    private static int Triples(in Window w, Span<uint> keys, int n)
    {
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, w.B0t, w.B1t);
        keys[n] = FeatureHash.Of((uint)n++, w.B0t, w.B1t, w.B2t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, w.S0t, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S2t, w.S1t, w.S0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, w.S0w, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1w, w.S0t, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, w.S0t, w.B0w);
        keys[n] = FeatureHash.Of((uint)n++, w.S0w, w.B0t, w.B1t);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, w.B0w, w.B1t);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, w.B0t, w.B1w);
        keys[n] = FeatureHash.Of((uint)n++, w.S1c, w.S0c, w.B0w);
        keys[n] = FeatureHash.Of((uint)n++, w.S1w, w.S0c, w.B0c);
        keys[n] = FeatureHash.Of((uint)n++, w.S1c, w.S0w, w.B0c);
        keys[n] = FeatureHash.Of((uint)n++, w.S2c, w.S1c ^ (w.S0c << 8), w.B0c);
        keys[n] = FeatureHash.Of((uint)n++, w.S1c ^ (w.S0c << 8), w.B0c, w.B1c);
        keys[n] = FeatureHash.Of((uint)n++, w.S0c ^ (w.B0c << 8), w.B1c, w.B2c);
        return n;
    }

    private static int TopDependents(ArcHybrid state, ParseWords words, in Window w, Span<uint> keys, int n)
    {
        int l1 = state.Left1[w.S0], r1 = state.Right1[w.S0], l2 = state.Left2[w.S0], r2 = state.Right2[w.S0];
        int b1 = state.Left1[w.B0], b2 = state.Left2[w.B0];
        n = Dependent(state, words, l1, w.S0t, keys, n);
        n = Dependent(state, words, r1, w.S0t, keys, n);
        n = Dependent(state, words, b1, w.B0t, keys, n);
        keys[n] = FeatureHash.Of((uint)n++, words.Tags[l2], state.Labels[l2]);
        keys[n] = FeatureHash.Of((uint)n++, words.Tags[r2], state.Labels[r2]);
        keys[n] = FeatureHash.Of((uint)n++, words.Tags[b2], state.Labels[b2]);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, words.Tags[l1], words.Tags[l2]);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, words.Tags[r1], words.Tags[r2]);
        keys[n] = FeatureHash.Of((uint)n++, w.B0t, words.Tags[b1], words.Tags[b2]);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, words.Tags[l1], w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, words.Tags[r1], w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, w.B0t, words.Tags[b1]);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, w.S0t, words.Tags[l1]);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, w.S0t, words.Tags[r1]);
        keys[n] = FeatureHash.Of((uint)n++, w.S0w, words.Words[l1]);
        keys[n] = FeatureHash.Of((uint)n++, w.S0w, words.Words[r1]);
        return n;
    }

    private static int OtherDependents(ArcHybrid state, ParseWords words, in Window w, Span<uint> keys, int n)
    {
        int l1 = state.Left1[w.S1], r1 = state.Right1[w.S1], l2 = state.Left2[w.S1], r2 = state.Right2[w.S1];
        n = Dependent(state, words, l1, w.S1t, keys, n);
        n = Dependent(state, words, r1, w.S1t, keys, n);
        keys[n] = FeatureHash.Of((uint)n++, words.Tags[l2], state.Labels[l2]);
        keys[n] = FeatureHash.Of((uint)n++, words.Tags[r2], state.Labels[r2]);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, words.Tags[r1], w.S0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, words.Tags[l1], w.S0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, words.Tags[r1], words.Tags[r2]);
        return n;
    }

    private static int Dependent(ArcHybrid state, ParseWords words, int at, uint head, Span<uint> keys, int n)
    {
        keys[n] = FeatureHash.Of((uint)n++, words.Words[at], head);
        keys[n] = FeatureHash.Of((uint)n++, words.Tags[at], head);
        keys[n] = FeatureHash.Of((uint)n++, state.Labels[at], head);
        return n;
    }

    // The words just before the stack's top and the buffer's front, whatever became of them.
    private static int Context(in Window w, Span<uint> keys, int n)
    {
        keys[n] = FeatureHash.Of((uint)n++, w.BeforeB0, w.S0t, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.BeforeB0t, w.S0t, w.B0t);
        return n;
    }

    private static int Valencies(ArcHybrid state, in Window w, Span<uint> keys, int n)
    {
        uint left0 = (uint)state.LeftCount[w.S0], right0 = (uint)state.RightCount[w.S0];
        uint right1 = (uint)state.RightCount[w.S1], leftB = (uint)state.LeftCount[w.B0];
        keys[n] = FeatureHash.Of((uint)n++, w.S0w, left0);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, left0);
        keys[n] = FeatureHash.Of((uint)n++, w.S0w, right0);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, right0);
        keys[n] = FeatureHash.Of((uint)n++, w.S1w, right1);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, right1);
        keys[n] = FeatureHash.Of((uint)n++, w.B0w, leftB);
        keys[n] = FeatureHash.Of((uint)n++, w.B0t, leftB);
        n = Labels(state.LeftLabels[w.S0], w.S0w, w.S0t, keys, n);
        n = Labels(state.RightLabels[w.S0], w.S0w, w.S0t, keys, n);
        n = Labels(state.RightLabels[w.S1], w.S1w, w.S1t, keys, n);
        n = Labels(state.LeftLabels[w.B0], w.B0w, w.B0t, keys, n);
        keys[n] = FeatureHash.Of((uint)n++, (uint)state.LeftLabels[w.S1], (uint)(state.LeftLabels[w.S1] >> 32), w.S1t);
        return n;
    }

    private static int Labels(ulong labels, uint word, uint tag, Span<uint> keys, int n)
    {
        uint set = (uint)labels * 31 ^ (uint)(labels >> 32);
        keys[n] = FeatureHash.Of((uint)n++, set, word);
        keys[n] = FeatureHash.Of((uint)n++, set, tag);
        return n;
    }

    private static void Distances(in Window w, ParseWords words, Span<uint> keys, int n)
    {
        keys[n] = FeatureHash.Of((uint)n++, w.ToFront, w.S0t, w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.ToFront, w.S0w);
        keys[n] = FeatureHash.Of((uint)n++, w.ToFront, w.B0w);
        keys[n] = FeatureHash.Of((uint)n++, w.Apart, w.S1t, w.S0t);
        keys[n] = FeatureHash.Of((uint)n++, w.Apart, w.S1w);
        keys[n] = FeatureHash.Of((uint)n++, w.Apart, w.S0w);
        keys[n] = FeatureHash.Of((uint)n++, words.Endings[w.S0], words.Endings[w.B0]);
        keys[n] = FeatureHash.Of((uint)n++, words.Endings[w.S1], words.Endings[w.S0]);
        keys[n] = FeatureHash.Of((uint)n++, words.Endings[w.S0], w.B0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S0t, words.Endings[w.B0]);
        keys[n] = FeatureHash.Of((uint)n++, words.Endings[w.S1], w.S0t);
        keys[n] = FeatureHash.Of((uint)n++, w.S1t, words.Endings[w.S0]);
        if (n != Count) throw new InvalidOperationException($"{n} features where {Count} are declared");
    }

    // Stack, buffer and what lies between, read once per state.
    private readonly ref struct Window
    {
        private const int FarthestFront = 9;

        public readonly int S0, S1, B0;
        public readonly uint S0w, S1w, S2w, B0w, B1w, B2w;
        public readonly uint S0t, S1t, S2t, B0t, B1t, B2t;
        public readonly uint S0c, S1c, S2c, B0c, B1c, B2c;
        public readonly uint BeforeB0, BeforeB0t, ToFront, Apart;

        public Window(ArcHybrid state, ParseWords words)
        {
            S0 = state.Stack(0);
            S1 = state.Stack(1);
            B0 = state.Front;
            int s2 = state.Stack(2), b1 = state.Buffer(1), b2 = state.Buffer(2);
            int before = B0 > 0 ? B0 - 1 : state.None;
            (S0w, S1w, S2w) = (words.Words[S0], words.Words[S1], words.Words[s2]);
            (B0w, B1w, B2w) = (words.Words[B0], words.Words[b1], words.Words[b2]);
            (S0t, S1t, S2t) = (words.Tags[S0], words.Tags[S1], words.Tags[s2]);
            (B0t, B1t, B2t) = (words.Tags[B0], words.Tags[b1], words.Tags[b2]);
            (S0c, S1c, S2c) = (words.Coarse[S0], words.Coarse[S1], words.Coarse[s2]);
            (B0c, B1c, B2c) = (words.Coarse[B0], words.Coarse[b1], words.Coarse[b2]);
            (BeforeB0, BeforeB0t) = (words.Words[before], words.Tags[before]);
            ToFront = S0 == state.None ? 0 : (uint)Math.Min(B0 - S0, FarthestFront);
            Apart = S1 == state.None ? 0 : (uint)Math.Min(S0 - S1, FarthestFront);
        }
    }
}
