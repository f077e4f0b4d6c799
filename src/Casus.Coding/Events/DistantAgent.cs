using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Events;

/// <summary>
/// "Ukraine was promised new generators by Denmark.": the by-phrase of a passive where the parser hung it on what stands
/// between, an object or another phrase.
/// </summary>
internal static class DistantAgent
{
    /// <summary>The head of the by-phrase, or −1.</summary>
    public static int Of(ParsedText text, int verb)
    {
        int end = text.Tokens.Sentence(text.Tokens.SentenceOf(verb)).End;
        for (int token = verb + 1; token < end; token++)
        {
            if (Grammar.IsVerb(text, token) && text.Tags.Xpos(token) is not "VBG") return -1;
            if (text.Tags.Lemma(token) != "by" || text.Relation(token) != Relation.Case) continue;
            int noun = text.Head(token);

            // "by al-Shabab fighters"
            while (noun > token && text.Relation(noun) is Relation.Compound or Relation.Amod or Relation.Flat && text.Head(noun) > noun) noun = text.Head(noun);
            if (noun > token && text.Tags.Upos(noun) is Upos.Noun or Upos.Propn && HangsBetween(text, noun, verb)) return noun;
        }

        return -1;
    }

    // Up to the verb through objects and phrases only; "the killing of X by Y" keeps its own.
    private static bool HangsBetween(ParsedText text, int noun, int verb)
    {
        for (int token = noun; ;)
        {
            if (text.Relation(token) is not (Relation.Nmod or Relation.Obl or Relation.Obj or Relation.OblAgent)) return false;
            token = text.Head(token);
            if (token == verb) return true;
            if (token < verb) return false;
            if (token < noun && HasOf(text, token)) return false;
        }
    }

    private static bool HasOf(ParsedText text, int noun)
    {
        foreach (int child in text.Children(noun))
        {
            if (text.Relation(child) == Relation.Nmod && Grammar.Preposition(text, child) == "of") return true;
        }

        return false;
    }
}
