namespace Casus.Analysis.Linking;

/// <summary>What of a report is compared with other reports. Computed once for each: <see cref="LinkModel.Read"/>.</summary>
public sealed class ReportTerms
{
    private ReportTerms(DateOnly? day, TermVector text, TermVector names, TermVector title, TermVector pairs, int[] ages, int[] numbers)
    {
        Day = day;
        Text = text;
        Names = names;
        Title = title;
        NamePairs = pairs;
        Ages = ages;
        Numbers = numbers;
    }

    /// <summary>Day of publication, or null.</summary>
    public DateOnly? Day { get; }

    internal TermVector Text { get; }

    /// <summary>Words with a capital.</summary>
    internal TermVector Names { get; }

    internal TermVector Title { get; }

    /// <summary>Two words with capitals side by side, as rare as the commoner one.</summary>
    internal TermVector NamePairs { get; }

    /// <summary>Ascending, each once.</summary>
    internal int[] Ages { get; }

    /// <summary>Ascending, each once.</summary>
    internal int[] Numbers { get; }

    internal static ReportTerms Of(string? title, string text, DateOnly? day, TermWeights weights)
    {
        string whole = title + "\n" + text;
        List<Word> words = Words.In(whole);
        List<(uint, float)> all = new(words.Count), names = [], pairs = [];
        List<int> numbers = [];
        for (int i = 0; i < words.Count; i++)
        {
            float rarity = weights.Of(words[i].Lower);
            all.Add((words[i].Lower, rarity));
            if (words[i].Number >= 0) numbers.Add(words[i].Number);
            if (!words[i].IsName) continue;
            names.Add((words[i].Exact, rarity));
            if (i > 0 && words[i - 1].IsName)
                pairs.Add((Words.Pair(words[i - 1].Exact, words[i].Exact), MathF.Min(weights.Of(words[i - 1].Lower), rarity)));
        }

        (uint, float)[] head = [.. Words.In(title ?? "").Select(w => (w.Lower, weights.Of(w.Lower)))];
        return new ReportTerms(day, Vector(all), Vector(names), TermVector.Of(head), Vector(pairs), Words.Ages(whole), Once(numbers));
    }

    /// <summary>True where reports may be on one incident by their days of publication; an unknown day may be any.</summary>
    internal static bool IsNear(ReportTerms a, ReportTerms b, int days) =>
        a.Day is not { } x || b.Day is not { } y || Math.Abs(x.DayNumber - y.DayNumber) <= days;

    private static int[] Once(List<int> numbers) => [.. new SortedSet<int>(numbers)];

    private static TermVector Vector(List<(uint, float)> words) => TermVector.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words));
}
