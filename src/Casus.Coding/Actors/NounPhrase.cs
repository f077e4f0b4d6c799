using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Actors;

/// <summary>Walks the parse around a noun: what stands before it in its phrase, where the phrase hangs in the sentence.</summary>
internal static class NounPhrase
{
    /// <summary>
    /// The token through which a range hangs in its sentence: the preferred one if its head lies outside,
    /// else the first whose head does, else the last token.
    /// </summary>
    public static int HeadOf(ParsedText text, TokenRange range, int preferred = -1)
    {
        if (preferred >= 0 && !range.Contains(text.Head(preferred))) return preferred;
        for (int i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(text.Head(i)) && text.Relation(i) is not (Relation.Punct or Relation.Case or Relation.Det)) return i;
        }

        return range.End - 1;
    }

    public static bool IsNominal(ParsedText text, int token) =>
        text.Tags.Upos(token) is Upos.Noun or Upos.Propn or Upos.X || text.Tags.Xpos(token).StartsWith('N');

    public static bool IsPossessive(ParsedText text, int token)
    {
        ReadOnlySpan<char> word = text.Tokens.TrueWord(token);
        return word is "'s" or "’s" or "'S" or "’S" || (word is "'" or "’" && text.Tags.Xpos(token) == "POS");
    }

    public static bool IsCapitalised(ParsedText text, int token) => char.IsUpper(text.Tokens.TrueWord(token)[0]);

    /// <summary>
    /// Where the premodifiers of a noun begin: adjectives, nouns, numbers, names and possessors to its left
    /// whose heads lie inside the phrase. Determiners are not part of it.
    /// </summary>
    /// <param name="noun">First token of the noun.</param>
    /// <param name="rightmost">Last token that a premodifier may hang on.</param>
    public static int LeftEdge(SeenNames seen, int noun, int rightmost)
    {
        ParsedText text = seen.Text;
        int first = text.Tokens.Sentence(text.Tokens.SentenceOf(noun)).Start;
        int left = noun;
        while (left > first)
        {
            int token = left - 1;
            if (seen.IsTime(token)) break;
            if (TiedName(seen, token) is { } tied)
            {
                left = tied.Tokens.Start;
            }
            else if (seen.NameAt(token) is { } name)
            {
                if (!NameJoins(seen, name, left, rightmost)) break;
                left = name.Tokens.Start;
            }
            else if (IsPossessive(text, token))
            {
                if (token == first || !(IsNominal(text, token - 1) || seen.NameAt(token - 1) is not null)) break;
                left = token - 1;
                if (seen.NameAt(left) is { } owner) left = owner.Tokens.Start;

                // "Prime minister Benjamin Netanyahu's cabinet": the title goes with the owner.
                if (left > first && seen.RoleAt(left - 1) is { Role.Kind: RoleKind.Person } title) left = title.Tokens.Start;
            }
            else if (Joins(text, token, left, rightmost))
            {
                left = token;
            }
            else
            {
                break;
            }
        }

        return Trim(seen, left, noun);
    }

    // The second half of "Hamas-run", where a tokeniser parts it at the hyphen: the name it belongs to.
    private static SeenName? TiedName(SeenNames seen, int token) =>
        token > 1 && seen.Text.Tokens.TrueWord(token - 1) is "-" or "‑" && seen.NameAt(token - 2) is { Tie: not Tie.Whole } name
            ? name
            : null;

    private static bool NameJoins(SeenNames seen, SeenName name, int left, int rightmost)
    {
        if (name.Actor.Kind is NameKind.Demonym or NameKind.People || name.Tie != Tie.Whole) return true;
        int head = HeadOf(seen.Text, name.Tokens);
        int governor = seen.Text.Head(head);
        if (governor >= name.Tokens.End && governor <= rightmost) return true;

        if (left == name.Tokens.End && IsTitle(seen, left) && name.Actor.Kind is not NameKind.Person) return !IsWhere(seen.Text, head);

        // A name right before a noun is its modifier even where the parse says otherwise: "US officials", "Kyiv police".
        return name.Actor.Kind != NameKind.Person
            && left == name.Tokens.End
            && seen.Text.Relation(head) is not (Relation.Nsubj or Relation.Obj or Relation.Obl or Relation.Iobj)
            && !HasPreposition(seen.Text, head);
    }

    // "met Uganda President Alva Reke": a title with its name after it, in capitals, takes the state before it along.
    private static bool IsTitle(SeenNames seen, int token) =>
        seen.RoleAt(token) is { Role.Kind: RoleKind.Person } title && title.Tokens.Start == token
        && IsCapitalised(seen.Text, token) && title.Tokens.End < seen.Text.Count
        && seen.Text.Tokens.SentenceOf(title.Tokens.End) == seen.Text.Tokens.SentenceOf(token)
        && (seen.NameAt(title.Tokens.End) is { Actor.Kind: NameKind.Person }
            || (seen.NameAt(title.Tokens.End) is null && seen.Text.Tags.Upos(title.Tokens.End) == Upos.Propn && !seen.IsTime(title.Tokens.End)));

    /// <summary>True where a preposition of place stands before the token.</summary>
    public static bool IsWhere(ParsedText text, int token)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) == Relation.Case && child < token)
                return text.Tags.Lemma(child) is "in" or "at" or "from" or "near" or "inside" or "across" or "outside";
        }

        return false;
    }

    public static bool HasPreposition(ParsedText text, int token)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) == Relation.Case && child < token) return true;
        }

        return false;
    }

    private static bool Joins(ParsedText text, int token, int left, int rightmost)
    {
        ReadOnlySpan<char> word = text.Tokens.TrueWord(token);
        if (word is "-" or "‑") return text.Tokens.Span(token).End == text.Tokens.Span(left).Start;
        int head = text.Head(token);
        bool inside = head > token && head <= rightmost;
        return text.Tags.Upos(token) switch
        {
            Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.X => inside,
            Upos.Verb => inside && text.Relation(token) is Relation.Amod or Relation.Compound,
            Upos.Adv => inside && head == left,
            _ => false,
        };
    }

    // Numbers and quantities at the left edge do not name anyone.
    private static int Trim(SeenNames seen, int left, int noun)
    {
        ParsedText text = seen.Text;
        while (left < noun && seen.NameAt(left) is null && seen.RoleAt(left) is null
            && (text.Tags.Upos(left) is Upos.Num or Upos.Adv or Upos.Punct or Upos.Part
                || text.Tags.Lemma(left) is "several" or "many" or "few" or "some" or "other" or "various" or "numerous"
                    or "more" or "most" or "least" or "such" or "same" or "further" or "own" or "dozen" or "hundred" or "thousand"))
        {
            left++;
        }

        return left;
    }
}
