using Casus.Coding.Events;
using Casus.Coding.Links;
using Casus.Coding.Tests.Events;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Tests.Links;

public class LinkTests
{
    private const double MostMisread = 0.06;

    [Fact]
    public void Rows_read_their_example()
    {
        (int rows, IReadOnlyList<MissedRow> missed) = LinkExamples.Check(Check.Coder);
        Assert.True(rows >= 45);
        Assert.True(missed.Count <= MostMisread * rows, string.Join("\n", missed));
    }

    [Theory]
    [InlineData("Iran fired missiles at Israel on April 13 in retaliation for the 1 April strike on its consulate in Damascus.", "retaliates_for fired < strike")]
    [InlineData("The Houthis said they attacked a British ship in response to the American strikes on Yemen.", "responds_to attacked < strikes")]
    [InlineData("Turkish jets bombed Kurdish villages in northern Syria, days after a bombing in Istanbul killed six people.", "follows bombed < bombing")]
    [InlineData("Iran vowed to avenge the killing of its generals in Damascus.", "responds_to vowed < {the killing of its generals in Damascus}")]
    [InlineData("In retaliation, Israel struck Isfahan.", "retaliates_for struck < ?")]
    public void Words_link_what_is_told(string text, string expected) => Assert.Equal([expected], Lines(Check.Read(text, "2024-04-20")));

    [Theory]
    [InlineData("Pakistan said it would retaliate for the Iranian strikes.")]
    [InlineData("If Israel attacks, Iran will strike Haifa in retaliation for the raid on Isfahan.")]
    [InlineData("Iran shelled Basra. A spokesman made no comment in response to a question.")]
    [InlineData("Iran bombed Basra after lunch.")]
    public void What_is_not_told_as_done_answers_nothing(string text) => Assert.Empty(Lines(Check.Read(text, "2024-04-20")));

    [Fact]
    public void A_claim_of_retaliation_stays_a_claim()
    {
        CodedReport coded = Check.Read("Iran attacked Israel on Saturday. The Revolutionary Guards said the attack was retaliation for the bombing of an Iranian consulate in Damascus.", "2024-04-14");
        EventLink link = Assert.Single(coded.Links, l => l.Kind == LinkKind.RetaliatesFor);
        Claim claim = Assert.Single(coded.Claims, c => link.Claims.Contains(c.Id));
        Assert.Equal("IRN", claim.Claimant!.Code.Code);
        Assert.False(link.Denied);
    }

    [Fact]
    public void A_denied_link_says_so()
    {
        CodedReport coded = Check.Read("Israel denied that the raid on Jenin was in retaliation for the shooting of two soldiers.", "2024-04-14");
        Assert.True(Assert.Single(coded.Links).Denied);
    }

    [Fact]
    public void The_far_end_keeps_its_place_time_and_actors()
    {
        LinkReference words = Check.Read("Iran vowed to avenge Israel's killing of its generals in Damascus on April 1.", "2024-04-03").Links.Single().Reference!;
        Assert.Equal("Damascus", words.Place?.Place?.Name);
        Assert.Contains(words.Actors, a => a.Code.Code == "ISR");
    }

    // kind, the trigger of the later, and that of the earlier or the words kept for it.
    private static string[] Lines(CodedReport coded) =>
        [.. coded.Links.Select(l => $"{WireName.Of(l.Kind)} {Word(coded, l.From)} < {(l.To is null ? l.Reference is { } words ? $"{{{words.Text}}}" : "?" : Word(coded, l.To))}")];

    private static string Word(CodedReport coded, string? id) =>
        id is null ? "-" : coded.Report.Text.Slice(coded.Events.Single(e => e.Id == id).Trigger);
}
