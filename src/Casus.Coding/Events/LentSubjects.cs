using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Events;

/// <summary>
/// "The army carried out strikes.", "The town came under attack.": verbs that tell little themselves lend their subject,
/// and what else stands at them, to the noun that tells the event.
/// </summary>
internal sealed class LentSubjects(ParsedText text, EventLexicon lexicon)
{
    /// <summary>Whom the act concerns by what stands at the verb: the object engaged, else the one it is done for; −1 for none.</summary>
    public int Concerned(int noun, EventPattern pattern) =>
        Engaged(noun) is >= 0 and int engaged ? engaged : Benefiting(text.Head(noun), pattern);

    // "carried out strikes", "came under attack", "engaged in a series of raids": the verb lends its subject to the noun.
    public (int Subject, LentSubject As)? Of(int noun)
    {
        int carried = noun;
        // "a missile and drone attack": parsers make two things of it.
        if (text.Relation(carried) == Relation.Conj && text.Tags.Upos(text.Head(carried)) == Upos.Noun && !lexicon.Nouns.ContainsKey(text.Tags.Lemma(text.Head(carried))))
            carried = text.Head(carried);
        while (text.Relation(carried) == Relation.Nmod && IsCarrier(text.Head(carried), Grammar.Preposition(text, carried)))
            carried = text.Head(carried);
        int verb = text.Head(carried);
        if (verb < 0 || !lexicon.LightVerbs.TryGetValue(text.Tags.Lemma(verb), out LightVerb[]? rows)) return null;
        Relation relation = text.Relation(carried);
        if (relation is not (Relation.Obj or Relation.Obl or Relation.NsubjPass)) return null;
        foreach (LightVerb row in rows)
        {
            if (row.Subject == LentSubject.Event || !SlotReader.Matches(text, verb, row.With)) continue;
            if (relation == Relation.Obl && !row.With.Any(c => c.Slot.Kind == SlotKind.Preposition && c.Slot.Preposition == Grammar.Preposition(text, carried))) continue;
            int subject = row.Subject == LentSubject.Actor ? Grammar.Doer(text, verb) : Grammar.Surface(text, verb);
            if (subject >= 0 && subject != noun) return (subject, row.Subject);
        }

        return null;
    }

    // "a series of raids", "responsibility for the bombing"
    private bool IsCarrier(int noun, string preposition) => preposition switch
    {
        "of" => !lexicon.Nouns.ContainsKey(text.Tags.Lemma(noun)),
        "for" => text.Tags.Lemma(noun) is "responsibility" or "credit" or "blame",
        _ => false,
    };

    // "engaged the patrol in a firefight"
    private int Engaged(int noun) =>
        text.Relation(noun) == Relation.Obl && Grammar.Preposition(text, noun) == "in" ? text.Child(text.Head(noun), Relation.Obj) : -1;

    // "made Lebanon a promise", "made a promise to Lebanon"
    private int Benefiting(int verb, EventPattern pattern)
    {
        if (verb < 0) return -1;
        int given = text.Child(verb, Relation.Iobj);
        if (given >= 0) return given;
        foreach (Slot slot in pattern.Recipient)
        {
            if (slot.Kind == SlotKind.Preposition && slot.Preposition is not ("in" or "of") && SlotReader.Find(text, verb, slot) is >= 0 and int found) return found;
        }

        return SlotReader.Prepositional(text, verb, "to");
    }
}
