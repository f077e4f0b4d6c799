using Casus.Coding.Lexicons;
using Casus.Coding.Tests.Samples;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Coding.Tests.Events;

public class DenialTests
{
    public static TheoryData<string> Examples() =>
        [.. LexiconTable.Load(Path.Combine(Repository.Root, "lexicons", "en", "denials.tsv")).Rows.Select(r => r["example"])];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_ties_its_example_to_the_event(string example) => AssertDenied(example);

    [Theory]
    [InlineData("Syria said that Israel had bombed a base near Homs on Friday. Israel denied that it had bombed the base.")]
    [InlineData("Iran shelled the port of Fujairah on Friday. Iran denied any involvement in the attack.")]
    public void A_denial_by_the_one_accused_is_tied_to_the_event_which_keeps_its_status(string text) => AssertDenied(text);

    [Theory]
    [InlineData("Oman said that Iran had shelled the port. Iran denied that it had sent drones to Sudan.")]
    [InlineData("Oman said that Iran had shelled the port. Syria denied any involvement.")]
    [InlineData("Oman said that Iran had shelled the port. Iran denied the visa.")]
    public void A_denial_of_something_else_is_not(string text) =>
        Assert.All(Check.Read(text, "2024-04-20").Events, e => Assert.Empty(e.DeniedBy));

    [Fact]
    public void An_event_within_two_claims_carries_both()
    {
        CodedReport coded = Check.Read("The minister said that Syria had claimed that Israel bombed a base near Homs.", "2024-04-20");
        Assert.Contains(coded.Events, e => e.Type == EventType.Assault && e.Claims.Length == 2);
    }

    private static void AssertDenied(string text)
    {
        CodedReport coded = Check.Read(text, "2024-04-20");
        Event told = coded.Events.First(e => e.Type == EventType.Assault);
        Assert.Equal(EventStatus.Occurred, told.Status);
        string denial = Assert.Single(told.DeniedBy);
        Assert.Equal(Stance.Denies, coded.Claims.Single(c => c.Id == denial).Stance);
    }
}
