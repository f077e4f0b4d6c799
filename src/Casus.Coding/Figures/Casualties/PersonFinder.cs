using Casus.Coding.References;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures.Casualties;

/// <summary>
/// Finds single persons in a sentence, without the help of a parse: "a 16-year-old girl", "the victim", "his son, Jan
/// Novak, 9", "another man", "she". Words for many are numbers and no business of this.
/// </summary>
internal sealed class PersonFinder(FigureLexicon lexicon, ReferenceLexicon references)
{
    private const int LongestName = 4;

    // Words of the names of persons so far: one reads one text.
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public List<PersonMention> Find(ParsedText text, TokenRange sentence)
    {
        List<PersonMention> found = [];
        for (int i = sentence.Start; i < sentence.End;)
        {
            if (Read(text, i, sentence) is not { } person)
            {
                i++;
                continue;
            }

            i = person.End;
            // A name of one knows not what is a person's beside a noun, or where it may be a verb's subject or object.
            if (person.Form == PersonForm.None && (found.Count == 0 || found[^1].Noun < 0 || !Apposed(text, found[^1], person, sentence))
                && (person.Name.Length < 2 || text.Relation(person.Start) is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj) && !IsNamed(text, person.Start))) continue;
            if (person.Form != PersonForm.None && person.Name.Length > 0) Remember(text, person.Name.Start, person.Name.End);
            if (found.Count > 0 && Apposed(text, found[^1], person, sentence)) found[^1] = found[^1].With(person);
            else found.Add(person);
        }

