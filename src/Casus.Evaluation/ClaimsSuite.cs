using Casus.Coding;
using Casus.Coding.Claims;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;

namespace Casus.Evaluation;

/// <summary>
/// Attribution against PolNeAR: sources, cues and contents, each as sets of words (token F1), as whole spans (exact F1)
/// and as spans that share a word (overlap F1), micro-averaged over all documents.
/// </summary>
/// <remarks>
/// PolNeAR: Newell, Margolin and Ruths, "An Attribution Relations Corpus for Political News", LREC 2018. What is
/// measured is attribution alone, so sources are the noun phrases as written, without the actor layer, and a claim's
/// own cue and source are no part of its content, as in the gold.
/// </remarks>
public static class ClaimsSuite
{
    private static readonly string[] Roles = ["source", "cue", "content"];

    /// <param name="input">Its data is a PolNeAR split folder with <c>attributions/</c> and <c>text/</c>.</param>
    public static IReadOnlyList<Score> Run(SuiteInput input)
    {
        ClaimFinder finder = ClaimFinder.Load(input.Lexicons, input.Models);
        RoleCounts[] counts = [new(), new(), new()];
        foreach (PolnearDocument document in PolnearDocument.ReadFolder(input.Data))
        {
            input.Cancel.ThrowIfCancellationRequested();
            ParsedText text = input.Language.Read(document.Text);
            Count(counts, document, finder.Find(text, new Layer<ActorMention>(text.Count, [])));
        }

        return Scores(counts);
    }

    /// <summary>The figures of one document alone; what <see cref="Run"/> does over all.</summary>
    internal static List<Score> Measure(PolnearDocument document, ClaimLayer claims)
    {
        RoleCounts[] counts = [new(), new(), new()];
        Count(counts, document, claims);
        return Scores(counts);
    }

    /// <summary>The F1 figures with their 95 % intervals over whole documents.</summary>
    /// <param name="claims">What was found in each of the documents.</param>
    public static IEnumerable<MeasuredScore> WithIntervals(IReadOnlyList<PolnearDocument> documents, IReadOnlyList<ClaimLayer> claims, int seed)
    {
        RoleCounts[][] each = [.. documents.Select((document, i) =>
        {
            RoleCounts[] counts = [new(), new(), new()];
            Count(counts, document, claims[i]);
            return counts;
        })];
        List<Score> whole = Scores(Sum(each));
        for (int s = 0; s < whole.Count; s++)
        {
            if (!whole[s].Key.EndsWith("_f1", StringComparison.Ordinal)) continue;
            int at = s;
            (double low, double high) = Bootstrap.Interval(each.Length, seed, sample => Scores(Sum(sample.Select(i => each[i])))[at].Value ?? 0);
            yield return new MeasuredScore(whole[s].Key, whole[s].Value ?? 0, low, high);
        }
    }

    private static RoleCounts[] Sum(IEnumerable<RoleCounts[]> parts)
    {
        RoleCounts[] sum = [new(), new(), new()];
        foreach (RoleCounts[] part in parts)
        {
            for (int role = 0; role < sum.Length; role++) sum[role].Add(part[role]);
        }

        return sum;
    }

    private static void Count(RoleCounts[] counts, PolnearDocument document, ClaimLayer claims)
    {
        WordIndex words = new(document.Text.Value);
        SpanSet[] found = [new(), new(), new()];
        foreach (Claim claim in claims)
        {
            int[] cue = words.In(claim.Cue);
            int[] source = claim.Claimant is { } by ? words.In(by.Span) : [];
            found[0].Add(source);
            found[1].Add(cue);
            found[2].Add([.. words.In(claim.Content).Except(cue).Except(source)]);
        }

        for (int role = 0; role < Roles.Length; role++)
        {
            SpanSet gold = new();
            foreach (TextSpan[] fragments in document.Spans(Roles[role])) gold.Add([.. fragments.SelectMany(words.In).Distinct().Order()]);
            counts[role].Add(gold, found[role]);
        }
    }

    private static List<Score> Scores(RoleCounts[] counts)
    {
        List<Score> scores = [];
        (string Name, Func<RoleCounts, Tally> Of)[] measures =
            [("token", c => c.Tokens), ("exact", c => c.Exact), ("overlap", c => c.Overlap)];
        foreach (var (name, of) in measures)
        {
            for (int role = 0; role < Roles.Length; role++)
            {
                Tally tally = of(counts[role]);
                scores.Add(new Score($"{Roles[role]}.{name}_f1", tally.F1));
                scores.Add(new Score($"{Roles[role]}.{name}_precision", tally.Precision));
                scores.Add(new Score($"{Roles[role]}.{name}_recall", tally.Recall));
            }
        }

        return scores;
    }
}

/// <summary>A figure in per cent with its 95 % interval.</summary>
public sealed record MeasuredScore(string Key, double Value, double Low, double High);

/// <summary>Distinct sets of words in one role.</summary>
internal sealed class SpanSet
{
    private readonly HashSet<string> _keys = [];

    public List<int[]> Spans { get; } = [];

    public HashSet<int> Words { get; } = [];

    /// <param name="words">Ascending word numbers; an empty span is left out.</param>
    public void Add(int[] words)
    {
        if (words.Length == 0 || !_keys.Add(string.Join(',', words))) return;
        Spans.Add(words);
        Words.UnionWith(words);
    }

    public int CountIn(SpanSet other) => _keys.Count(other._keys.Contains);

    public int CountTouching(SpanSet other) => Spans.Count(s => s.Any(other.Words.Contains));
}

/// <summary>Hits against what was found and what is gold.</summary>
internal sealed class Tally
{
    private int _foundRight;
    private int _found;
    private int _goldRight;
    private int _gold;

    /// <param name="foundRight">Found items that are right, of <paramref name="found"/>.</param>
    /// <param name="goldRight">Gold items that were found, of <paramref name="gold"/>.</param>
    public void Add(int foundRight, int found, int goldRight, int gold)
    {
        _foundRight += foundRight;
        _found += found;
        _goldRight += goldRight;
        _gold += gold;
    }

    public void Add(Tally other) => Add(other._foundRight, other._found, other._goldRight, other._gold);

    /// <summary>Per cent; null where nothing was found or there is no gold.</summary>
    public double? Precision => _found == 0 ? null : 100.0 * _foundRight / _found;

    public double? Recall => _gold == 0 ? null : 100.0 * _goldRight / _gold;

    public double? F1 => _gold == 0
        ? null
        : Precision is > 0 and var p && Recall is > 0 and var r ? 2 * p * r / (p + r) : 0;
}

internal sealed class RoleCounts
{
    public Tally Tokens { get; } = new();

    public Tally Exact { get; } = new();

    public Tally Overlap { get; } = new();

    public void Add(RoleCounts other)
    {
        Tokens.Add(other.Tokens);
        Exact.Add(other.Exact);
        Overlap.Add(other.Overlap);
    }

    public void Add(SpanSet gold, SpanSet found)
    {
        int shared = found.Words.Count(gold.Words.Contains);
        Tokens.Add(shared, found.Words.Count, shared, gold.Words.Count);
        int exact = found.CountIn(gold);
        Exact.Add(exact, found.Spans.Count, exact, gold.Spans.Count);
        Overlap.Add(found.CountTouching(gold), found.Spans.Count, gold.CountTouching(found), gold.Spans.Count);
    }
}
