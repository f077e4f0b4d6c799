using Casus.Core;
using Casus.Language.Names;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <summary>
/// The annotated sets that names are learnt from: in a folder Universal NER (<c>*-train.iob2</c>), Wikigold
/// (<c>wikigold*</c>) and the sources of re3d in <c>re3d</c> that <see cref="Re3dSources"/> names; GUM from a folder of
/// treebanks (<c>*gum*-train*.conllu</c>), whose sentences get their tags from taggers that have not seen them. What is not there is left out.
/// </summary>
public static class NameCorpus
{
    /// <summary>The sources of re3d under a licence that lets weights be passed on.</summary>
    public static IReadOnlyList<string> Re3dSources { get; } = ["CENTCOM", "US_State_Department"];

    /// <summary>All that a model is learnt from.</summary>
    /// <param name="data">Folder of the sets.</param>
    /// <param name="treebanks">Folder of treebanks.</param>
    /// <param name="model">Tags the texts.</param>
    /// <param name="seed">Order of the taggers' training.</param>
    /// <param name="without">A source of re3d to keep unseen; null or empty for none.</param>
    /// <exception cref="CasusException">CAS001 there is nothing to learn from; CAS020 a file is faulty.</exception>
    public static IReadOnlyList<NamedText> Load(string data, string treebanks, LanguageModel model, ulong seed, string? without)
    {
        List<NamedText> texts = [.. WithoutRe3d(data, treebanks, model, seed)];
        foreach (Re3dSource source in Re3dIn(data))
        {
            if (source.Name != without && Re3dSources.Contains(source.Name))
                texts.AddRange(source.Documents.Select(d => NamedText.Of(d, model)));
        }

        return texts.Count > 0 ? texts : throw new CasusException("CAS001", data, "holds no annotated names: give the folder with --data");
    }

    /// <summary>The sets but re3d.</summary>
    /// <inheritdoc cref="Load"/>
    public static IReadOnlyList<NamedText> WithoutRe3d(string data, string treebanks, LanguageModel model, ulong seed)
    {
        List<NamedText> texts = [];
        UnseenTags unseen = UnseenTags.Learn(Files(treebanks, "*-train*.conllu"), seed);
        foreach (string file in Files(data, "*-train.iob2"))
            texts.Add(NamedText.Of(Iob2.Load(file), NameScheme.Universal, Tag));
        foreach (string file in Files(data, "wikigold*"))
            texts.Add(NamedText.Of([.. Iob2.Load(file).Select(s => s.Retokenized())], NameScheme.Encyclopedia, model.Tag));
        foreach (string file in Files(treebanks, "*gum*-train*.conllu"))
            texts.Add(NamedText.Of(GumNames.Load(file), NameScheme.Discourse, Tag));
        return texts;

        TaggedText Tag(TokenizedText tokens) => unseen.Replace(model.Tag(tokens));
    }

    /// <summary>Every source of re3d in the folder, whatever its licence: those beside <see cref="Re3dSources"/> are for measuring alone.</summary>
    public static IReadOnlyList<Re3dSource> Re3dIn(string data)
    {
        string folder = Path.Combine(data, "re3d");
        string[] sources = Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        Array.Sort(sources, StringComparer.Ordinal);
        return [.. sources.Select(s => new Re3dSource(Path.GetFileName(s), Re3d.Load(s)))];
    }

    private static string[] Files(string folder, string pattern)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}

/// <summary>One source of re3d.</summary>
/// <param name="Name">Its folder's name, "CENTCOM".</param>
/// <param name="Documents">In the file's order.</param>
public sealed record Re3dSource(string Name, IReadOnlyList<Re3dDocument> Documents);
