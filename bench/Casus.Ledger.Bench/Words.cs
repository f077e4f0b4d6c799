namespace Casus.Ledger.Bench;

/// <summary>
/// Invented words by Zipf's law, as words of news fall: the first are common English, the rest put together from syllables.
/// </summary>
internal sealed class Words
{
    /// <summary>Words by rank, the most frequent first.</summary>
    public const int Count = 30_000;

    private static readonly string[] Common =
        ("the of in to and a said on that for was by with at from as were he it is have not an who army after his government were " +
         "forces their military killed city which attack they been but people had one this officials would new soldiers rebels two " +
         "security also border police since president least air state minister against more fighters district near injured group over " +
         "ceasefire talks shelling strike village weapons control drone missile hospital convoy troops checkpoint statement week").Split(' ');

    private static readonly string[] Syllables =
        "ba ra mo ki sho na tal ger vich ov an dor zar qa lim bel ta su nio ghar hul ya pe ri dze kan mar ul lo cha wen thu nga shi yef ko le bu za dah".Split(' ');

    // Cumulated shares of the ranks.
    private readonly double[] _shares = new double[Count];
    private readonly string[] _words = new string[Count];

    public Words()
    {
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            // Mandelbrot's form, with the offset usual for English.
            sum += 1 / (i + 2.7);
            _shares[i] = sum;
            _words[i] = i < Common.Length ? Common[i] : Made(i);
        }
    }

    public string this[int rank] => _words[rank];

    public string Next(Chance chance)
    {
        int at = Array.BinarySearch(_shares, chance.Share() * _shares[^1]);
        return _words[Math.Min(Count - 1, at < 0 ? ~at : at)];
    }

    /// <summary>A name of two to four syllables, the same for the same number.</summary>
    public static string Name(int number)
    {
        string made = Made(number);
        return char.ToUpperInvariant(made[0]) + made[1..];
    }

    private static string Made(int number)
    {
        int n = Syllables.Length;
        string end = Syllables[number / n % n] + Syllables[number % n];
        return number < n * n ? end : Syllables[number / n / n % n] + end;
    }
}
