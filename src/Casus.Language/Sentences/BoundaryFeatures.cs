using Casus.Language.Weights;

namespace Casus.Language.Sentences;

/// <summary>What a decision on one gap between tokens looks at: three tokens on either side, the line, the sentence so far.</summary>
internal static class BoundaryFeatures
{
    public const int Count = 56;

    private const int VerbReach = 10;

    /// <summary>
    /// Whether a gap is worth a decision: after a mark that may close something; in a text that is loosely punctuated also
    /// before anything but a small letter. Between words in small letters nothing in reach tells.
    /// </summary>
    public static bool IsCandidate(TokenRun tokens, int next, bool tidy)
    {
        char last = tokens.Last(next - 1);
        bool small = char.IsLower(tokens.First(next));
        bool worth = char.IsLetterOrDigit(last) || last == ',' ? !small && !tidy : !small || MayClose(last);
        return worth && !tokens.IsClosing(next);
    }

    private static bool MayClose(char c) =>
        TokenRun.IsFinalMark(c) || c is ':' or ';' or ')' or '-' or '*' or '_' or '>' or '"' or '\u201d';

    /// <param name="glances">The text's tokens as seen from a gap.</param>
    /// <param name="line">The line the gap is in.</param>
    /// <param name="next">The token after the gap.</param>
    /// <param name="first">The first token of the sentence before the gap.</param>
    /// <param name="keys">Filled with <see cref="Count"/> keys.</param>
    public static void Extract(Glances glances, in LineContext line, int next, int first, Span<uint> keys)
    {
        TokenRun tokens = glances.Tokens;
        Glance p1 = glances.At(next - 1, line), p2 = glances.At(next - 2, line), p3 = glances.At(next - 3, line);
        Glance n1 = glances.At(next, line), n2 = glances.At(next + 1, line), n3 = glances.At(next + 2, line);
        uint rule = SentenceRules.EndsBefore(tokens, next, first) ? 1u : 0;
        uint gap = Gap(tokens, next);
        Words(p1, p2, n1, n2, keys);
        Shapes(p1, p2, n1, n2, rule, gap, keys[20..]);
        uint length = Bucket(next - first), rest = Bucket(line.End - next);
        Glance start = glances.At(first, line);
        keys[36] = FeatureHash.Of(36, rule, gap, line.Style);
        keys[37] = FeatureHash.Of(37, length, rule);
        keys[38] = FeatureHash.Of(38, length, p1.Shape, n1.Shape);
        keys[39] = FeatureHash.Of(39, rest, p1.Shape, n1.Shape);
        keys[40] = FeatureHash.Of(40, line.Style, p1.Shape, n1.Shape);
        keys[41] = FeatureHash.Of(41, line.Style, n1.Exact);
        keys[42] = FeatureHash.Of(42, line.Style, p1.Exact, rule);
        keys[43] = FeatureHash.Of(43, start.Exact, n1.Usual, n1.Shape);
        keys[44] = FeatureHash.Of(44, start.Lower, p1.Exact);
        keys[45] = FeatureHash.Of(45, Bucket(next - line.Start), n1.Shape, p1.Shape);
        keys[46] = FeatureHash.Of(46, n3.Lower, n1.Shape);
        keys[47] = FeatureHash.Of(47, length, n1.Exact);
        Wide(p1, p2, p3, n1, n2, n3, keys[48..]);
        uint verbs =
            Verbs(glances, line, Math.Max(first, next - VerbReach), next)
            | (Verbs(glances, line, next, Math.Min(line.End, next + VerbReach)) << 1);
        keys[53] = FeatureHash.Of(53, verbs, n1.Shape, p1.Shape);
        keys[54] = FeatureHash.Of(54, verbs, n1.Usual, p1.Usual);
        keys[55] = FeatureHash.Of(55, verbs, line.Style, rule);
    }

    // Whether a stretch holds a word that is usually a verb or auxiliary.
    private static uint Verbs(Glances glances, in LineContext line, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (glances.At(i, line).IsVerb) return 1;
            if (i > start && TokenRun.IsFinalMark(glances.Tokens.First(i))) return 0;
        }

