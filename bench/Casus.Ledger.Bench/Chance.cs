namespace Casus.Ledger.Bench;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed on every machine.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>From 0, less than 1.</summary>
    public double Share() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>Small numbers are common, as by Zipf's law with its offset.</summary>
    public int Skewed(int bound) => (int)(Math.Pow(bound + 1, Share()) - 1);

    private ulong Next()
    {
        _state += 0x9e3779b97f4a7c15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
}
