using Casus.Language.Tags;

namespace Casus.Language.Training;

/// <summary>
/// Forms beyond those of the treebanks: the regular forms of every verb and noun they show, and the rows of
/// <c>lemmas.tsv</c>, compiled into the program.
/// </summary>
internal static class KnownLemmas
{
    private const string Resource = "Casus.Language.Training.lemmas.tsv";

    /// <summary>The table's rows: form, Penn tags, lemma.</summary>
    public static IEnumerable<(string Form, string[] Xpos, string Lemma)> Rows()
    {
        using Stream stream = typeof(KnownLemmas).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            yield return (cells[0], cells[1].Split('|'), cells[2]);
        }
    }

    /// <summary>
    /// Forms with tag and lemma, the surest first: the table's own, then regular forms, then those where doubling is
    /// anyone's guess; of two lemmas for one form the first counts. Stated are those of the table.
    /// </summary>
    /// <param name="classes">The tag classes in use.</param>
    /// <param name="lemmas">The lemma of every word of the treebanks.</param>
    /// <param name="gold">The class of every word of the treebanks.</param>
    public static IEnumerable<(string Form, byte Tag, string Lemma, bool Stated)> Forms(
        TagClass[] classes, IReadOnlyList<string> lemmas, byte[] gold)
    {
        SortedSet<string> verbs = new(StringComparer.Ordinal), nouns = new(StringComparer.Ordinal);
        for (int i = 0; i < gold.Length; i++)
        {
            if (!lemmas[i].AsSpan().ContainsAnyExceptInRange('a', 'z'))
                (classes[gold[i]].Upos switch { Upos.Verb => verbs, Upos.Noun => nouns, _ => [] }).Add(lemmas[i]);
        }

        List<(string Form, Upos Upos, string Xpos, string Lemma, int Rank)> forms = [];
        foreach ((string form, string[] tags, string lemma) in Rows())
        {
            if (tags is ["VB"]) verbs.Add(lemma);
            else forms.AddRange(tags.Select(t => (form, Upos.Verb, t, lemma, 0)));
        }

        foreach (string verb in verbs)
            forms.AddRange(Inflection.OfVerb(verb).Select(f => (f.Form, Upos.Verb, f.Xpos, verb, f.Sure ? 1 : 2)));
        foreach (string noun in nouns)
            forms.AddRange(Inflection.OfNoun(noun).Select(f => (f.Form, Upos.Noun, f.Xpos, noun, 1)));
        return forms
            .Select(f => (f.Form, Tag: Array.IndexOf(classes, new TagClass(f.Upos, f.Xpos)), f.Lemma, f.Rank))
            .Where(f => f.Tag >= 0)
            .OrderBy(f => f.Rank)
            .Select(f => (f.Form, (byte)f.Tag, f.Lemma, f.Rank == 0));
    }
}
