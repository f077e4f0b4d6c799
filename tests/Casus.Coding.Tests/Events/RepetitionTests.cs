using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Documents;

namespace Casus.Coding.Tests.Events;

/// <summary>What a headline or a caption says once more is coded once, where the body says it.</summary>
public class RepetitionTests
{
    private const string Lead = "Israeli warplanes bombed a depot near Homs on Monday, killing at least seven people, Syrian officials said.";
    private const string Caption = "Israeli warplanes bombed a depot near Homs on Monday, killing at least seven people, Syrian officials said (pictured)";
    private const string End = "The Syrian army fired rockets at the border in the evening. Nobody claimed that attack.";

    private const string Report =
        $"""
        HOMS, Syria (NSW) - {Lead}

        {Caption}

        {End}
        """;

    private static readonly CodedReport Coded = Check.Read(Report, "2024-03-05");

    [Fact]
    public void The_caption_is_seen_as_a_repetition()
    {
        DocumentLayout layout = Check.Coder.ReadLayers(Coded.Report).Layout!;
        Assert.Contains(
            Enumerable.Range(0, layout.Blocks[^1].Sentences.End),
            s => layout.RepeatOf(s) is { } body && Report[body.Start..body.End].EndsWith(Lead, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_events_are_coded_once()
    {
        Event bombing = Assert.Single(Coded.Events, e => e.Type == EventType.Assault && e.Actors.Any(a => a.Code.Code == "ISR"));
        Assert.True(bombing.Trigger.End <= Report.IndexOf(Caption, StringComparison.Ordinal));
        Assert.Contains(Coded.Events, e => e.Trigger.Start > Report.IndexOf(End, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_figures_are_counted_once() => Assert.Equal(7, Assert.Single(Coded.Figures, f => f.Role == FigureRole.Killed).Low);

    [Fact]
    public void Its_claims_are_made_once() => Assert.Single(Coded.Claims, c => c.Claimant?.Text == "Syrian officials");

    [Fact]
    public void Its_words_still_stand_in_the_report()
    {
        TextSpan caption = new(Report.IndexOf(Caption, StringComparison.Ordinal), Report.IndexOf(End, StringComparison.Ordinal));
        Assert.Contains(Coded.Places, p => caption.Contains(p.Span));
        Assert.Contains(Coded.Times, t => caption.Contains(t.Span));
    }

    [Fact]
    public void What_the_caption_alone_knows_goes_to_the_body()
    {
        string body = Lead.Replace(" near Homs", "", StringComparison.Ordinal);
        Event bombing = Assert.Single(
            Check.Read($"{body}\n\n{Caption}\n\n{End}", "2024-03-05").Events,
            e => e.Type == EventType.Assault && e.Actors.Any(a => a.Code.Code == "ISR"));
        Assert.True(bombing.Trigger.End <= body.Length);
        Assert.Equal("Homs", bombing.Place?.Text);
        Assert.Null(Assert.Single(Check.Read(body, "2024-03-05").Events).Place);
    }

    [Fact]
    public void A_body_that_says_it_has_a_place_without_its_caption() =>
        Check.EventsOn("2024-03-05", "Nobody was hurt in the Israeli attack on Syria. It centred on the city of Homs.", "ASSAULT ISR > SYR @Homs");

    [Fact]
    public void Another_toll_is_no_repetition() =>
        Assert.Equal(2, Check.Read($"{Lead}\n\n{Lead.Replace("seven", "nine", StringComparison.Ordinal)}", "2024-03-05").Figures.Count(f => f.Role == FigureRole.Killed));
}
