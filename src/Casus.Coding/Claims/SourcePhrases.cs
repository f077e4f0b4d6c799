using Casus.Core.Ontology;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>
/// Sources named by a prepositional phrase: <c>{Nine people died}, (according to) [the ministry]</c>.
/// </summary>
internal static class SourcePhrases
{
    public static ClaimDraft? At(ParsedText text, int token)
    {
        if (Account(text, token) is { } account) return account;
        if (!text.Tokens.TrueWord(token).Equals("according", StringComparison.OrdinalIgnoreCase)) return null;
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(token));
        if (token + 2 >= sentence.End || !text.Tokens.TrueWord(token + 1).Equals("to", StringComparison.OrdinalIgnoreCase)) return null;
        int source = SourceOf(text, token, sentence);
        if (source < 0) return null;
        TokenRange phrase = new(token, Math.Max(text.Subtree(source).End, source + 1));
        if (text.Child(source, Relation.AclRelcl) is >= 0 and int relative && relative > source)
            phrase = new(token, Math.Max(source + 1, text.Subtree(relative).End));
        var content = Phrases.Trim(text, Content(text, source, phrase, sentence));
        return content.IsEmpty
            ? null
            : new ClaimDraft(token, new TokenRange(token, token + 2), source, content, Stance.Asserts, "claim.speech.according");
    }

    // {Ten died} (by the count of) [the rebels]
    private static ClaimDraft? Account(ParsedText text, int token)
    {
        TokenRange sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(token));
        if (token + 4 >= sentence.End || !text.Tokens.TrueWord(token).Equals("by", StringComparison.OrdinalIgnoreCase)) return null;
        if (text.Tokens.TrueWord(token + 1) is not ("the" or "an") || !IsReckoning(text.Tags.Lemma(token + 2)) || text.Tokens.TrueWord(token + 3) is not "of") return null;
        int noun = token + 2, source = -1;
        foreach (int child in text.Children(noun))
        {
            if (text.Relation(child) == Relation.Nmod && child > token + 3) source = child;
        }

        int verb = text.Head(noun);
        while (verb >= 0 && text.Tags.Upos(verb) != Upos.Verb) verb = text.Head(verb);
        if (source < 0 || verb < 0 || verb >= token) return null;
        var content = Phrases.Trim(text, new TokenRange(Clause(text, verb), token));
        return content.IsEmpty ? null : new ClaimDraft(token, new TokenRange(token, token + 4), source, content, Stance.Asserts, "claim.speech.account");
    }

    internal static bool IsReckoning(string lemma) => lemma is
        "account" or "count" or "tally" or "estimate" or "reckoning" or "figure" or "admission";

    // The clause around a verb begins with its leftmost dependent after what joins it to the sentence.
    private static int Clause(ParsedText text, int verb)
    {
        int start = verb;
        foreach (int child in text.Children(verb))
        {
            if (child < start && text.Relation(child) is Relation.Nsubj or Relation.NsubjPass) start = text.Subtree(child).Start;
        }

        return start;
    }

    // "according" is a case word of its noun, or a verb with the noun as oblique, depending on the parse.
    private static int SourceOf(ParsedText text, int token, TokenRange sentence)
    {
        int head = text.Head(token);
        if (head > token + 1 && text.Relation(token) is Relation.Case or Relation.Mark) return head;
        for (int i = token + 2; i < sentence.End; i++)
        {
            if (text.Tags.Upos(i) is not (Upos.Noun or Upos.Propn or Upos.Pron)) continue;
            // The head of the phrase the first noun belongs to.
            while (text.Head(i) > token && text.Relation(i) is Relation.Compound or Relation.NmodPoss or Relation.Amod or Relation.Flat) i = text.Head(i);
            return i;
        }

        return -1;
    }

    private static TokenRange Content(ParsedText text, int source, TokenRange phrase, TokenRange sentence)
    {
        int clause = text.Head(source);
        if (clause >= phrase.Start && clause < phrase.End) clause = text.Head(clause);
        while (clause >= 0 && !IsClause(text, clause) && text.Head(clause) >= 0) clause = text.Head(clause);
        TokenRange whole = clause < 0 ? sentence : text.Subtree(clause);
        if (phrase.Start <= whole.Start + 1) return new(Math.Min(phrase.End, whole.End), whole.End);
        return phrase.End >= whole.End - 2 || phrase.Start > clause ? new(whole.Start, Math.Max(whole.Start, phrase.Start)) : whole;
    }

    private static bool IsClause(ParsedText text, int token) =>
        text.Relation(token) is Relation.Root or Relation.Ccomp or Relation.Parataxis ||
        (text.Relation(token) == Relation.Conj && text.Tags.Upos(token) is Upos.Verb or Upos.Aux);
}
