
using Casus.Core.Ontology;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures.Casualties;

/// <summary>What became of somebody, the worst last.</summary>
internal enum Harm : byte
{
    None,

    /// <summary>Hit by gunfire, hurt, in hospital.</summary>
    Hurt,
    Killed,

    /// <summary>Of a word that tells of two deaths: a murder-suicide.</summary>
    Pair,
}

/// <summary>What a sentence says became of a person: as for a number in his place, and by phrases that stand for one person's fate.</summary>
internal sealed class HarmReader(FigureLexicon lexicon, PhraseTable<Harm> fates)
{
    private const int FateReach = 9;
    private readonly RoleReader _roles = new(lexicon);

    public Harm Read(ParsedText text, in PersonMention person, TokenRange sentence)
    {
        // "The captain's grandson was killed" says nothing of the captain, "the boy's death" does.
        if (person.End < sentence.End && text.Tokens.TrueWord(person.End) is "'s" or "’s" or "'" or "’") return Fate(text, person, person.End + 1, sentence);
        // "killed by a man"
        if (person.Start > sentence.Start && text.Tokens.TrueWord(person.Start - 1) is "by") return Harm.None;
        NumberPhrase phrase = new(person.Start, person.Start, Math.Min(person.End, person.Head + 1), 1, 1, 1, Hedge.Exact, NumberForm.Article);
        CountedNoun noun = new(person.Head, person.Start, person.End, CountedKind.Person);
        Harm harm = Of(_roles.ReadPerson(text, phrase, noun, sentence)?.Role);
        if (harm == Harm.Killed) return harm;
        Harm fate = Fate(text, person, person.End + FateReach, sentence);
        return fate > harm ? fate : harm;
    }

    private static Harm Of(FigureRole? role) => role switch
    {
        FigureRole.Killed => Harm.Killed,
        FigureRole.Injured or FigureRole.Hit => Harm.Hurt,
        _ => Harm.None,
    };

    /// <summary>Whether some word of a sentence tells of two deaths.</summary>
    public bool IsPair(ParsedText text, TokenRange sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (fates.StartingAt(text.Tokens, i, sentence.End, out Harm harm) == 0 || harm != Harm.Pair) continue;
            return i == sentence.Start || !text.Tokens.TrueWord(i - 1).Equals("attempted", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    // "the boy did not survive", "Smith's death", "he took his own life".
    private Harm Fate(ParsedText text, in PersonMention person, int limit, TokenRange sentence)
    {
        for (int i = person.End; i < sentence.End && i < limit; i++)
        {
            if (fates.StartingAt(text.Tokens, i, sentence.End, out Harm harm) > 0 && harm != Harm.Pair) return harm;
            if (i > person.End && text.Tokens.TrueWord(i) is "," or ";" or "who" or "he" or "she" or "that") break;
        }

        return Harm.None;
    }
}
