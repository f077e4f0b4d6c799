using Casus.Core.Records;
using Xunit.Abstractions;

namespace Casus.Coding.Tests.Actors;

/// <summary>The public checks of actor resolution: a phrase and the state or sector it should get. Their dates are not given.</summary>
public class ResolutionGoldTests(ITestOutputHelper output)
{
    private const double Floor = 85;

    // Codes that the checks write differently: see the column "also" of sectors.tsv, and EUU for the European Union.
    private static readonly Dictionary<string, string[]> Same = new(StringComparer.Ordinal)
    {
        ["JRN"] = ["MED"],
        ["MED"] = ["HLH"],
        ["BUD"] = ["REL"],
        ["SOC"] = ["HRI", "NGO"],
        ["EUR"] = ["EUU"],
    };

    [SharedDataFact("bench/actors/actor_resolution_gold.tsv")]
    public void Most_phrases_get_their_state_and_sector()
    {
        int country = 0, countries = 0, sector = 0, sectors = 0;
        foreach (string line in File.ReadLines(SharedDataFactAttribute.Find("bench/actors/actor_resolution_gold.tsv")!).Skip(1))
        {
            string[] cells = line.Split('\t');
            if (cells[3] is not ("country" or "cc" or "code_1") || cells[1] == "parametrize") continue;
            bool passed = Passes(cells[2], cells[3] == "code_1", cells[4] == "==", cells.Length > 5 ? cells[5] : "");
            if (cells[3] == "code_1")
            {
                sectors++;
                sector += passed ? 1 : 0;
            }
            else
            {
                countries++;
                country += passed ? 1 : 0;
            }
        }

        double share = 100.0 * (country + sector) / (countries + sectors);
        output.WriteLine($"country {country}/{countries}, sector {sector}/{sectors}, both {share:F1} %");
        Assert.True(share >= Floor, $"{share:F1} % of the checks pass, below {Floor} %");
    }

    private static bool Passes(string phrase, bool sector, bool equal, string expected)
    {
        ActorMention? best = null;
        foreach (var found in ActorChecks.Find(ActorChecks.Parse(phrase)))
        {
            if (best is null || Fullness(found.Value) > Fullness(best)) best = found.Value;
        }

        string got = (sector ? best?.Code.Sector : best?.Code.Code) ?? "";
        bool same = got == expected
            || (Same.TryGetValue(expected, out string[]? others) && others.Contains(got))
            || (expected == "IGO" && best?.Code.Sector == "IGO");
        return same == equal;
    }

    private static int Fullness(ActorMention mention) =>
        (mention.Code.Code is null ? 0 : 1000) + (mention.Code.Sector is null ? 0 : 1000) + Math.Min(999, mention.Text.Length);
}
