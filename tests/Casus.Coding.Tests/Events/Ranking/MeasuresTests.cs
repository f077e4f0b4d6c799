using Casus.Coding.Events.Ranking;
using Casus.Evaluation;

namespace Casus.Coding.Tests.Events.Ranking;

public class MeasuresTests
{
    [Fact]
    public void An_interval_holds_the_figure_and_is_the_same_again()
    {
        int[] right = [.. Enumerable.Range(0, 200).Select(i => i % 4 == 0 ? 0 : 1)];
        double Share(int[] sample) => 100.0 * sample.Sum(i => right[i]) / sample.Length;
        (double low, double high) = Bootstrap.Interval(right.Length, 7, Share);
        Assert.InRange(75.0, low, high);
        Assert.InRange(high - low, 5, 20);
        Assert.Equal((low, high), Bootstrap.Interval(right.Length, 7, Share));
    }

    [Fact]
    public void Fewer_tenths_teach_less_and_what_has_no_weight_teaches_nothing()
    {
        LinearExample[] examples = [.. Enumerable.Range(0, 200).Select(i => new LinearExample([(uint)(i % 2)], i % 2, 1, $"g{i}"))];
        Assert.True(Right(examples, 10) > 190);
        Assert.InRange(Right(examples, 0), 0, 120);
        Assert.InRange(Right([.. examples.Select(e => e with { Weight = 0 })], 10), 0, 120);
    }

    private static int Right(LinearExample[] examples, int tenths) =>
        LinearTrainer.CrossValidate(examples, [], 2, 5, 1, tenths).Select((p, i) => p[1] > p[0] == (examples[i].Class == 1) ? 1 : 0).Sum();
}
