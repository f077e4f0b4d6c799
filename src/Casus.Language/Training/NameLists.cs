using Casus.Core.Text;
using Casus.Language.Names;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Training;

/// <summary>The lists that a name may stand in.</summary>
[Flags]
public enum NameList : ushort
{
    None = 0,
    Person = 1,
    Place = 2,
    Organisation = 4,

    /// <summary>"Syrian", "Syrians".</summary>
    Demonym = 8,
    GivenName = 16,
    Surname = 32,
    Title = 64,
    Country = 128,
    ArmedGroup = 256,
    Town = 512,
}

/// <summary>Known names by list, as the caller hands them in: the language knows no lexicon of its own.</summary>
public sealed class NameLists
{
    private readonly SortedDictionary<uint, ushort> _names = [];

    public int Count => _names.Count;

    /// <summary>Adds a name; one of more words than <see cref="KnownNames.Longest"/> is left out.</summary>
    public void Add(NameList list, string name)
    {
        TokenizedText words = Tokenizer.Tokenize(new SourceText(name));
        if (words.Count is 0 or > KnownNames.Longest) return;
        uint hash = 0;
        for (int i = 0; i < words.Count; i++) hash = KnownNames.Chain(hash, FeatureHash.Lower(words.Word(i)));
        if (hash == 0) return;
        _names[hash] = (ushort)(_names.GetValueOrDefault(hash) | (ushort)list);
    }

    /// <summary>Adds a person's full name, its first and its last word.</summary>
    public void AddPerson(string name)
    {
        Add(NameList.Person, name);
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return;
        Add(NameList.GivenName, words[0]);
        Add(NameList.Surname, words[^1]);
    }

    internal bool IsDemonym(ReadOnlySpan<char> word) =>
        (_names.GetValueOrDefault(KnownNames.Chain(0, FeatureHash.Lower(word))) & (ushort)NameList.Demonym) != 0;

    internal WordClasses ToClasses() => new([.. _names.Keys], [.. _names.Values]);
}
