using System.Globalization;
using System.Text.Json;

namespace Casus.Ledger.Sqlite;

/// <summary>How values without a column type of their own are stored.</summary>
internal static class Stored
{
    private const string Wall = "yyyy-MM-ddTHH:mm:ss.FFFFFFF";

    /// <summary>UTC with seven decimals: its order as text is its order in time.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string WallClock(DateTime time) => time.ToString(Wall, CultureInfo.InvariantCulture);

    public static DateTime WallClock(string text) => DateTime.ParseExact(text, Wall, CultureInfo.InvariantCulture);

    public static string Words(IReadOnlyCollection<string> words) =>
        words.Count == 0 ? "[]" : JsonSerializer.Serialize(words, StringListJson.Default.IReadOnlyCollectionString);

    public static string[] Words(string json) =>
        json == "[]" ? [] : JsonSerializer.Deserialize(json, StringListJson.Default.StringArray)!;
}
