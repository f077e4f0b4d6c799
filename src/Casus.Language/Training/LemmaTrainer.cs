using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <summary>All that a lemmatiser is made of, as trained: scripts, and rules from key to script, keys ascending.</summary>
internal sealed record LemmaParts(EditScript[] Scripts, uint[] Keys, ushort[] Values);

/// <summary>
/// Learns the commonest script of every ending and tag, shorter endings first; an ending is kept only where it decides
/// otherwise than the next shorter one. Then the whole forms that the endings get wrong.
/// </summary>
internal static class LemmaTrainer
{
    private const int MinEndingCount = 2;

    public static LemmaParts Train(
        TokenizedText text, TagClass[] classes, byte[] gold, IReadOnlyList<string> lemmas)
    {
        ScriptCounts counts = new();
        Dictionary<uint, List<(uint Key, int Length)>> endings = [];
        for (int i = 0; i < text.Count; i++)
        {
            string form = text.Word(i).ToString();
            // A digit stands for any digit in the hashes, so a number's lemma can only be itself.
            if (form.Length == 0 || lemmas[i] == "_" || form.AsSpan().ContainsAnyInRange('0', '9')) continue;
            int script = counts.Number(EditScript.Between(form, lemmas[i]));
            uint whole = Lemmatizer.FormKey(form, gold[i]);
            counts.Add(whole, script);
            if (!endings.ContainsKey(whole)) endings[whole] = Endings(form, gold[i]);
            foreach ((uint key, _) in endings[whole]) counts.Add(key, script);
        }

        SortedDictionary<uint, ushort> rules = Select(counts, endings);
        AddKnown(rules, counts, endings, KnownLemmas.Forms(classes, lemmas, gold));
        return new LemmaParts(counts.Scripts, [.. rules.Keys], [.. rules.Values]);
    }

    // What is stated of a form goes before what the treebanks show of it, and that before what follows from its lemma.
    private static void AddKnown(
        SortedDictionary<uint, ushort> rules,
        ScriptCounts counts,
        Dictionary<uint, List<(uint Key, int Length)>> seen,
        IEnumerable<(string Form, byte Tag, string Lemma, bool Stated)> known)
    {
        HashSet<uint> done = [];
        foreach ((string form, byte tag, string lemma, bool stated) in known)
        {
            uint whole = Lemmatizer.FormKey(form, tag);
            if ((!stated && seen.ContainsKey(whole)) || !done.Add(whole)) continue;
            int script = counts.Number(EditScript.Between(form, lemma));
            List<(uint Key, int Length)> endings = Endings(form, tag);
            if (stated || Decide(rules, endings, endings.Count - 1) != script) rules[whole] = (ushort)script;
        }
    }

    private static SortedDictionary<uint, ushort> Select(
        ScriptCounts counts, Dictionary<uint, List<(uint Key, int Length)>> forms)
    {
        SortedDictionary<uint, ushort> rules = [];
        // By length over all forms, so that what the shorter endings decide is settled first.
        for (int length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            foreach (List<(uint Key, int Length)> endings in forms.Values)
            {
                if (length >= endings.Count) continue;
                uint key = endings[length].Key;
                if (rules.ContainsKey(key) || counts.Total(key) < MinEndingCount) continue;
                int best = counts.Best(key);
                if (best != Decide(rules, endings, length - 1)) rules[key] = (ushort)best;
            }
        }

        foreach ((uint whole, List<(uint Key, int Length)> endings) in forms)
        {
            int best = counts.Best(whole);
            if (best != Decide(rules, endings, endings.Count - 1)) rules[whole] = (ushort)best;
        }

        return rules;
    }

    private static int Decide(
        SortedDictionary<uint, ushort> rules, List<(uint Key, int Length)> endings, int longest)
    {
        for (int length = longest; length >= 0; length--)
        {
            if (rules.TryGetValue(endings[length].Key, out ushort script)) return script;
        }

        return -1;
    }

    private static List<(uint Key, int Length)> Endings(string form, byte tag)
    {
        List<(uint, int)> endings = [];
        for (int length = 0; length <= Math.Min(Lemmatizer.LongestEnding, form.Length); length++)
            endings.Add((Lemmatizer.EndingKey(form, length, tag), length));
        return endings;
    }

    private sealed class ScriptCounts
    {
        private readonly Dictionary<EditScript, int> _numbers = [];
        private readonly List<EditScript> _scripts = [];
        private readonly Dictionary<uint, Dictionary<int, int>> _counts = [];

        public EditScript[] Scripts => [.. _scripts];

        public int Number(EditScript script)
        {
            if (_numbers.TryGetValue(script, out int number)) return number;
            _scripts.Add(script);
            return _numbers[script] = _scripts.Count - 1;
        }

        public void Add(uint key, int script)
        {
            if (!_counts.TryGetValue(key, out Dictionary<int, int>? row)) _counts[key] = row = [];
            row[script] = row.GetValueOrDefault(script) + 1;
        }

        public int Total(uint key) => _counts[key].Values.Sum();

        public int Best(uint key) => _counts[key].OrderByDescending(e => e.Value).ThenBy(e => e.Key).First().Key;
    }
}
