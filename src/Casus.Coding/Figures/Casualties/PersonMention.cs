using Casus.Coding.References;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures.Casualties;

/// <summary>How the words bring a person in.</summary>
internal enum PersonForm : byte
{
    /// <summary>A name of one knows not what.</summary>
    None,

    /// <summary>"the boy", "his son": one known already, or one that the words tell apart.</summary>
    Definite,

    /// <summary>"a boy", "boy" in a headline.</summary>
    Indefinite,

    /// <summary>"another man", "a second victim": not the one before.</summary>
    Another,
    Pronoun,
    Name,
}

/// <summary>One person as a phrase of the text tells of him: tokens [Start, End), the head, and what tells him apart.</summary>
internal readonly record struct PersonMention(int Start, int Head, int End, PersonForm Form)
{
    /// <summary>In years, 0 where nothing is said.</summary>
    public int Age { get; init; }

    public Traits Sex { get; init; }

    /// <summary>Tokens of the name, empty where there is none.</summary>
    public TokenRange Name { get; init; }

    /// <summary>Token of the common noun, -1 where there is none.</summary>
    public int Noun { get; init; }

    /// <summary>"himself".</summary>
    public bool Reflexive { get; init; }

    /// <summary>Takes what another phrase for the same person adds.</summary>
    public PersonMention With(in PersonMention other) => this with
    {
        End = Math.Max(End, other.End),
        Age = Age > 0 ? Age : other.Age,
        Sex = Sex == Traits.None || Sex == Traits.Person ? other.Sex : Sex,
        Name = Name.Length > 0 ? Name : other.Name,
        Noun = Noun >= 0 ? Noun : other.Noun,
    };

    /// <summary>The last word of the name: what a later mention repeats.</summary>
    public ReadOnlySpan<char> Surname(ParsedText text) => Name.Length > 0 ? text.Tokens.TrueWord(Name.End - 1) : default;
}
