using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Times;

internal enum Tense
{
    Unknown,
    Past,
    Present,
    Future,
}

/// <summary>
/// Reads the tense that governs a word: "arrived Friday" is past, "will arrive Friday" and "is due to arrive Friday" are not.
/// </summary>
internal sealed class TenseReader(TimeVocabulary vocabulary)
{
    public Tense At(ParsedText text, int token)
    {
        int at = token;
        for (int steps = 0; steps < 40 && at >= 0; steps++)
        {
            if (text.Tags.Upos(at) is Upos.Verb or Upos.Aux || (at != token && HasVerbalChild(text, at)))
            {
                Tense tense = OfVerb(text, at);
                // A past verb far up says little: "declared a dividend payable Dec. 7".
                if (tense == Tense.Past && steps > 1) return Tense.Unknown;
                if (tense != Tense.Unknown) return tense;
            }

            at = text.Head(at);
        }

        return Tense.Unknown;
    }

    private static bool HasVerbalChild(ParsedText text, int token)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) is Relation.Cop or Relation.Aux or Relation.AuxPass) return true;
        }

        return false;
    }

    private Tense OfVerb(ParsedText text, int verb)
    {
        bool past = false, had = false, present = false, to = false, infinitive = text.Tags.Xpos(verb) == "VB";
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) is not (Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.Mark)) continue;
            string tag = text.Tags.Xpos(child);
            if (tag == "MD" && Is(text.Tokens.TrueWord(child), TimeClass.FutureAux)) return Tense.Future;
            to |= tag == "TO";
            had |= text.Tokens.TrueWord(child).Equals("had", StringComparison.OrdinalIgnoreCase);
            past |= tag is "VBD" || text.Tags.Lemma(child).Equals("have", StringComparison.OrdinalIgnoreCase);
            present |= tag is "VBZ" or "VBP";
        }

        string own = text.Tags.Xpos(verb);
        bool awaited = Is(text.Tags.Lemma(verb), TimeClass.FutureVerb);
        if (had) return Tense.Past;
        if (awaited && own is not "VBD") return present || own is "VBN" or "VBZ" or "VBP" or "JJ" ? Tense.Future : Tense.Unknown;
        if (past || own == "VBD") return Tense.Past;
        if (own == "VBN" && !present) return Tense.Past;
        if (to && present) return Tense.Future; // "they are to meet on Monday"
        if (infinitive || to) return Governed(text, verb);
        return present || own is "VBZ" or "VBP" ? Tense.Present : Tense.Unknown;
    }

    // "vowed to strike Friday": an infinitive under a verb that looks ahead is future; under any other the search goes on.
    private Tense Governed(ParsedText text, int verb)
    {
        int head = text.Head(verb);
        if (head >= 0 && HasHad(text, head)) return Tense.Past;
        return head >= 0 && text.Relation(verb) is Relation.Xcomp or Relation.Acl or Relation.Advcl && Is(text.Tags.Lemma(Math.Max(head, 0)), TimeClass.FutureVerb)
            ? Tense.Future
            : Tense.Unknown;
    }

    // "had been due to expire Friday" looks back on the Friday.
    private static bool HasHad(ParsedText text, int verb)
    {
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) == Relation.Aux && text.Tokens.TrueWord(child).Equals("had", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private bool Is(ReadOnlySpan<char> word, TimeClass kind) =>
        vocabulary.Find(word.TrimStart('\'').TrimStart('’')) is { } entry && (entry.Bits & (1UL << (int)kind)) != 0;
}
