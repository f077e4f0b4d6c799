using System.Globalization;
using System.Text;

namespace Casus.Analysis.Linking;

/// <summary>What one level of one field says for two accounts being of one incident.</summary>
/// <param name="Field">As in <see cref="PairLevels.Fields"/>.</param>
/// <param name="Level">As in <see cref="PairLevels.Of"/>.</param>
/// <param name="Same">m: share of pairs of one incident that are at this level.</param>
/// <param name="Different">u: share of pairs of different incidents.</param>
/// <param name="Count">Pairs at this level, of one incident and of different ones.</param>
public sealed record PairWeight(string Field, string Level, double Same, double Different, (long Same, long Different) Count)
{
    /// <summary>ln(m/u): added up over the fields it is the log of the likelihood ratio, were the fields independent.</summary>
    public double Weight => Math.Log(Same / Different);

    /// <summary>As in <c>models/en/incident_weights.tsv</c>.</summary>
    /// <param name="basis">What they were learnt from.</param>
    public static string Table(IEnumerable<PairWeight> weights, string basis)
    {
        StringBuilder table = new("field\tlevel\tweight\tm\tu\tcount\tbasis\n");
        foreach (PairWeight w in weights)
            table.Append(CultureInfo.InvariantCulture, $"{w.Field}\t{w.Level}\t{w.Weight:0.00}\t{w.Same:0.00000}\t{w.Different:0.00000}\t{w.Count.Same}+{w.Count.Different}\t{basis}\n");
        return table.ToString();
    }
}
