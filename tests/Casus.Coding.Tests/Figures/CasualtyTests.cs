using Casus.Coding.Figures;
using Casus.Coding.Lexicons;
using Casus.Coding.Tests.Events;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Coding.Tests.Figures;

/// <summary>How many a report says were killed and hurt, on the shipped parser.</summary>
public class CasualtyTests
{
    private static readonly Lazy<FigureFinder> Finder = new(() => FigureFinder.Load(LexiconSet.Open(FigureRowTests.Lexicons)));

    private static CasualtyCount Count(string text)
    {
        Reading reading = Check.Coder.ReadLayers(new Report { Id = "test", Text = new SourceText(text), Published = Publication.Unknown });
        return Finder.Value.CountCasualties(reading.Text, reading.Figures);
    }

    [Theory]
    [InlineData("A 34-year-old man and his son were killed in the raid.", 2, 0)]
    [InlineData("A mother and her two children were killed in the raid.", 3, 0)]
    [InlineData("Three people, a man and two women, were killed in the raid.", 3, 0)]
    [InlineData("A man was killed and a woman was wounded in the raid.", 1, 1)]
    [InlineData("One man was killed and another was wounded in the raid.", 1, 1)]
    [InlineData("A raid killed one and injured four others.", 1, 4)]
    [InlineData("Five people were shot, two fatally.", 2, 3)]
    [InlineData("The boy who was shot on Monday has died.", 1, 0)]
    [InlineData("Two guards were not hurt. A boy was killed.", 1, 0)]
    [InlineData("A woman drove her son to the hospital. The boy was shot in the leg.", 0, 1)]
    public void Adds_up_who_is_told(string text, int killed, int injured) => Assert.Equal(new CasualtyCount(killed, injured), Count(text));

    [Theory]
    [InlineData("A man was shot dead near the market. The victim, 34-year-old Jan Novak, died at the scene. Novak was a teacher.", 1, 0)]
    [InlineData("A boy was wounded near the market. The 9-year-old boy was taken to a hospital. The child died on Tuesday.", 1, 0)]
    [InlineData("A boy, 9, was wounded near the market. A 14-year-old boy was also wounded.", 0, 2)]
    [InlineData("A man was wounded near the market. A woman was also wounded. The woman is 34. The man is 60.", 0, 2)]
    [InlineData("A gunman killed three neighbours. He was 34.", 3, 0)]
    [InlineData("Police called it a murder-suicide. A woman was found dead.", 2, 0)]
    [InlineData("Police called it an attempted murder-suicide. A woman was found dead.", 1, 0)]
    public void Counts_a_victim_once(string text, int killed, int injured) => Assert.Equal(new CasualtyCount(killed, injured), Count(text));

    public static TheoryData<string, string> Asides() => Rows("figures_asides.tsv", "phrase");

    [Theory]
    [MemberData(nameof(Asides))]
    public void Leaves_other_incidents_out(string example, string phrase)
    {
        Assert.Contains(phrase, example, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(new CasualtyCount(0, 1), Count($"A boy was wounded by a stray bullet in the market on Monday. The market was closed. {example}"));
    }

    public static TheoryData<string, string> Fates() => Rows("figures_fates.tsv", "harm");

    [Theory]
    [MemberData(nameof(Fates))]
    public void Knows_the_fates_of_one_person(string example, string harm)
    {
        string text = example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        CasualtyCount expected = harm switch { "killed" => new(1, 0), "hurt" => new(0, 1), _ => new(2, 0) };
        Assert.Equal(expected, Count(text));
    }

    private static TheoryData<string, string> Rows(string file, string column)
    {
        TheoryData<string, string> data = [];
        foreach (LexiconRow row in LexiconTable.Load(Path.Combine(FigureRowTests.Lexicons, file)).Rows)
        {
            if (row["example"].Length > 0) data.Add(row["example"], row[column]);
        }

        return data;
    }
}
