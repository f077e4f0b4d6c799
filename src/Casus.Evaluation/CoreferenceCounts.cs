using Casus.Language.Tokens;

namespace Casus.Evaluation;

/// <summary>
/// Sums of the three usual measures over documents: MUC counts ties (Vilain et al. 1995), B³ mentions (Bagga and Baldwin 1998),
/// CEAF-e entities matched one to one by φ₄ (Luo 2005).
/// </summary>
internal sealed class CoreferenceCounts
{
    private double _mucRight, _mucFound, _mucRightOfFound, _mucGold;
    private double _b3Recall, _b3Precision, _ceaf;
    private int _goldMentions, _foundMentions, _sameMentions, _goldEntities, _foundEntities;

    public void Add(IReadOnlyList<IReadOnlyList<TokenRange>> gold, IReadOnlyList<IReadOnlyList<TokenRange>> found)
    {
        Dictionary<TokenRange, int> inGold = Index(gold), inFound = Index(found);
        (double right, double total) = Ties(gold, inFound);
        _mucRight += right;
        _mucGold += total;
        (right, total) = Ties(found, inGold);
        _mucRightOfFound += right;
        _mucFound += total;
        _b3Recall += Shares(gold, inFound);
        _b3Precision += Shares(found, inGold);
        _ceaf += Assignment.Best(Similarities(gold, found, inFound));
        _goldMentions += inGold.Count;
        _foundMentions += inFound.Count;
        _sameMentions += inGold.Keys.Count(inFound.ContainsKey);
        _goldEntities += gold.Count;
        _foundEntities += found.Count;
    }

    public IEnumerable<Score> Scores(string prefix)
    {
        double? muc = F1(_mucRight / _mucGold, _mucRightOfFound / _mucFound);
        double? b3 = F1(_b3Recall / _goldMentions, _b3Precision / _foundMentions);
        double? ceaf = F1(_ceaf / _goldEntities, _ceaf / _foundEntities);
        return
        [
            .. Three(prefix + "muc", _mucRight / _mucGold, _mucRightOfFound / _mucFound, muc),
            .. Three(prefix + "b3", _b3Recall / _goldMentions, _b3Precision / _foundMentions, b3),
            .. Three(prefix + "ceafe", _ceaf / _goldEntities, _ceaf / _foundEntities, ceaf),
            new Score(prefix + "conll_f1", 100 * (muc + b3 + ceaf) / 3),
            .. Three(prefix + "mentions", (double)_sameMentions / _goldMentions, (double)_sameMentions / _foundMentions,
                F1((double)_sameMentions / _goldMentions, (double)_sameMentions / _foundMentions)),
        ];
    }

    private static IEnumerable<Score> Three(string key, double recall, double precision, double? f1) =>
        [new(key + ".precision", 100 * precision), new(key + ".recall", 100 * recall), new(key + ".f1", 100 * f1)];

    private static double? F1(double recall, double precision) =>
        double.IsNaN(recall) || double.IsNaN(precision) ? null : recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);

    private static Dictionary<TokenRange, int> Index(IReadOnlyList<IReadOnlyList<TokenRange>> entities)
    {
        Dictionary<TokenRange, int> index = [];
        for (int e = 0; e < entities.Count; e++)
        {
            foreach (TokenRange mention in entities[e]) index.TryAdd(mention, e);
        }

        return index;
    }

    // Of the ties that hold an entity's mentions together, those that the other side has too.
    private static (double Right, double Total) Ties(IReadOnlyList<IReadOnlyList<TokenRange>> entities, Dictionary<TokenRange, int> other)
    {
        double right = 0, total = 0;
        foreach (IReadOnlyList<TokenRange> mentions in entities)
        {
            HashSet<int> parts = [];
            int alone = 0;
            foreach (TokenRange mention in mentions)
            {
                if (other.TryGetValue(mention, out int part)) parts.Add(part);
                else alone++;
            }

            total += mentions.Count - 1;
            right += mentions.Count - parts.Count - alone;
        }

        return (right, total);
    }

    // For each mention the share of its entity that the other side has with it.
    private static double Shares(IReadOnlyList<IReadOnlyList<TokenRange>> entities, Dictionary<TokenRange, int> other)
    {
        double sum = 0;
        foreach (IReadOnlyList<TokenRange> mentions in entities)
        {
            Dictionary<int, int> together = [];
            foreach (TokenRange mention in mentions)
            {
                if (other.TryGetValue(mention, out int part)) together[part] = together.GetValueOrDefault(part) + 1;
            }

            foreach (int count in together.Values) sum += (double)count * count / mentions.Count;
        }

        return sum;
    }

    private static double[][] Similarities(
        IReadOnlyList<IReadOnlyList<TokenRange>> gold, IReadOnlyList<IReadOnlyList<TokenRange>> found, Dictionary<TokenRange, int> inFound)
    {
        double[][] similar = [.. gold.Select(_ => new double[found.Count])];
        for (int g = 0; g < gold.Count; g++)
        {
            foreach (TokenRange mention in gold[g])
            {
                if (inFound.TryGetValue(mention, out int f)) similar[g][f] += 2.0 / (gold[g].Count + found[f].Count);
            }
        }

        return similar;
    }
}
