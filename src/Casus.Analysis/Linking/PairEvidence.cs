namespace Casus.Analysis.Linking;

/// <summary>What speaks for two reports being about one incident, as numbers. The order of the two does not matter.</summary>
internal static class PairEvidence
{
    public const int Length = 16;

    private const float MostPairs = 60;
    private const int RareNames = 5;

    // Where a day is not known, the reports may well be of one time.
    private const float UnknownDistance = 10;

    /// <param name="into">As long as <see cref="Length"/>.</param>
    public static void Of(ReportTerms a, ReportTerms b, Span<float> into)
    {
        (int pairs, float pairWeight) = Shared(a.NamePairs, b.NamePairs);
        int ages = Shared(a.Ages, b.Ages);
        float forth = a.Title.Cosine(b.Text), back = b.Title.Cosine(a.Text);
        into[0] = a.Text.Cosine(b.Text);
        into[1] = a.Names.Cosine(b.Names, stackalloc float[RareNames], out float rare);
        into[2] = a.Title.Cosine(b.Title);
        into[3] = MathF.Max(forth, back);
        into[4] = MathF.Min(forth, back);
        into[5] = MathF.Min(pairWeight, MostPairs);
        into[6] = pairs;
        into[7] = Share(pairs, a.NamePairs.Count, b.NamePairs.Count);
        into[8] = ages;
        into[9] = a.Ages.Length == 0 || b.Ages.Length == 0 ? -0.1f : Share(ages, a.Ages.Length, b.Ages.Length);
        into[10] = a.Day is { } x && b.Day is { } y ? Math.Abs(x.DayNumber - y.DayNumber) : UnknownDistance;
        into[11] = rare;
        into[12] = a.Text.Count + b.Text.Count;
        into[13] = Math.Min(a.Text.Count, b.Text.Count);
        into[14] = Share(Shared(a.Numbers, b.Numbers), a.Numbers.Length, b.Numbers.Length);
        into[15] = a.NamePairs.Cosine(b.NamePairs);
    }

    private static float Share(int common, int first, int second) => (float)common / Math.Max(1, Math.Min(first, second));

    private static (int Count, float Weight) Shared(TermVector a, TermVector b)
    {
        int count = 0;
        float weight = 0;
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            uint first = a.Terms[i], second = b.Terms[j];
            if (first == second)
            {
                count++;
                weight += a.Rarity[i];
            }

            i += first <= second ? 1 : 0;
            j += second <= first ? 1 : 0;
        }

        return (count, weight);
    }

    private static int Shared(int[] a, int[] b)
    {
        int count = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            int first = a[i], second = b[j];
            count += first == second ? 1 : 0;
            i += first <= second ? 1 : 0;
            j += second <= first ? 1 : 0;
        }

        return count;
    }
}
