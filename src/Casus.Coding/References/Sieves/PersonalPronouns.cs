using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.References.Sieves;

/// <summary>
/// He, she, it, they: "<c>Orlov</c> said <c>he</c> would stay. <c>He</c> named no day". First the subject of a clause above it, then
/// other subjects of its sentence, then the subject of the sentence before; then whoever alone agrees.
/// </summary>
internal static class PersonalPronouns
{
    private const int Steps = 8;
    private const int MostCompared = 40;
    private const int Open = -1;
    private const int Unclear = -2;

    public static void Apply(Discourse discourse)
    {
        foreach (Mention mention in discourse.Mentions)
        {
            if (mention.Kind != MentionKind.Pronoun) continue;
            PronounEntry pronoun = discourse.Words.Pronoun(discourse.Text.Tokens.TrueWord(mention.Head))!;
            if (pronoun.Person != 3 || IsEmpty(discourse.Text, mention.Head) || IsEmphatic(discourse.Text, mention.Head)) continue;
            (int meant, string rule) = Find(discourse, mention);
            if (meant >= 0) discourse.Entities.Join(mention.Index, meant, rule);
        }
    }

    private static (int Meant, string Rule) Find(Discourse discourse, Mention pronoun)
    {
        int above = IsObject(discourse.Text, pronoun.Head) ? Open : SubjectAbove(discourse, pronoun);
        if (above == Unclear) return (Open, "");
        if (above >= 0) return (above, "reference/pronoun-subject");
        if (Earlier(discourse, pronoun, pronoun.Sentence) is >= 0 and int same) return (same, "reference/pronoun-sentence");
        if (Earlier(discourse, pronoun, pronoun.Sentence - 1) is >= 0 and int before) return (before, "reference/pronoun-before");
        return (Open, "");
    }

    // "Half of them were shot down": "them" is rarely whoever speaks or acts in the sentence.
    private static bool IsObject(ParsedText text, int token) => text.Tokens.TrueWord(token) is "them" or "Them";

    // The subject of its own clause for "his" and "himself", else of the clauses above. A thing gives way to an actor further up:
    // where both could be meant, nobody is.
    private static int SubjectAbove(Discourse discourse, Mention pronoun)
    {
        ParsedText text = discourse.Text;
        int clause = text.Head(pronoun.Head), thing = Open;
        bool own = MayBeOwnSubject(discourse, pronoun.Head);
        for (int fuel = Steps; clause >= 0 && fuel > 0; clause = text.Head(clause), fuel--)
        {
            int subject = SubjectOf(text, clause);
            if (subject < 0) continue;
            bool skipped = !own;
            own = true;
            if (skipped && text.Head(pronoun.Head) == clause) continue;
            if (subject > pronoun.Head || discourse.HeadedBy(subject) is not { } candidate || !Fits(discourse, pronoun, candidate)) continue;
            if (IsSomeone(discourse, candidate)) return thing == Open ? candidate.Index : Unclear;
            if (text.Head(pronoun.Head) == clause || text.Head(text.Head(pronoun.Head)) == clause) return candidate.Index;
            if (thing == Open) thing = candidate.Index;
        }

        return thing;
    }

    private static int SubjectOf(ParsedText text, int clause)
    {
        foreach (int child in text.Children(clause))
        {
            if (text.Relation(child) is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter) return child;
        }

        return -1;
    }

    // Nobody bombs his own: in "bombed its airfields" the airfields are another's.
    private static bool MayBeOwnSubject(Discourse discourse, int token)
    {
        ParsedText text = discourse.Text;
        return text.Relation(token) == Relation.NmodPoss ? !IsTaken(discourse, token) : IsReflexive(text, token) || IsPredicate(text, token);
    }

    private static bool IsTaken(Discourse discourse, int token)
    {
        ParsedText text = discourse.Text;
        int owned = text.Head(token);
        return text.Relation(token) == Relation.NmodPoss && text.Relation(owned) == Relation.Obj && discourse.Words.IsHostile(text.Tags.Lemma(text.Head(owned)));
    }

    // "the house was hers"
    private static bool IsPredicate(ParsedText text, int token)
    {
        foreach (int child in text.Children(token))
        {
            if (text.Relation(child) == Relation.Cop) return true;
        }

        return false;
    }

    private static bool IsReflexive(ParsedText text, int token) =>
        text.Tokens.TrueWord(token).EndsWith("self", StringComparison.OrdinalIgnoreCase)
        || text.Tokens.TrueWord(token).EndsWith("selves", StringComparison.OrdinalIgnoreCase);

