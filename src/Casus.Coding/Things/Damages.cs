using Casus.Coding.Claims;
using Casus.Coding.Events;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Things;

/// <summary>What negation and mood make of a word of damage: "was not (damaged)" is undamaged, "could (strike)" threatened.</summary>
internal static class Damages
{
    // Infinitives of these tell what is done.
    private static readonly string[] Implicative = ["manage", "succeed", "begin", "start", "continue", "go", "proceed", "be"];

    /// <returns>Null where nothing follows for the target: "none was (destroyed)" leaves open whether it was harmed.</returns>
    public static DamageStatus? Status(ParsedText text, int word, int target, bool none, DamageStatus stated, bool? isReal)
    {
        if (none || IsNegated(text, word) || IsNegated(text, target))
            return stated is DamageStatus.Damaged or DamageStatus.Hit ? DamageStatus.Undamaged : null;
        if (stated == DamageStatus.Undamaged) return stated;
        return isReal ?? !IsUnreal(text, word) ? stated : DamageStatus.Threatened;
    }

    // not, never, no damage, without damaging, failed to hit
    private static bool IsNegated(ParsedText text, int word)
    {
        if (Phrases.IsNegated(text, word)) return true;
        foreach (int child in text.Children(word))
        {
            string lemma = text.Tags.Lemma(child);
            if (text.Relation(child) == Relation.Det && lemma is "no" or "neither") return true;
            if (text.Relation(child) is Relation.Mark or Relation.Case && lemma is "without") return true;
        }

        if (text.Head(word) is not (>= 0 and int head)) return false;
        string governor = text.Tags.Lemma(head);
        if (text.Relation(word) == Relation.Xcomp && governor is "fail") return true;
        // "there was no damage", "caused no damage": the noun carries the negation; "did not cause damage": its verb does.
        return text.Tags.Upos(word) == Upos.Noun && text.Relation(word) is Relation.Obj or Relation.Nsubj && Phrases.IsNegated(text, head);
    }

    private static bool IsUnreal(ParsedText text, int word)
    {
        if (Phrases.IsModal(text, word) || Phrases.IsMarkedBy(text, word, "if") || Phrases.IsMarkedBy(text, word, "unless")) return true;
        if (!Grammar.HasTo(text, word)) return false;
        int head = text.Head(word);
        return head < 0 || Array.IndexOf(Implicative, text.Tags.Lemma(head)) < 0;
    }
}
