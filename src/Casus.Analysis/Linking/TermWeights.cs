namespace Casus.Analysis.Linking;

/// <summary>How much a word says: the logarithm of how seldom reports use it (inverse document frequency).</summary>
internal sealed class TermWeights
{
    private const int MostTerms = 1 << 22;

    private readonly uint[] _terms;
    private readonly int[] _counts;
    private readonly int _reports;
    private readonly Dictionary<uint, float> _weights;
    private readonly float _unknown;

    /// <param name="terms">Hashes of words, ascending.</param>
    /// <param name="counts">How many reports use each.</param>
    /// <param name="reports">How many there are.</param>
    private TermWeights(uint[] terms, int[] counts, int reports)
    {
        _terms = terms;
        _counts = counts;
        _reports = reports;
        _unknown = Weight(1);
        _weights = new Dictionary<uint, float>(terms.Length);
        for (int i = 0; i < terms.Length; i++) _weights[terms[i]] = Weight(counts[i]);
    }

    /// <summary>Counted in reports; words of a single one are left out, and weigh like unknown ones.</summary>
    public static TermWeights Count(IEnumerable<string> texts)
    {
        SortedDictionary<uint, int> counts = [];
        int reports = 0;
        foreach (string text in texts)
        {
            reports++;
            foreach (uint term in Words.In(text).Select(w => w.Lower).Distinct()) counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        KeyValuePair<uint, int>[] kept = [.. counts.Where(c => c.Value > 1)];
        return new TermWeights([.. kept.Select(c => c.Key)], [.. kept.Select(c => c.Value)], reports);
    }

    public float Of(uint term) => _weights.TryGetValue(term, out float weight) ? weight : _unknown;

    public static TermWeights Read(BinaryReader reader)
    {
        int reports = reader.ReadInt32(), count = reader.ReadInt32();
        if (reports < 0 || count is < 0 or > MostTerms) throw new InvalidDataException();
        uint[] terms = new uint[count];
        int[] counts = new int[count];
        uint last = 0;
        for (int i = 0; i < count; i++) terms[i] = last += (uint)reader.Read7BitEncodedInt();
        for (int i = 0; i < count; i++) counts[i] = reader.Read7BitEncodedInt();
        return new TermWeights(terms, counts, reports);
    }

    // Ascending hashes are stored as the steps between them.
    public void Write(BinaryWriter writer)
    {
        writer.Write(_reports);
        writer.Write(_terms.Length);
        uint last = 0;
        foreach (uint term in _terms)
        {
            writer.Write7BitEncodedInt((int)(term - last));
            last = term;
        }

        foreach (int count in _counts) writer.Write7BitEncodedInt(count);
    }

    private float Weight(int count) => MathF.Log((_reports + 1f) / (count + 1f));
}
