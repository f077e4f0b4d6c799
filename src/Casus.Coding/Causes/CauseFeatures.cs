using Casus.Coding.Events.Ranking;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Causes;

/// <summary>What is seen of a text, and of each arc of its trees, when asked whether it tells a cause and its effect.</summary>
internal static class CauseFeatures
{
    private static readonly Relation[] Clausal = [Relation.Advcl, Relation.Acl, Relation.Xcomp, Relation.Ccomp, Relation.AclRelcl, Relation.Parataxis, Relation.Conj];

    /// <summary>Words, their neighbours, arcs, and what marks phrases and clauses.</summary>
    public static uint[] OfText(ParsedText text, TokenRange range)
    {
        FeatureBag bag = new();
        bag.Add("length", Math.Min(range.Length / 6, 10).ToString(System.Globalization.CultureInfo.InvariantCulture));
        for (int i = range.Start; i < range.End; i++)
        {
            string word = Word(text, i), lemma = Lemma(text, i);
            bag.Add("w", word);
            bag.Add("l", lemma);
            if (i + 1 < range.End)
            {
                bag.Add("ll", lemma, Lemma(text, i + 1));
                bag.Add("lp", lemma, Part(text, i + 1));
                bag.Add("pl", Part(text, i), Lemma(text, i + 1));
            }

            if (i + 2 < range.End) bag.Add("lpl", lemma, Part(text, i + 1), Lemma(text, i + 2));
            AddArc(bag, text, i);
        }

        return bag.ToKeys();
    }

    /// <summary>Of the arc from a token to its head.</summary>
    public static uint[] OfArc(ParsedText text, int token)
    {
        FeatureBag bag = new();
        int head = text.Head(token);
        string relation = text.Relation(token).ToString(), marks = Marks(text, token), lemma = Lemma(text, token), of = Lemma(text, head);
        string tag = text.Tags.Xpos(token), headTag = text.Tags.Xpos(head);
        string before = token > 0 ? Word(text, token - 1) : "^";
        bag.Add("r", relation);
        bag.Add("rm", relation, marks);
        bag.Add("m", marks);
        bag.Add("rmt", relation + marks, tag, headTag);
        bag.Add("rt", relation, tag, headTag);
        bag.Add("d", lemma);
        bag.Add("h", of);
        bag.Add("rd", relation, lemma);
        bag.Add("rh", relation, of);
        bag.Add("md", marks, lemma);
        bag.Add("mh", marks, of);
        bag.Add("mht", marks, headTag);
        bag.Add("mdt", marks, tag);
        bag.Add("dh", lemma, of);
        bag.Add("mdh", marks, lemma, of);
        bag.Add("adverbs", Adverbs(text, token));
        bag.Add("clause", relation, HasSubject(text, token) ? "subject" : "", HasComma(text, token) ? "comma" : "");
        bag.Add("side", relation, token > head ? "after" : "before");
        bag.Add("far", relation, Math.Min(Math.Abs(token - head) / 3, 5).ToString(System.Globalization.CultureInfo.InvariantCulture));
        bag.Add("bd", before, lemma);
        bag.Add("rb", relation, before);
        int above = text.Head(head);
        bag.Add("above", relation, above < 0 ? "root" : Lemma(text, above), text.Relation(head).ToString());
        return bag.ToKeys();
    }

    private static void AddArc(FeatureBag bag, ParsedText text, int token)
    {
        int head = text.Head(token);
        string relation = text.Relation(token).ToString(), lemma = Lemma(text, token);
        string of = head < 0 ? "root" : Lemma(text, head), headTag = head < 0 ? "root" : text.Tags.Xpos(head);
        bag.Add("arc", of, relation, lemma);
        bag.Add("arct", headTag, relation, lemma);
        bag.Add("tarc", of, relation, text.Tags.Xpos(token));
        bag.Add("tarct", headTag, relation, text.Tags.Xpos(token));
        if (head < 0) return;
        if (text.Relation(token) is Relation.Case or Relation.Mark && text.Head(head) is >= 0 and int governor)
        {
            string word = Word(text, token);
            bag.Add("g", Part(text, governor) + text.Relation(head), word, Part(text, head));
            bag.Add("gl", Lemma(text, governor), word, Part(text, head));
            bag.Add("gr", Part(text, governor), word, of);
            bag.Add("glr", Lemma(text, governor), word, of);
        }

        if (Array.IndexOf(Clausal, text.Relation(token)) < 0) return;
        string marks = Marks(text, token);
        bag.Add("c", relation, marks, text.Tags.Xpos(token));
        bag.Add("cl", relation, marks, lemma);
        bag.Add("ch", of + relation, marks, text.Tags.Xpos(token));
    }

    private static string Marks(ParsedText text, int token)
    {
        string marks = "";
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) is Relation.Mark or Relation.Case) marks += "+" + Word(text, child);
        }

        return marks;
    }

    private static string Adverbs(ParsedText text, int token)
    {
        string adverbs = "";
        foreach (int child in text.Children(token))
        {
            if (child < token && text.Relation(child) is Relation.Advmod or Relation.Cc) adverbs += "+" + Word(text, child);
        }

        return adverbs;
    }

    private static bool HasSubject(ParsedText text, int token) => text.HasChild(token, Relation.Nsubj) || text.HasChild(token, Relation.NsubjPass);

    private static bool HasComma(ParsedText text, int token)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Tokens.TrueWord(child) is ",") return true;
        }

        return false;
    }

    private static string Lemma(ParsedText text, int token) => text.Tags.Upos(token) == Upos.Num ? "#" : text.Tags.Lemma(token).ToLowerInvariant();

    private static string Word(ParsedText text, int token) => text.Tokens.TrueWord(token).ToString().ToLowerInvariant();

    private static string Part(ParsedText text, int token) => text.Tags.Upos(token).ToString();
}
