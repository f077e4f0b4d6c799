using System.Text.Json;

namespace Casus.Cli.Tests;

/// <summary>The real article that lies beside some checkouts; its text is never part of this project.</summary>
public class ArticleTests
{
    [SharedDataFact("articles/isfahan-april-2024.txt")]
    public void The_article_codes_whole()
    {
        Outcome outcome = CasusCommand.Run("code", SharedDataFactAttribute.Find("articles/isfahan-april-2024.txt")!, "--published", "2024-04-20", "--json");
        Assert.Equal(0, outcome.Code);
        using JsonDocument json = JsonDocument.Parse(outcome.Out);
        Assert.NotEmpty(json.RootElement.GetProperty("events").EnumerateArray());
    }
}
