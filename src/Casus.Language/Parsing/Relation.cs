namespace Casus.Language.Parsing;

/// <summary>
/// Universal Dependencies relations, with the English subtypes that carry meaning for who did what to whom.
/// Names and their spelling in treebanks: <see cref="Relations"/>.
/// </summary>
public enum Relation : byte
{
    Dep,
    Root,
    Nsubj,
    NsubjPass,
    NsubjOuter,
    Csubj,
    CsubjPass,
    Obj,
    Iobj,
    Obl,
    OblAgent,
    OblUnmarked,
    Nmod,
    NmodPoss,
    NmodUnmarked,
    NmodDesc,
    Appos,
    Amod,
    Nummod,
    Det,
    DetPredet,
    Case,
    Compound,
    CompoundPrt,
    Flat,
    Fixed,
    Conj,
    Cc,
    CcPreconj,
    Acl,
    AclRelcl,
    Advcl,
    AdvclRelcl,
    Advmod,
    Ccomp,
    Xcomp,
    Mark,
    Aux,
    AuxPass,
    Cop,
    Expl,
    Parataxis,
    Discourse,
    Vocative,
    List,
    Dislocated,
    Orphan,
    Goeswith,
    Reparandum,
    Punct,
}

public static class Relations
{
    public const int Count = (int)Relation.Punct + 1;

    /// <summary>The treebank's name: <c>nsubj:pass</c>.</summary>
    public static string Name(this Relation relation) => Names[(int)relation];

    /// <summary>The name without subtype: <c>nsubj</c>.</summary>
    public static string Universal(this Relation relation) => Names[(int)relation].Split(':')[0];

    /// <summary>Reads a treebank's name; an unknown subtype falls back to its universal relation, an unknown relation to dep.</summary>
    public static Relation Parse(ReadOnlySpan<char> name)
    {
        int i = IndexOf(name);
        if (i < 0 && name.IndexOf(':') is > 0 and int colon) i = IndexOf(name[..colon]);
        return i < 0 ? Relation.Dep : (Relation)i;
    }

    private static readonly string[] Names =
    [
        "dep", "root", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "obj", "iobj", "obl", "obl:agent",
        "obl:unmarked", "nmod", "nmod:poss", "nmod:unmarked", "nmod:desc", "appos", "amod", "nummod", "det",
        "det:predet", "case", "compound", "compound:prt", "flat", "fixed", "conj", "cc", "cc:preconj", "acl",
        "acl:relcl", "advcl", "advcl:relcl", "advmod", "ccomp", "xcomp", "mark", "aux", "aux:pass", "cop", "expl",
        "parataxis", "discourse", "vocative", "list", "dislocated", "orphan", "goeswith", "reparandum", "punct",
    ];

    private static int IndexOf(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i])) return i;
        }

        return -1;
    }
}
