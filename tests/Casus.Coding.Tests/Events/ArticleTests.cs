using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Events;

/// <summary>What a careful reader finds in the article that Casus began with; its text is kept beside the project.</summary>
public class ArticleTests
{
    private const string Article = "articles/isfahan-april-2024.txt";

    private static readonly Lazy<CodedReport> Coded = new(() => Check.Read(File.ReadAllText(SharedDataFactAttribute.Find(Article)!), "2024-04-20"));

    [SharedDataFact(Article)]
    public void TellsTheStrikeOnIsfahan() =>
        Assert.Contains(Real(EventType.Assault), e => Parties(e) == "ISR > IRN" && e.Place?.Text == "Isfahan" && Day(e) == "2024-04-19"
            && Figures(e).Any(f => f is { Role: FigureRole.Killed, Best: 0 }));

    [SharedDataFact(Article)]
    public void TellsTheLaunchOfThreeHundred() =>
        Assert.Contains(Real(EventType.Assault), e => Parties(e) == "IRN > ISR" && Day(e) == "2024-04-13"
            && Figures(e).Any(f => f is { Role: FigureRole.Launched, Best: 300 }));

    [SharedDataFact(Article)]
    public void TellsThatNobodyDiedOnTheThirteenth() =>
        Assert.Contains(Coded.Value.Figures, f => f is { Role: FigureRole.Killed, Low: 0, Best: 0, High: 0, Text: "no fatalities" });

    [SharedDataFact(Article)]
    public void TellsTheConsulateInDamascus() =>
        Assert.Contains(Real(EventType.Assault), e => Parties(e) == "ISR > IRN" && e.Recipients[0].Text == "Iran's consulate"
            && e.Place?.Text == "Damascus" && Day(e) == "2024-04-01"
            && Figures(e).Any(f => f is { Role: FigureRole.Killed, Low: 7, High: null, Hedge: Hedge.AtLeast }));

    [SharedDataFact(Article)]
    public void GivesTheDronesToStateTelevision() =>
        Assert.Contains(Coded.Value.Claims, c => c.Claimant is { Text: "Iranian state TV", Code: { Code: "IRN", Sector: "MED" } }
            && Words(c.Content).Contains("Three drones were observed", StringComparison.Ordinal));

    [SharedDataFact(Article)]
    public void GivesEveryQuotationItsSpeakerOnce()
    {
        (string Quoted, string Speaker)[] expected =
        [
            ("calm heads", "Sunak"), ("go berserk", "ultra-nationalist members"), ("lame", "Ben Gvir"), ("calibrate between", "Rabinovich"),
            ("high time", "Guterres"), ("devastating consequences", "Guterres"), ("dispersed attacks over time',", "one"),
            ("I think a prolonged", "Krieg"), ("Israel might decide", "Krieg"), ("bilateral brinkmanship", "Borene"), ("Wherever Israel looks", "Mekelberg"),
        ];
        Assert.All(expected, e => Assert.Contains(
            e.Speaker, Assert.Single(Coded.Value.Claims, c => c.DirectQuote && Words(c.Content).Contains(e.Quoted, StringComparison.Ordinal)).Claimant?.Text, StringComparison.Ordinal));
    }

    [SharedDataFact(Article)]
    public void KnowsWhoIsNotNamedAndWhatColoursASource()
    {
        Claim warning = Assert.Single(Coded.Value.Claims, c => c.Claimant?.Text == "US sources");
        Assert.True(warning.Anonymous);
        Assert.Contains("Israel also gave the US a last-minute warning", Words(warning.Content), StringComparison.Ordinal);
        Claim toll = Assert.Single(Coded.Value.Claims, c => c.Claimant?.Code.Code == "PSE");
        Assert.Equal("Hamas-run", Words(toll.Colour!.Value));
        Assert.Contains(Coded.Value.Claims, c => c.Stance == Stance.Opposes && Words(c.Content) == "Israel's muted show of force");
    }

    [SharedDataFact(Article)]
    public void TakesNoCaptionAndNoMereThreatForAClaim() =>
        Assert.DoesNotContain(Coded.Value.Claims, c => c.Claimant?.Text is { } who
            && (who.Contains("exchanges", StringComparison.Ordinal) || who.Contains("map", StringComparison.Ordinal)));

    [SharedDataFact(Article)]
    public void KeepsTheSpeakerWhereAQuotationGoesOn() =>
        Assert.Contains(Coded.Value.Claims, c => c.Claimant?.Text == "Iranian state TV"
            && Words(c.Content).Contains("destroyed these drones", StringComparison.Ordinal));

    [SharedDataFact(Article)]
    public void TellsThePleaOfThePrimeMinister() =>
        Assert.Contains(Real(EventType.Request), e => e.Actors[0] is { Text: "Rishi Sunak", Code: { Code: "GBR", Sector: "GOV" } });

    [SharedDataFact(Article)]
    public void TakesNotTakingPartForADenial()
    {
        Event denial = Assert.Single(Coded.Value.Events, e => e.Rule == "participation");
        Assert.Equal(EventStatus.Denied, denial.Status);
        Assert.Equal("USA", denial.Actors[0].Code.Code);
        Assert.Contains(Coded.Value.Claims, c => denial.Claims.Contains(c.Id) && c.Claimant!.Text.EndsWith("Antony Blinken", StringComparison.Ordinal));
        Assert.DoesNotContain(Real(EventType.Assault), e => e.Actors.Any(a => a.Code.Code == "USA"));
    }

    [SharedDataFact(Article)]
    public void GivesTheDeadOfGazaToTheirMinistry() =>
        Assert.Contains(Real(EventType.Assault), e => Figures(e).Any(f => f is { Best: 30_000, Hedge: Hedge.MoreThan })
            && Coded.Value.Claims.Any(c => e.Claims.Contains(c.Id) && c.Claimant is { Text: "Hamas-run Palestinian health ministry", Code.Code: "PSE" }));

    [SharedDataFact(Article)]
    public void DatesTheAttackOfOctober() =>
        Assert.Contains(Real(EventType.Assault), e => e.Recipients.Any(r => r.Code.Code == "ISR") && Day(e) == "2023-10-07"
            && Figures(e).Any(f => f.Best == 1139));

    [SharedDataFact(Article)]
    public void TellsNothingForeseenAsReal()
    {
        string[] onlySaid = ["series of dispersed attacks", "not retaliate", "ability to strike", "go berserk"];
        foreach (Event e in Coded.Value.Events.Where(e => e.Status is EventStatus.Occurred or EventStatus.Ongoing))
        {
            string nearby = Words(new(Math.Max(0, e.Trigger.Start - 22), e.Trigger.End));
            Assert.DoesNotContain(onlySaid, words => nearby.EndsWith(words, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<Event> Real(EventType type) =>
        Coded.Value.Events.Where(e => e.Type == type && e.Status == EventStatus.Occurred);

    private static IEnumerable<Figure> Figures(Event e) => Coded.Value.Figures.Where(f => e.Figures.Contains(f.Id));

    private static string Parties(Event e) => $"{e.Actors.FirstOrDefault()?.Code.Code} > {e.Recipients.FirstOrDefault()?.Code.Code}";

    private static string? Day(Event e) => e.Time.IntervalOrNull?.FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Words(Core.Text.TextSpan span) => Coded.Value.Report.Text.Slice(span);
}
