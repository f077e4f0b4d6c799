namespace Casus.Language.Tags;

/// <summary>The seventeen Universal Dependencies parts of speech.</summary>
public enum Upos : byte
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
}
