using Casus.Coding.Tests.Events;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Figures;

/// <summary>The figures of the article that Casus began with; its text is kept beside the project.</summary>
public class FigureArticleTests
{
    private const string Article = "articles/isfahan-april-2024.txt";

    private static readonly Lazy<CodedReport> Coded = new(() => Check.Read(File.ReadAllText(SharedDataFactAttribute.Find(Article)!), "2024-04-20"));

    [SharedDataFact(Article)]
    public void The_dead_of_the_first_day_are_of_that_day() => Assert.Single(Coded.Value.Figures, f =>
        f is { Role: FigureRole.Killed, Best: 1139, Cumulative: false, Nation: "ISR" } && f.Since == new DateOnly(2023, 10, 7) && f.Until == f.Since);

    [SharedDataFact(Article)]
    public void The_dead_of_the_war_are_a_sum_by_the_ministry()
    {
        Figure figure = Assert.Single(Coded.Value.Figures, f => f.Low == 30000);
        Assert.True(figure is { Role: FigureRole.Killed, Hedge: Hedge.MoreThan, High: null, Cumulative: true, Until: null });
        Assert.Equal(new DateOnly(2023, 10, 7), figure.Since);
        Claim claim = Assert.Single(Coded.Value.Claims, c => figure.Claims.Contains(c.Id));
        Assert.Contains("health ministry", claim.Claimant!.Text, StringComparison.Ordinal);
    }

    [SharedDataFact(Article)]
    public void At_least_seven_died_on_the_first_of_april() => Assert.Contains(Coded.Value.Figures, f =>
        f is { Role: FigureRole.Killed, Low: 7, High: null, Hedge: Hedge.AtLeast } && f.Since == new DateOnly(2024, 4, 1) && f.Until == f.Since);

    [SharedDataFact(Article)]
    public void Nobody_was_killed_or_hurt_at_Isfahan()
    {
        Event strike = Assert.Single(Coded.Value.Events, e => e.Place?.Text == "Isfahan" && e.Figures.Length > 0);
        Assert.Equal([(FigureRole.Killed, (double?)0), (FigureRole.Injured, 0)],
            Coded.Value.Figures.Where(f => strike.Figures.Contains(f.Id)).Select(f => (f.Role, f.Best)));
    }

    [SharedDataFact(Article)]
    public void Hunger_is_counted() => Assert.Contains(Coded.Value.Figures, f => f is { Role: FigureRole.Starving, Low: 100000, Nation: "PSE" });

    [SharedDataFact(Article)]
    public void Three_drones_that_were_seen_have_no_role() => Assert.Contains(Coded.Value.Figures, f => f is { Role: FigureRole.Other, Best: 3, Unit: "drones" });
}