    // Of one sentence: the first subject that agrees; else the only one that agrees.
    private static int Earlier(Discourse discourse, Mention pronoun, int sentence)
    {
        (int first, int end) = discourse.In(sentence);
        end = Math.Min(end, pronoun.Index);
        int only = -1, fuel = MostCompared;
        bool several = false;
        for (int i = first; i < end && fuel > 0; i++, fuel--)
        {
            Mention candidate = discourse.Mentions[i];
            if (!Fits(discourse, pronoun, candidate) || ShareClause(discourse.Text, pronoun, candidate)) continue;
            if (sentence < pronoun.Sentence && !ReachesBack(discourse, pronoun, candidate)) continue;
            if (discourse.IsSubject(candidate) && !IsObject(discourse.Text, pronoun.Head)) return i;
            if (!IsSomeone(discourse, candidate)) continue;
            several |= only >= 0 && discourse.Entities.Of(only) != discourse.Entities.Of(i);
            if (only < 0) only = i;
        }

        return several ? -1 : only;
    }

    // "It" and "they" go back over a full stop only from doer to doer: to an actor with a code, or "they" to several of a kind.
    // Anything else comes and goes too fast.
    private static bool ReachesBack(Discourse discourse, Mention pronoun, Mention candidate)
    {
        if (pronoun.Traits.IsPerson()) return true;
        if (!discourse.IsSubject(candidate)) return false;
        bool actor = discourse.Entities.Actor(candidate.Index) is { Code.Code: not null };
        if (!discourse.IsSubject(pronoun)) return actor;
        if (pronoun.Traits.HasFlag(Traits.Many)) return actor || (candidate.Traits.HasFlag(Traits.Many) && discourse.RunsOn(pronoun.Sentence));
        return actor && discourse.Text.Tags.Upos(discourse.Text.Head(pronoun.Head)) == Upos.Verb;
    }

    private static bool Fits(Discourse discourse, Mention pronoun, Mention candidate)
    {
        if (candidate.Tokens.Contains(pronoun.Head) || !Discourse.SameVoice(pronoun, candidate)) return false;
        if (candidate.Kind == MentionKind.Pronoun && discourse.Words.Pronoun(discourse.Text.Tokens.TrueWord(candidate.Head))!.Person != 3) return false;
        if (IsTaken(discourse, pronoun.Head) && discourse.Text.Head(candidate.Head) == discourse.Text.Head(discourse.Text.Head(pronoun.Head))) return false;
        if (IsObject(discourse.Text, pronoun.Head) && candidate.Traits.HasFlag(Traits.One)) return false;
        if (!IsPerson(pronoun) && !IsSurelyNoPerson(discourse, candidate)) return false;
        if (candidate.Kind == MentionKind.Noun && discourse.Words.IsLoose(discourse.Text.Tags.Lemma(candidate.Head))) return false;
        return !discourse.IsCoordinated(candidate) && discourse.Entities.Agree(pronoun.Index, candidate.Index);
    }

    private static bool IsPerson(Mention pronoun) => (pronoun.Traits & Traits.Person) != 0;

    // A name that nothing is known of may be a person's: no "it".
    private static bool IsSurelyNoPerson(Discourse discourse, Mention candidate) =>
        candidate.Kind == MentionKind.Pronoun || (candidate.Traits & Traits.Person) == 0 || discourse.Entities.Actor(candidate.Index) is not null;

    // What may be meant though it was no subject: a person or an actor, but not just any thing.
    private static bool IsSomeone(Discourse discourse, Mention candidate) =>
        discourse.Entities.Actor(candidate.Index) is not null || (discourse.Entities.Traits(candidate.Index) & Traits.Thing) == 0;

    // "Orlov praised him": the two are not one.
    private static bool ShareClause(ParsedText text, Mention pronoun, Mention candidate) =>
        !IsReflexive(text, pronoun.Head) && text.Relation(pronoun.Head) != Relation.NmodPoss && text.Head(pronoun.Head) >= 0 && text.Head(pronoun.Head) == text.Head(candidate.Head);

    // "Iran itself": the word before says who.
    private static bool IsEmphatic(ParsedText text, int token) =>
        IsReflexive(text, token) && token > 0 && text.Tags.Upos(token - 1) is Upos.Noun or Upos.Propn;

    // "It is clear that …", "it seems": the word stands for nothing.
    private static bool IsEmpty(ParsedText text, int token)
    {
        if (!text.Tokens.TrueWord(token).Equals("it", StringComparison.OrdinalIgnoreCase)) return false;
        if (text.Relation(token) == Relation.Expl) return true;
        int predicate = text.Head(token);
        if (predicate < 0 || text.Relation(token) is not (Relation.Nsubj or Relation.NsubjPass)) return false;
        bool copula = false, clause = false;
        foreach (int child in text.Children(predicate))
        {
            copula |= text.Relation(child) is Relation.Cop or Relation.AuxPass;
            clause |= child > predicate && text.Relation(child) is Relation.Ccomp or Relation.Csubj or Relation.CsubjPass or Relation.Advcl or Relation.Xcomp or Relation.AclRelcl or Relation.Acl;
        }

        return (copula && clause) || text.Tags.Lemma(predicate) is "seem" or "appear" or "rain" or "snow" or "turn" or "happen"
            || (copula && text.Tags.Upos(predicate) is Upos.Num or Upos.Adv);
    }
}
