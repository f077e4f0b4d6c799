using Casus.Language.Parsing;

namespace Casus.Coding.Claims.Learnt;

/// <summary>What the role model looks at in one token, seen from a cue: is it of the source, of the content, or neither?</summary>
internal static class RoleFeatures
{
    public const int Most = 60;

    /// <returns>How many keys were filled.</returns>
    public static int Extract(ClaimWords words, RoleWindow window, int i, Span<uint> buffer)
    {
        FeatureKeys keys = new(buffer);
        if (window.Cue.Contains(i))
        {
            keys.Add(99, 0);
            return 1;
        }

        ByPlace(words, window, i, ref keys);
        InTree(words, window, i, ref keys);
        ByRule(words, window, i, ref keys);
        return keys.Count;
    }

    private static void ByPlace(ClaimWords w, RoleWindow window, int i, ref FeatureKeys keys)
    {
        uint side = i < window.Cue.Start ? 1u : 2u;
        int gap = side == 1 ? window.Cue.Start - i : i - window.Cue.End + 1;
        uint near = (uint)(gap < 4 ? gap : gap < 7 ? 4 : gap < 15 ? 5 : gap < 30 ? 6 : 7) | (side << 4);
        uint offset = window.Sentence.Contains(i) ? 0 : side;
        uint cue = w.Lemma(window.Head);
        keys.Add(0, near, offset);
        keys.Add(1, w.Lemma(i), side);
        keys.Add(2, w.Lemma(i), near);
        keys.Add(3, w.Tag(i), near);
        keys.Add(4, w.Tag(i - 1), w.Tag(i), w.Tag(i + 1));
        keys.Add(5, w.Lemma(i - 1), w.Lemma(i), side);
        keys.Add(6, w.Lemma(i), w.Lemma(i + 1), side);
        keys.Add(7, w.Quote(i), offset, side | (w.Quote(window.Head) << 4));
        keys.Add(8, w.Quote(i), w.Lemma(i), side);
        keys.Add(9, w.Quote(i - 1), w.Quote(i), w.Quote(i + 1) | (side << 4));
        keys.Add(10, w.CueClass(window.Head), side, near);
        keys.Add(11, cue, side, offset);
        keys.Add(12, w.Tag(window.Head), w.Relation(window.Head), side);
        keys.Add(13, w.Shape(i), w.Shape(i - 1), side);
        keys.Add(14, cue, near);
        keys.Add(15, w.Rule(i), near);
        uint edge = (i == window.Sentence.Start ? 1u : 0) | (i == window.Sentence.End - 1 ? 2u : 0) | (i == window.Tokens.Start ? 4u : 0) | (i == window.Tokens.End - 1 ? 8u : 0);
        keys.Add(16, edge, side, w.Tag(i));
        keys.Add(17, w.Break(i), w.Break(i + 1), side);
        keys.Add(18, w.Lemma(i + 1), w.Lemma(i + 2), near);
        keys.Add(19, w.Lemma(i - 1), w.Lemma(i - 2), near);
    }

    private static void InTree(ClaimWords w, RoleWindow window, int i, ref FeatureKeys keys)
    {
        (uint path, int length, int through) = window.PathOf(i);
        ParsedText text = w.Text;
        uint side = i < window.Cue.Start ? 1u : 2u;
        uint cue = w.Lemma(window.Head);
        keys.Add(30, path, side);
        keys.Add(31, path, cue);
        keys.Add(32, path, w.Tag(i));
        keys.Add(33, path, w.CueClass(window.Head));
        keys.Add(34, (uint)length, side);
        keys.Add(35, w.Relation(i), (uint)length, side);
        keys.Add(36, w.Relation(i), w.Tag(i), side);
        if (through >= 0)
        {
            uint edge = through == i ? 1u : i < through ? 2u : 3u;
            keys.Add(37, w.Relation(through), edge, side);
            keys.Add(38, w.Relation(through), cue, side);
            keys.Add(39, w.Relation(through), w.CueClass(window.Head), side);
            keys.Add(40, w.Relation(through), w.Upos(through), w.Tag(i));
            keys.Add(41, w.Relation(through), w.Lemma(text.Subtree(through).Start), side);
            keys.Add(42, w.Relation(through), w.Relation(i), w.Lemma(i));
        }
        else
        {
            keys.Add(43, w.Relation(window.Head), side, window.Sentence.Contains(i) ? 1u : 0);
            keys.Add(44, w.Relation(window.Head), w.Tag(window.Head), w.Tag(i));
            keys.Add(45, cue, w.Tag(i), side);
        }
    }

    private static void ByRule(ClaimWords w, RoleWindow window, int i, ref FeatureKeys keys)
    {
        uint rule = window.RuleKey;
        uint role = (window.RuleContent.Contains(i) ? 1u : 0) | (window.RuleSource.Contains(i) ? 2u : 0) |
            (window.RuleSource.Length > 0 ? 4u : 0);
        uint edge = (i == window.RuleContent.Start ? 1u : 0) | (i == window.RuleContent.End - 1 ? 2u : 0) |
            (i == window.RuleContent.End ? 4u : 0) | (i == window.RuleContent.Start - 1 ? 8u : 0) |
            (i == window.RuleSource.Start ? 16u : 0) | (i == window.RuleSource.End ? 32u : 0);
        keys.Add(50, role, rule);
        keys.Add(51, role, w.Tag(i));
        keys.Add(52, role, edge, rule);
        keys.Add(53, role, edge, w.Lemma(i));
        keys.Add(54, role, rule, w.Relation(i));
        keys.Add(55, role, w.Quote(i), rule);
        keys.Add(56, role, w.Rule(i), i < window.Cue.Start ? 1u : 2u);
        keys.Add(57, role, w.RuleRole(i));
        keys.Add(58, role, edge, w.Tag(i + 1));
    }
}