        return found;
    }

    // "his son, Jan", "the victim, 34-year-old Jan Novak", "Jan Novak, a student,": one person in two phrases.
    private static bool Apposed(ParsedText text, in PersonMention first, in PersonMention second, TokenRange sentence)
    {
        if (first.Form == PersonForm.Pronoun || second.Form == PersonForm.Pronoun) return false;
        bool comma = second.Start - first.End == 1 && text.Tokens.TrueWord(first.End) is ",";
        if (!comma && second.Start != first.End) return false;
        if (second.Name.Length > 0 && first.Name.Length == 0 && first.Noun >= 0) return !comma || Closed(text, second, sentence);
        // "The fourth victim, a 20-year-old man," but not "the gunman, a woman and a child".
        if (comma && first.Name.Length == 0 && first.Age == 0 && first.Form is PersonForm.Definite or PersonForm.Another && second.Form == PersonForm.Indefinite && second.Age > 0)
            return second.End < sentence.End && text.Tokens.TrueWord(second.End) is ",";
        return comma && first.Name.Length > 0 && second.Name.Length == 0 && second.Form == PersonForm.Indefinite && Closed(text, second, sentence);
    }

    private static bool Closed(ParsedText text, in PersonMention person, TokenRange sentence) =>
        person.End >= sentence.End || text.Tokens.TrueWord(person.End) is not ("and" or "or");

    private PersonMention? Read(ParsedText text, int token, TokenRange sentence)
    {
        ReadOnlySpan<char> word = text.Tokens.TrueWord(token);
        if (references.Pronoun(word) is { Person: 3 } pronoun) return Pronoun(text, token, pronoun);
        return Phrase(text, token, sentence) ?? Alone(text, token, sentence) ?? Name(text, token, sentence);
    }

    private static PersonMention? Pronoun(ParsedText text, int token, PronounEntry pronoun)
    {
        if ((pronoun.Traits & Traits.Many) != 0 || !pronoun.Traits.IsPerson() || text.Tags.Xpos(token) == "PRP$") return null;
        return new PersonMention(token, token, token + 1, PersonForm.Pronoun)
        {
            Sex = pronoun.Traits & Traits.Person,
            Noun = -1,
            Reflexive = pronoun.Word.EndsWith("self", StringComparison.Ordinal),
        };
    }

    // "One was killed and another was wounded."
    private static PersonMention? Alone(ParsedText text, int token, TokenRange sentence) =>
        Is(text.Tokens.TrueWord(token), "another") && (token + 1 >= sentence.End || text.Tags.Upos(token + 1) is Upos.Verb or Upos.Aux or Upos.Punct or Upos.Adp)
            ? new PersonMention(token, token, token + 1, PersonForm.Another) { Noun = -1 }
            : null;

    // A determiner or none, ages and other modifiers, a noun for one person.
    private PersonMention? Phrase(ParsedText text, int token, TokenRange sentence)
    {
        PersonForm form = Form(text, token, out int at);
        int age = 0, limit = Math.Min(sentence.End, at + 8);
        for (int i = at; i < limit; i++)
        {
            int aged = AgePhrase(text, i, sentence, out int years);
            if (aged > 0)
            {
                age = years;
                i += aged - 1;
                if (i + 1 < sentence.End && Continues(text, i + 1)) continue;
                return Finish(text, new PersonMention(token, i, i + 1, form) { Age = age, Noun = -1 }, sentence);
            }

            if (IsPerson(text, i) && !(i + 1 < limit && IsPerson(text, i + 1)) && !CompoundOf(text, i, sentence))
                return Finish(text, new PersonMention(token, i, i + 1, form) { Age = age, Noun = i, Sex = references.Noun(text.Tags.Lemma(i)) & Traits.Person }, sentence);
            if (!Continues(text, i)) return null;
        }

        return null;
    }

    private static PersonForm Form(ParsedText text, int token, out int after)
    {
        after = token + 1;
        ReadOnlySpan<char> word = text.Tokens.TrueWord(token);
        if (Is(word, "a") || Is(word, "an"))
        {
            if (after >= text.Count || !IsOrdinal(text.Tokens.TrueWord(after))) return PersonForm.Indefinite;
            after++;
            return PersonForm.Another;
        }

        if (Is(word, "another")) return PersonForm.Another;
        if (Is(word, "one")) return PersonForm.Indefinite;
        if (Is(word, "the") && after < text.Count && (IsOrdinal(text.Tokens.TrueWord(after)) || Is(text.Tokens.TrueWord(after), "other"))) return PersonForm.Another;
        if (Is(word, "the") || Is(word, "this") || Is(word, "that") || text.Tags.Xpos(token) == "PRP$") return PersonForm.Definite;
        after = token;
        return PersonForm.Indefinite;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> word) => Is(word, "second") || Is(word, "third") || Is(word, "fourth") || Is(word, "fifth") || Is(word, "sixth");

    private static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    // Tokens of "16-year-old", "16 year old", "two-month-old", "teenage" counts none.
    private int AgePhrase(ParsedText text, int token, TokenRange sentence, out int years)
    {
        years = 0;
        if (!lexicon.Numbers.TryGet(text.Tokens.TrueWord(token), out NumberWord number) || number.Value is < 1 or > 110) return 0;
        int at = token + 1;
        if (at < sentence.End && text.Tokens.TrueWord(at) is "-") at++;
        if (at >= sentence.End) return 0;
        ReadOnlySpan<char> unit = text.Tokens.TrueWord(at);
        bool year = unit is "year" or "years" or "yr" or "Year";
        if (!year && unit is not ("month" or "months" or "week" or "weeks" or "day" or "days")) return 0;
        at++;
        if (at < sentence.End && text.Tokens.TrueWord(at) is "-") at++;
        if (at >= sentence.End || text.Tokens.TrueWord(at) is not ("old" or "Old")) return 0;
        years = year ? (int)number.Value : Math.Max(1, unit[0] == 'm' ? (int)Math.Round(number.Value / 12) : 0);
        return at + 1 - token;
    }

    private static bool Continues(ParsedText text, int token) =>
        text.Tags.Upos(token) is Upos.Adj or Upos.Num or Upos.Noun or Upos.Propn || text.Tags.Xpos(token) is "VBN" or "HYPH";

    private bool IsPerson(ParsedText text, int token) =>
        lexicon.Kind(text.Tokens.TrueWord(token)) == CountedKind.Person && text.Tags.Xpos(token) is not ("NNS" or "NNPS")
        && text.Tags.Upos(token) is Upos.Noun or Upos.Propn && !Is(text.Tokens.TrueWord(token), "police") && !Is(text.Tokens.TrueWord(token), "family") && !IsPlural(text.Tokens.TrueWord(token));

    private bool IsPlural(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && lexicon.Kind(word[..^1]) == CountedKind.Person;

    // "police officer", "a teen center": the noun only describes the next.
    private bool CompoundOf(ParsedText text, int token, TokenRange sentence) =>
        token + 1 < sentence.End && text.Tags.Upos(token + 1) == Upos.Noun && text.Tags.Xpos(token + 1) is "NN" or "NNS"
        && text.Head(token) == token + 1 && lexicon.Senses(text.Tokens.TrueWord(token + 1)).Length == 0;

    // The name and the age that follow.
    private PersonMention Finish(ParsedText text, PersonMention person, TokenRange sentence)
    {
        if (person.Name.Length == 0)
        {
            int end = person.End;
            while (end < sentence.End && end - person.End < LongestName && text.Tags.Upos(end) == Upos.Propn && !IsDay(text.Tokens.TrueWord(end))) end++;
            if (end > person.End)
            {
                person = person with { Name = new TokenRange(person.End, end), End = end };
                if ((person.Sex & Traits.Person) is Traits.None or Traits.Person) person = person with { Sex = references.GivenName(text.Tokens.TrueWord(person.Name.Start)) & Traits.Person };
            }
        }

        return AgeAfter(text, person.End, sentence) is var (age, after) && age > 0 ? person with { Age = age, End = after } : person;
    }

    // ", 34," and "(34)".
    private static (int Age, int End) AgeAfter(ParsedText text, int token, TokenRange sentence)
    {
        if (token + 1 >= sentence.End || text.Tokens.TrueWord(token) is not ("," or "(")) return default;
        ReadOnlySpan<char> word = text.Tokens.TrueWord(token + 1);
        if (word.Length > 2 || !int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int age) || age == 0) return default;
        int after = token + 2;
        if (after >= sentence.End) return (age, after);
        ReadOnlySpan<char> next = text.Tokens.TrueWord(after);
        if (next is "," or ")" ) return (age, after + 1);
        return next is "." or ";" or "and" or "of" or "was" or "is" or "died" or "in" ? (age, after) : default;
    }

    // "Jan Novak and Mary Smith were killed."
    private static bool IsNamed(ParsedText text, int token) =>
        text.Relation(token) == Relation.Conj && text.Tags.Upos(text.Head(token)) == Upos.Propn && text.Relation(text.Head(token)) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj;

    private static bool IsDay(ReadOnlySpan<char> word)
    {
        foreach (string day in System.Globalization.DateTimeFormatInfo.InvariantInfo.DayNames)
        {
            if (word.Equals(day, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // A name counts as a person's by a given name, by the age behind it, or because a person has been called so before.
    private PersonMention? Name(ParsedText text, int token, TokenRange sentence)
    {
        if (IsDay(text.Tokens.TrueWord(token))) return null;
        if (text.Tags.Upos(token) != Upos.Propn || !char.IsUpper(text.Tokens.TrueWord(token)[0])) return null;
        int end = token;
        while (end < sentence.End && end - token < LongestName && text.Tags.Upos(end) == Upos.Propn) end++;
        PersonMention person = Finish(text, new PersonMention(token, token, end, PersonForm.Name) { Name = new TokenRange(token, end), Noun = -1 }, sentence);
        Traits sex = references.GivenName(text.Tokens.TrueWord(token)) & Traits.Person;
        bool whole = person.Age > 0 || (sex != Traits.None && end - token > 1);
        if (whole) Remember(text, token, end);
        return whole || _names.Contains(text.Tokens.TrueWord(end - 1).ToString()) ? person with { Sex = sex } : person with { Form = PersonForm.None };
    }

    private void Remember(ParsedText text, int start, int end)
    {
        for (int i = start; i < end; i++) _names.Add(text.Tokens.TrueWord(i).ToString());
    }
}
