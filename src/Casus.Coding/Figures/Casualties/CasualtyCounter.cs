using Casus.Coding.Lexicons;
using Casus.Coding.References;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures.Casualties;

/// <summary>
/// Counts casualties from a report's opening, where the main incident is told, in two ways: the largest figure of each
/// role, where figures and persons joined by "and" add up ("a boy and three women"), and the victims told one by one.
/// People shot count as hurt beyond the dead. Where neither stands but the words speak of a death, or of a wound and no
/// death, one person is meant.
/// </summary>
internal sealed class CasualtyCounter(FigureLexicon lexicon, ReferenceLexicon references, PhraseTable<Harm> fates, PhraseTable<bool> asides)
{
    // Sentences in which figures, new victims and more on known victims are looked for.
    private const int Opening = 8;
    private const int Told = 11;

    // A title and the sentence behind it speak of the report's own incident, whatever their words.
    private const int Lead = 2;
    // So many words of death within so many sentences tell of one, where nobody is said to have died.
    private const int FewestDeathWords = 3;
    private const int Mourned = 12;

    private readonly HarmReader _harms = new(lexicon, fates);

    public static CasualtyCounter Load(FigureLexicon lexicon, LexiconSet lexicons)
    {
        PhraseTable<Harm> fates = new();
        foreach (LexiconRow row in lexicons.Table("figures_fates.tsv").Rows)
        {
            if (!Enum.TryParse(row["harm"], ignoreCase: true, out Harm harm)) throw row.Fault("harm", $"'{row["harm"]}' is no harm: write killed or hurt");
            fates.Add(row["phrase"], harm);
        }

        PhraseTable<bool> asides = new();
        foreach (LexiconRow row in lexicons.Table("figures_asides.tsv").Rows) asides.Add(row["phrase"], true);
        return new CasualtyCounter(lexicon, ReferenceLexicon.Load(lexicons), fates, asides);
    }

    public CasualtyCount Count(ParsedText text, Layer<Figure> figures)
    {
        if (text.SentenceCount == 0) return default;
        CasualtyCount own = Count(text, figures, asideToo: false);
        return own is { Killed: 0, Injured: 0 } ? Count(text, figures, asideToo: true) : own;
    }

    private CasualtyCount Count(ParsedText text, Layer<Figure> figures, bool asideToo)
    {
        bool[] skipped = Skipped(text, asideToo);
        int end = text.Tokens.Sentence(Math.Min(Opening, text.SentenceCount) - 1).End;
        HarmTally tally = new(text);
        foreach (Located<Figure> figure in figures)
        {
            if (figure.Tokens.Start < end && !skipped[text.Tokens.SentenceOf(figure.Tokens.Start)]) tally.Add(figure);
        }

        VictimList victims = Victims(text, skipped, tally);
        (int killed, int injured, int shot) = tally.Largest(end);
        (int deaths, int wounds, bool first) = Words(text, text.Tokens.Sentence(Math.Min(Mourned, text.SentenceCount) - 1).End);
        killed = Math.Max(killed, victims.Killed);
        int hurt = victims.Hurt;
        if (killed == 0 && (first || deaths >= FewestDeathWords))
        {
            killed = 1;
            // Whom the words call dead is one of those told as hurt.
            hurt = Math.Max(0, hurt - 1);
            if (injured == 1) injured = hurt;
        }

        if (killed < 2 && victims.HasPair) killed = 2;
        injured = Math.Max(injured, hurt);
        if (shot > killed) injured = Math.Max(injured, shot - killed);
        if (injured == 0 && killed == 0 && wounds > 0) injured = 1;
        return new CasualtyCount(killed, injured);
    }

    // Sentences that speak of other incidents, and the lines of a list of films ("1:52 A storm is near").
    private bool[] Skipped(ParsedText text, bool asideToo)
    {
        bool[] skipped = new bool[text.SentenceCount];
        for (int s = 1; s < skipped.Length; s++)
        {
            TokenRange sentence = text.Tokens.Sentence(s);
            skipped[s] = (s >= Lead && !asideToo && IsAside(text, sentence)) || IsFilm(text.Tokens.TrueWord(sentence.Start));
        }

        return skipped;
    }

    private static bool IsFilm(ReadOnlySpan<char> word) => word.IndexOf(':') > 0 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]);

    private bool IsAside(ParsedText text, TokenRange sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (asides.StartingAt(text.Tokens, i, sentence.End, out _) > 0) return true;
        }

        return false;
    }

    private VictimList Victims(ParsedText text, bool[] skipped, HarmTally tally)
    {
        VictimList victims = new(text);
        PersonFinder finder = new(lexicon, references);
        for (int s = 0; s < text.SentenceCount; s++)
        {
            if (skipped[s]) continue;
            TokenRange sentence = text.Tokens.Sentence(s);
            victims.HasPair |= s < Opening && _harms.IsPair(text, sentence);
            List<Victim> beside = [];
            int before = -1;
            Harm harmBefore = Harm.None;
            PersonMention? unhurt = null;
            foreach (PersonMention person in finder.Find(text, sentence))
            {
                Harm harm = _harms.Read(text, person, sentence);
                if (harm == Harm.None || (person.Form == PersonForm.None && harm != Harm.Killed))
                {
                    if (unhurt is not { Form: not PersonForm.Pronoun } || person.Form != PersonForm.Pronoun) unhurt = person;
                    continue;
                }

                if (person.Reflexive)
                {
                    victims.AddSelf(unhurt ?? person, harm, beside);
                    continue;
                }

                tally.Add(person, harm);
                // "A man and a woman", "one dead, another wounded" are two; "the man was shot and he died" is one.
                if (before < 0 || (!HarmTally.Joined(text, before, person.Start) && harm == harmBefore)) beside.Clear();
                if (victims.Add(person, harm, person.Form == PersonForm.Pronoun ? [] : beside, mayBeNew: s < Told) is { } victim) beside.Add(victim);
                (before, harmBefore) = (person.End, harm);
            }
        }

        return victims;
    }

    // Words of death and of wounds, and whether the first sentence, the title, has one of death.
    private (int Deaths, int Wounds, bool First) Words(ParsedText text, int end)
    {
        int deaths = 0, wounds = 0, title = text.Tokens.Sentence(0).End;
        bool first = false;
        for (int i = 0; i < end; i++)
        {
            bool death = false, wound = false;
            foreach (RoleSense sense in lexicon.Senses(text.Tokens.TrueWord(i)))
            {
                death |= sense is { Role: FigureRole.Killed, Particles.Length: 0 } and { Use: not RoleUse.Toll };
                wound |= sense.Role is FigureRole.Injured or FigureRole.Hit && sense.Use != RoleUse.Subject;
            }

            deaths += death ? 1 : 0;
            wounds += wound ? 1 : 0;
            first |= death && i < title;
        }

        return (deaths, wounds, first);
    }
}