        return 0;
    }

    private static void Wide(in Glance p1, in Glance p2, in Glance p3, in Glance n1, in Glance n2, in Glance n3, Span<uint> keys)
    {
        keys[0] = FeatureHash.Of(48, p3.Lower, p2.Lower, p1.Lower);
        keys[1] = FeatureHash.Of(49, n1.Shape, n2.Shape, n3.Shape);
        keys[2] = FeatureHash.Of(50, (p1.Usual << 5) | n1.Usual, n1.Shape, (n2.Usual << 5) | n3.Usual);
        keys[3] = FeatureHash.Of(51, (p2.Usual << 5) | p1.Usual, n1.Shape, (n1.Usual << 5) | n2.Usual);
        keys[4] = FeatureHash.Of(52, p3.Shape, (p2.Shape << 8) ^ p1.Shape, n1.Shape);
    }

    private static void Words(in Glance p1, in Glance p2, in Glance n1, in Glance n2, Span<uint> keys)
    {
        keys[0] = FeatureHash.Of(0, p1.Exact);
        keys[1] = FeatureHash.Of(1, n1.Exact);
        keys[2] = FeatureHash.Of(2, n1.Lower);
        keys[3] = FeatureHash.Of(3, p1.Exact, n1.Exact);
        keys[4] = FeatureHash.Of(4, p1.Exact, n1.Shape);
        keys[5] = FeatureHash.Of(5, p1.Shape, n1.Exact);
        keys[6] = FeatureHash.Of(6, p2.Lower, p1.Exact);
        keys[7] = FeatureHash.Of(7, n1.Exact, n2.Exact);
        keys[8] = FeatureHash.Of(8, p1.Shape, n1.Shape, n2.Exact);
        keys[9] = FeatureHash.Of(9, p2.Exact);
        keys[10] = FeatureHash.Of(10, n2.Exact);
        keys[11] = FeatureHash.Of(11, p1.Lower, n2.Lower);
        keys[12] = FeatureHash.Of(12, p1.Usual, n1.Exact);
        keys[13] = FeatureHash.Of(13, p1.Exact, n1.Usual, n1.Shape);
        keys[14] = FeatureHash.Of(14, p1.Usual, n1.Exact, n2.Usual);
        keys[15] = FeatureHash.Of(15, p1.Shape, n1.Exact, n2.Lower);
        keys[16] = FeatureHash.Of(16, p1.Lower, n1.Exact, n2.Lower);
        keys[17] = FeatureHash.Of(17, p2.Usual, p1.Exact, n1.Shape);
        keys[18] = FeatureHash.Of(18, p2.Shape, p1.Exact, n1.Exact);
        keys[19] = FeatureHash.Of(19, p1.Suffix, n1.Shape);
    }

    private static void Shapes(in Glance p1, in Glance p2, in Glance n1, in Glance n2, uint rule, uint gap, Span<uint> keys)
    {
        keys[0] = FeatureHash.Of(20, rule);
        keys[1] = FeatureHash.Of(21, rule, p1.Exact, n1.Shape);
        keys[2] = FeatureHash.Of(22, rule, gap, n1.Shape);
        keys[3] = FeatureHash.Of(23, gap, p1.Shape, n1.Shape);
        keys[4] = FeatureHash.Of(24, gap, n1.Exact);
        keys[5] = FeatureHash.Of(25, gap, p1.Exact);
        keys[6] = FeatureHash.Of(26, p1.Shape, n1.Shape, n2.Shape);
        keys[7] = FeatureHash.Of(27, p2.Shape, p1.Shape, n1.Shape);
        keys[8] = FeatureHash.Of(28, p1.Usual, n1.Usual, n1.Shape);
        keys[9] = FeatureHash.Of(29, n1.Usual, n2.Usual, n1.Shape);
        keys[10] = FeatureHash.Of(30, p2.Usual, p1.Usual, n1.Usual);
        keys[11] = FeatureHash.Of(31, p1.Usual, n1.Usual, n2.Usual);
        keys[12] = FeatureHash.Of(32, p1.Usual, n1.Shape, n2.Shape);
        keys[13] = FeatureHash.Of(33, p2.Usual, p1.Shape, n1.Shape);
        keys[14] = FeatureHash.Of(34, n1.Kind, p1.Kind, n1.Shape);
        keys[15] = FeatureHash.Of(35, rule, n1.Kind, p1.Shape);
    }

    // 0 glued, 1 one space, 2 more, 3 a line break of wrapped text.
    private static uint Gap(TokenRun tokens, int next)
    {
        ReadOnlySpan<char> gap = tokens.Text.AsSpan(tokens.End(next - 1), tokens.Start(next) - tokens.End(next - 1));
        return gap.Length == 0 ? 0u : gap.Length == 1 ? 1u : gap.ContainsAny('\n', '\r') ? 3u : 2u;
    }

    private static uint Bucket(int distance) => distance switch
    {
        <= 6 => (uint)Math.Max(0, distance),
        <= 8 => 7,
        <= 11 => 8,
        <= 15 => 9,
        <= 22 => 10,
        <= 32 => 11,
        <= 50 => 12,
        _ => 13,
    };
}
