using Casus.Coding.References;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures.Casualties;

/// <summary>Those whom a report tells of one by one. A phrase is taken for somebody told before wherever nothing speaks against it.</summary>
internal sealed class VictimList(ParsedText text)
{
    private readonly List<Victim> _victims = [];
    private Victim? _self;

    public int Killed => _victims.Count(v => v.Harm == Harm.Killed);

    public int Hurt => _victims.Count(v => v.Harm == Harm.Hurt);

    /// <param name="others">Victims of the same sentence that this one is set beside: "a man and a woman".</param>
    public Victim? Add(in PersonMention person, Harm harm, IReadOnlyCollection<Victim> others, bool mayBeNew)
    {
        Victim? known = Find(person, harm, others);
        // "He was shot": somebody told before, though perhaps not as a victim.
        if (known is null && (!mayBeNew || (person.Form == PersonForm.Pronoun && _victims.Count > 0))) return null;
        if (known is null) _victims.Add(known = new Victim(person));
        else known.Learn(person);
        known.Last = person.Start;
        if (harm > known.Harm) known.Harm = harm;
        return known;
    }

    /// <summary>Whether the report speaks of a murder with a suicide.</summary>
    public bool HasPair { get; set; }

    /// <summary>Who hurt or killed himself; one in a report.</summary>
    /// <param name="person">The subject of the deed, or its reflexive pronoun.</param>
    public void AddSelf(in PersonMention person, Harm harm, IReadOnlyCollection<Victim> others)
    {
        _self ??= Find(person, harm, others);
        if (_self is null)
        {
            if (harm != Harm.Killed && _victims.Count > 0) return;
            _victims.Add(_self = new Victim(person));
        }
        else
        {
            _self.Learn(person);
        }

        if (harm > _self.Harm) _self.Harm = harm;
    }

    /// <summary>The victim that a phrase stands for, or null.</summary>
    public Victim? Find(in PersonMention person, Harm harm, IReadOnlyCollection<Victim> others)
    {
        Victim? best = null;
        int bestScore = int.MinValue;
        foreach (Victim victim in _victims)
        {
            if (others.Contains(victim) || Score(victim, person, harm) is not { } score || score < bestScore) continue;
            (best, bestScore) = (victim, score);
        }

        return best;
    }

    // Null where it cannot be the same person.
    private int? Score(Victim victim, in PersonMention person, Harm harm)
    {
        int score = victim.Harm == harm ? 1 : 0;
        if (!victim.MayBe(text, person, out int alike)) return null;
        if (person.Form == PersonForm.Another && alike < 2) return null;
        return score + (3 * alike);
    }
}

/// <summary>One victim and all that the phrases for him tell.</summary>
internal sealed class Victim(PersonMention first)
{
    private readonly List<TokenRange> _names = first.Name.Length > 0 ? [first.Name] : [];
    private readonly List<int> _nouns = first.Noun >= 0 ? [first.Noun] : [];
    private Traits _sex = first.Sex;

    public int Age { get; private set; } = first.Age;

    public Harm Harm { get; set; }

    public int Last { get; set; }

    public void Learn(in PersonMention person)
    {
        if (Age == 0) Age = person.Age;
        if (_sex is Traits.None or Traits.Person) _sex = person.Sex;
        if (person.Name.Length > 0) _names.Add(person.Name);
        if (person.Noun >= 0) _nouns.Add(person.Noun);
    }

    /// <summary>False where age, sex or name speak against it.</summary>
    /// <param name="alike">How many of them agree.</param>
    public bool MayBe(ParsedText text, in PersonMention person, out int alike)
    {
        alike = 0;
        if (Age > 0 && person.Age > 0)
        {
            if (Math.Abs(Age - person.Age) > (Named(text, person) ? 2 : Math.Min(Age, person.Age) < 4 ? 1 : 0)) return false;
            alike += 2;
        }

        Traits mine = _sex & Traits.Person, other = person.Sex & Traits.Person;
        if (mine is Traits.Man or Traits.Woman && other is Traits.Man or Traits.Woman)
        {
            if (mine != other) return false;
            alike++;
        }

        if (_names.Count > 0 && person.Name.Length > 0)
        {
            if (!Named(text, person)) return false;
            alike += 2;
        }

        foreach (int noun in _nouns)
        {
            if (person.Noun < 0 || !text.Tokens.TrueWord(noun).Equals(text.Tokens.TrueWord(person.Noun), StringComparison.OrdinalIgnoreCase)) continue;
            alike++;
            break;
        }

        return true;
    }

    // Of two whole names the first names agree, or one is part of the other: "Jan Maria Novak", "Maria Novak".
    private bool Named(ParsedText text, in PersonMention person)
    {
        if (person.Name.Length == 0) return false;
        foreach (TokenRange name in _names)
        {
            TokenRange longer = name.Length >= person.Name.Length ? name : person.Name, shorter = name.Length >= person.Name.Length ? person.Name : name;
            if (shorter.Length > 1 ? Same(text, longer.Start, shorter.Start) || Ends(text, longer, shorter) : Holds(text, longer, shorter.Start)) return true;
        }

        return false;
    }

    private static bool Ends(ParsedText text, TokenRange longer, TokenRange shorter)
    {
        for (int i = 1; i <= shorter.Length; i++)
        {
            if (!Same(text, longer.End - i, shorter.End - i)) return false;
        }

        return true;
    }

    private static bool Holds(ParsedText text, TokenRange name, int word)
    {
        for (int i = name.Start; i < name.End; i++)
        {
            if (Same(text, i, word)) return true;
        }

        return false;
    }

    private static bool Same(ParsedText text, int a, int b) => text.Tokens.TrueWord(a).Equals(text.Tokens.TrueWord(b), StringComparison.OrdinalIgnoreCase);
}
