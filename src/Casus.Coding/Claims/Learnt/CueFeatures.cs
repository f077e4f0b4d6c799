using Casus.Language.Parsing;

namespace Casus.Coding.Claims.Learnt;

/// <summary>What the cue model looks at in one token: the words around it, its place in the tree, and what the rules made of it.</summary>
internal static class CueFeatures
{
    public const int Most = 96;

    /// <returns>How many keys were filled.</returns>
    public static int Extract(ClaimWords words, int i, Span<uint> buffer)
    {
        FeatureKeys keys = new(buffer);
        Around(words, i, ref keys);
        InTree(words, i, ref keys);
        ByRules(words, i, ref keys);
        return keys.Count;
    }

    private static void Around(ClaimWords w, int i, ref FeatureKeys keys)
    {
        keys.Add(0, 0);
        keys.Add(1, w.Word(i));
        keys.Add(2, w.Lemma(i), w.Upos(i));
        keys.Add(3, w.Lemma(i - 1));
        keys.Add(4, w.Lemma(i + 1));
        keys.Add(5, w.Lemma(i - 2));
        keys.Add(6, w.Lemma(i + 2));
        keys.Add(7, w.Lemma(i - 1), w.Lemma(i));
        keys.Add(8, w.Lemma(i), w.Lemma(i + 1));
        keys.Add(9, w.Tag(i - 1), w.Tag(i), w.Tag(i + 1));
        keys.Add(10, w.Tag(i), w.Tag(i + 1), w.Tag(i + 2));
        keys.Add(11, w.Tag(i - 2), w.Tag(i - 1), w.Tag(i));
        keys.Add(12, w.Lemma(i - 2), w.Lemma(i - 1), w.Lemma(i));
        keys.Add(13, w.Lemma(i), w.Lemma(i + 1), w.Lemma(i + 2));
        keys.Add(14, w.Shape(i), w.Shape(i - 1), w.Shape(i + 1));
        keys.Add(15, w.Quote(i - 1), w.Quote(i), w.Quote(i + 1));
        keys.Add(16, w.Quote(i - 2), w.Quote(i), w.Quote(i + 2));
        keys.Add(17, w.Quote(i - 1), w.Quote(i + 1), w.Lemma(i));
        keys.Add(18, w.Tag(i), w.Lemma(i - 1));
        keys.Add(19, w.Tag(i), w.Lemma(i + 1));
        keys.Add(20, w.Lemma(i - 1), w.Lemma(i), w.Lemma(i + 1));
        keys.Add(21, w.CueClass(i), w.Tag(i));
        keys.Add(22, w.CueClass(i - 1), w.Lemma(i));
        keys.Add(23, w.CueClass(i + 1), w.Lemma(i));
        keys.Add(24, w.CueClass(i - 1), w.CueClass(i), w.CueClass(i + 1));
        keys.Add(26, w.InLine(i), w.Break(i + 1), w.Lemma(i));
        keys.Add(27, w.InLine(i), w.Tag(i), w.Shape(i - 1));
        keys.Add(28, w.Break(i + 1), w.Tag(i), w.Lemma(i - 1));
        keys.Add(25, w.CueClass(i - 2), w.Tag(i - 1), w.Tag(i));
    }

