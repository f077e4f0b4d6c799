using System.Text.Json;

namespace Casus.Cli.Tests.Incidents;

/// <summary>The samples' incidents of April 2024: each is one, with all its reports, and its neighbours stay apart.</summary>
public class SampleIncidentsTests
{
    private static readonly Lazy<JsonElement[]> Incidents = new(() =>
        [.. CasusCommand.Run("timeline", Path.Combine(AppContext.BaseDirectory, "samples"), "--json").Lines.Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)]);

    [Theory]
    [InlineData("2024-04-01", "Damascus", 8, 5)]
    [InlineData("2024-04-13", "Nevatim Airbase", 6, 4)]
    [InlineData("2024-04-19", "Isfahan", 3, 3)]
    [InlineData("2023-07-08", "Omdurman", 2, 2)]
    public void Each_attack_is_one_incident_with_all_its_reports(string day, string place, int reports, int origins)
    {
        JsonElement attack = Assert.Single(Attacks(), i => Starts(i, day) && Place(i) == place && i.GetProperty("reports").GetInt32() > 1);
        Assert.Equal((reports, origins), (attack.GetProperty("reports").GetInt32(), attack.GetProperty("origins").GetInt32()));
    }

    [Fact]
    public void No_other_incident_of_those_days_has_an_account_of_the_attacks()
    {
        string[] telling = ["consulate", "300 drones", "ballistic missiles", "three drones", "Isfahan"];
        JsonElement[] vague = [.. Attacks().Where(i => i.GetProperty("reports").GetInt32() == 1 && i.GetProperty("time").ValueKind != JsonValueKind.Null && Starts(i, "2024-04"))];
        Assert.DoesNotContain(vague, i => telling.Any(t => i.GetProperty("accounts").EnumerateArray().Any(a => a.GetProperty("sentence").GetString()!.Contains(t, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_seizure_of_a_ship_is_no_part_of_the_barrage_of_that_day() =>
        Assert.Single(Incidents.Value, i => i.GetProperty("type").GetString() == "COERCE" && Starts(i, "2024-04-13") && i.GetProperty("reports").GetInt32() == 1);

    [Fact]
    public void The_toll_is_made_by_the_named_convention()
    {
        JsonElement killed = Attacks().Single(i => Starts(i, "2024-04-01") && Place(i) == "Damascus").GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("role").GetString() == "killed");
        Assert.Equal((7, 13, 16), (killed.GetProperty("low").GetInt32(), killed.GetProperty("best").GetInt32(), killed.GetProperty("high").GetInt32()));
    }

    private static IEnumerable<JsonElement> Attacks() => Incidents.Value.Where(i => i.GetProperty("type").GetString() == "ASSAULT");

    private static bool Starts(JsonElement incident, string day) =>
        incident.GetProperty("time") is { ValueKind: JsonValueKind.Object } time && time.GetProperty("start").GetString()!.StartsWith(day, StringComparison.Ordinal);

    private static string? Place(JsonElement incident) =>
        incident.GetProperty("place") is { ValueKind: JsonValueKind.Object } place ? place.GetProperty("name").GetString() : null;
}
