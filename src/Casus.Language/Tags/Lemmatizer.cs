using System.Buffers;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Tags;

/// <summary>How a form becomes its lemma: lower the case or keep it, cut characters off the end, append others.</summary>
internal readonly record struct EditScript(bool Lower, int Cut, string Append)
{
    /// <summary>The script for a pair; the lemma of "Fears" is "fear": lower, cut 1, append nothing.</summary>
    public static EditScript Between(string form, string lemma)
    {
        bool lower = !lemma.Any(char.IsUpper);
        string basis = lower ? form.ToLowerInvariant() : form;
        int common = 0;
        while (common < basis.Length && common < lemma.Length && basis[common] == lemma[common]) common++;
        return new EditScript(lower, basis.Length - common, lemma[common..]);
    }

    public string Apply(ReadOnlySpan<char> form)
    {
        int kept = Math.Max(0, form.Length - Cut);
        if (!Lower) return kept == form.Length && Append.Length == 0 ? form.ToString() : string.Concat(form[..kept], Append);
        return string.Create(kept + Append.Length, new Source(form, kept, Append), static (chars, source) =>
        {
            source.Form[..source.Kept].ToLowerInvariant(chars);
            source.Append.CopyTo(chars[source.Kept..]);
        });
    }

    private readonly ref struct Source(ReadOnlySpan<char> form, int kept, string append)
    {
        public ReadOnlySpan<char> Form { get; } = form;

        public int Kept { get; } = kept;

        public string Append { get; } = append;
    }
}

/// <summary>Lemmas by table (form and tag), else by the script of the longest known ending.</summary>
/// <param name="scripts">By number.</param>
/// <param name="rules">From a form's or an ending's key to a script.</param>
/// <param name="kin">For every tag the tags whose forms it is often confused with.</param>
internal sealed class Lemmatizer(EditScript[] scripts, KeyMap rules, byte[][] kin)
{
    /// <summary>Characters of the longest ending that rules look at.</summary>
    public const int LongestEnding = 5;

    private const int LongestCached = 64;

    /// <summary>Key of a whole form with its tag.</summary>
    public static uint FormKey(ReadOnlySpan<char> form, byte tag) => FeatureHash.Of(1, FeatureHash.Lower(form), tag);

    /// <summary>Key of the last <paramref name="length"/> characters with the form's tag.</summary>
    public static uint EndingKey(ReadOnlySpan<char> form, int length, byte tag) =>
        FeatureHash.Of(2, FeatureHash.Lower(form[^length..]), tag, (uint)length);

    /// <summary>The kin of every class: an irregular past is easily taken for a present, a participle for a past.</summary>
    public static byte[][] KinOf(IReadOnlyList<TagClass> classes)
    {
        byte[][] kin = new byte[classes.Count][];
        for (int i = 0; i < kin.Length; i++)
        {
            string[] others = classes[i] switch
            {
                { Upos: Upos.Verb, Xpos: "VBP" } => ["VBD", "VBN"],
                { Upos: Upos.Verb, Xpos: "VBD" } => ["VBN"],
                { Upos: Upos.Verb, Xpos: "VBN" } => ["VBD"],
                _ => [],
            };
            kin[i] = [.. Enumerable.Range(0, kin.Length)
                .Where(k => classes[k].Upos == Upos.Verb && others.Contains(classes[k].Xpos)).Select(k => (byte)k)];
        }

        return kin;
    }

    public string[] Lemmatize(TokenizedText text, ReadOnlySpan<byte> tags)
    {
        string[] lemmas = new string[text.Count];
        LemmaCache cache = new();
        for (int i = 0; i < lemmas.Length; i++)
        {
            ReadOnlySpan<char> form = text.TrueWord(i);
            if (form.Length > LongestCached) lemmas[i] = Lemma(form, tags[i]);
            else lemmas[i] = cache.Find(form, tags[i]) ?? cache.Add(form, tags[i], Lemma(form, tags[i]));
        }

        return lemmas;
    }

    /// <summary>The lemma of one form. A form with digits is its own lemma, thousands without their commas.</summary>
    public string Lemma(ReadOnlySpan<char> form, byte tag)
    {
        if (form.ContainsAnyInRange('0', '9'))
            return IsGrouped(form) ? form.ToString().Replace(",", "", StringComparison.Ordinal) : form.ToString();
        int script = rules[FormKey(form, tag)];
        for (int i = 0; script < 0 && i < kin[tag].Length; i++) script = rules[FormKey(form, kin[tag][i])];
        for (int length = Math.Min(LongestEnding, form.Length); script < 0 && length >= 0; length--)
            script = rules[EndingKey(form, length, tag)];
        string lemma = script < 0 ? form.ToString().ToLowerInvariant() : scripts[script].Apply(form);
        return lemma.AsSpan().ContainsAny(Typographic) ? string.Create(lemma.Length, lemma, PlainMarks) : lemma;
    }

    private static readonly SearchValues<char> Typographic = SearchValues.Create("\u2018\u2019\u201c\u201d\u2013");

    private static readonly SearchValues<char> NumberChars = SearchValues.Create("0123456789,.");

    private static void PlainMarks(Span<char> chars, string lemma)
    {
        for (int i = 0; i < chars.Length; i++) chars[i] = FeatureHash.Plain(lemma[i]);
    }

    private static bool IsGrouped(ReadOnlySpan<char> form) =>
        form.Contains(',') && !form.ContainsAnyExcept(NumberChars);
}