    private static void InTree(ClaimWords w, int i, ref FeatureKeys keys)
    {
        ParsedText text = w.Text;
        int head = text.Head(i);
        uint side = head < 0 ? 0u : head < i ? 1u : 2u;
        keys.Add(30, w.Relation(i), side, w.Upos(i));
        keys.Add(31, w.Relation(i), w.Lemma(head));
        keys.Add(32, w.Relation(i), w.Lemma(i));
        keys.Add(33, w.Relation(i), w.Upos(head), w.Relation(head));
        keys.Add(34, w.Relation(i), w.CueClass(head), side);
        keys.Add(35, (uint)Math.Clamp(i - head, -4, 4) + 8, w.Relation(i), w.Tag(i));
        uint frame = 0;
        uint subject = 0, theObject = 0, preposition = 0, subjectTag = 0, objectTag = 0, clauseMark = 0;
        foreach (int child in text.Children(i))
        {
            Relation relation = text.Relation(child);
            uint bit = relation switch
            {
                Casus.Language.Parsing.Relation.Nsubj => child < i ? 1u : 2u,
                Casus.Language.Parsing.Relation.NsubjPass => 4,
                Casus.Language.Parsing.Relation.Ccomp => child > i ? 8u : 16u,
                Casus.Language.Parsing.Relation.Xcomp => 32,
                Casus.Language.Parsing.Relation.Obj => 64,
                Casus.Language.Parsing.Relation.Parataxis => child > i ? 128u : 256u,
                Casus.Language.Parsing.Relation.Obl or Casus.Language.Parsing.Relation.Nmod => 512,
                Casus.Language.Parsing.Relation.Aux => 1024,
                Casus.Language.Parsing.Relation.AuxPass => 2048,
                Casus.Language.Parsing.Relation.Mark => 4096,
                Casus.Language.Parsing.Relation.Advcl => 8192,
                Casus.Language.Parsing.Relation.NmodPoss => 16384,
                Casus.Language.Parsing.Relation.Acl or Casus.Language.Parsing.Relation.AclRelcl => 32768,
                Casus.Language.Parsing.Relation.Cop => 65536,
                _ => 0,
            };
            frame |= bit;
            if ((bit & 7) != 0) (subject, subjectTag) = (w.Lemma(child) ^ w.Upos(child), w.Tag(child));
            if (bit == 64) (theObject, objectTag) = (w.Lemma(child), w.Tag(child));
            if (relation is Casus.Language.Parsing.Relation.Ccomp or Casus.Language.Parsing.Relation.Xcomp) clauseMark = w.Lemma(text.Subtree(child).Start);
            if (bit == 512 && text.Children(child) is [var first, ..] && text.Relation(first) == Casus.Language.Parsing.Relation.Case) preposition = w.Lemma(first);
            keys.Add(36, (uint)relation, w.Lemma(i), child < i ? 0u : 1u);
            keys.Add(37, (uint)relation, w.Tag(i), w.Upos(child));
            if (keys.Count > Most - 40) break;
        }

        keys.Add(40, frame, w.Tag(i));
        keys.Add(41, frame, w.CueClass(i));
        keys.Add(42, frame, w.Lemma(i));
        keys.Add(43, subject, w.CueClass(i));
        keys.Add(44, theObject, w.Lemma(i));
        keys.Add(45, preposition, w.Lemma(i));
        keys.Add(46, subject, w.Lemma(i));
        keys.Add(47, frame & 0xFFF, w.Relation(i));
        keys.Add(48, theObject, w.CueClass(i));
        keys.Add(49, subjectTag, objectTag, w.Lemma(i));
        keys.Add(50, subjectTag, objectTag, w.CueClass(i));
        keys.Add(51, clauseMark, w.Lemma(i), frame & 0xF8);
        keys.Add(52, clauseMark, subjectTag, w.Tag(i));
        keys.Add(53, w.Suffix(i), w.Upos(i));
        keys.Add(54, w.Suffix(i), w.Upos(i), frame & 0xFF);
    }

    private static void ByRules(ClaimWords w, int i, ref FeatureKeys keys)
    {
        int head = w.Text.Head(i);
        keys.Add(60, w.Rule(i));
        keys.Add(61, w.Rule(i), w.Lemma(i));
        keys.Add(62, w.Rule(i - 1), w.Rule(i), w.Rule(i + 1));
        keys.Add(63, w.Rule(i - 1), w.Lemma(i));
        keys.Add(64, w.Rule(i + 1), w.Lemma(i));
        keys.Add(65, w.Rule(i - 1), w.Tag(i), w.Tag(i + 1));
        keys.Add(66, w.Rule(i + 1), w.Tag(i), w.Relation(i));
        keys.Add(67, w.Rule(head), w.Relation(i), w.Lemma(i));
        keys.Add(68, w.Rule(head), w.Relation(i), (uint)Math.Clamp(i - head, -4, 4) + 8);
        keys.Add(69, w.RuleRole(i - 1), w.RuleRole(i), w.RuleRole(i + 1));
        keys.Add(70, w.RuleRole(i), w.Tag(i), w.Lemma(i));
        keys.Add(71, w.Rule(i - 2), w.Tag(i - 1), w.Tag(i));
        keys.Add(72, w.Rule(i), w.Quote(i));
        keys.Add(73, w.Rule(i - 3), w.Rule(i - 2), w.Lemma(i));
        keys.Add(74, w.RuleRole(i + 1), w.Rule(i - 1), w.Tag(i));
        keys.Add(75, w.RuleRole(i - 1), w.Rule(i + 1), w.Tag(i));
        keys.Add(76, w.RuleRole(i - 1), w.RuleRole(i + 1), w.Tag(i));
    }
}
