namespace Casus.Ledger.Sqlite;

/// <summary>Column lists, in the order in which they are written and read.</summary>
internal static class Columns
{
    public const string Actor = "text start end name code sector rule";

    /// <summary>Without <c>quad</c>, which follows from the type.</summary>
    public const string Event =
        "id type mode contexts cameo goldstein status " +
        "place_text place_start place_end place_name geonameid lat lon country admin1 precision place_confidence place_rule " +
        "happened_start happened_end granularity time_basis time_text time_start time_end " +
        "claims denied_by figures weapons targets trigger_start trigger_end sentence_start sentence_end rule confidence";

    public const string Claim =
        "id claimant_text claimant_start claimant_end claimant_name claimant_code claimant_sector claimant_rule " +
        "cue_start cue_end content_start content_end stance direct_quote colour_start colour_end anonymous within rule";

    public const string Figure = "id role low best high hedge text start end unit whom nation claims cumulative since until rule";

    public const string Place = "text start end name geonameid lat lon country admin1 precision confidence rule";

    public const string Time = "text start end kind value interval_start interval_end granularity rule";

    public const string Forecast =
        "id forecaster_text forecaster_start forecaster_end forecaster_name forecaster_code forecaster_sector forecaster_rule " +
        "cue_start cue_end content_start content_end horizon_text horizon_start horizon_end horizon_kind horizon_value " +
        "horizon_interval_start horizon_interval_end horizon_granularity horizon_rule " +
        "likelihood_text likelihood_start likelihood_end likelihood_low likelihood_high likelihood_yardstick events intention rule";

    public const string Weapon = "id text start end class kind rule";

    public const string Target = "id text start end kind status evidence_start evidence_end claims rule";

    public const string Link =
        "id from to reference_text reference_start reference_end " +
        "place_text place_start place_end place_name geonameid lat lon country admin1 precision place_confidence place_rule " +
        "time_text time_start time_end time_kind time_value time_interval_start time_interval_end time_granularity time_rule " +
        "kind cue_start cue_end claims denied rule confidence";

    public const string Remark = "code start end message";

    public const string Version = "id url source origin title author published published_basis language";

    /// <summary><c>e."id", e."type", …</c></summary>
    public static string Select(string columns, string alias) =>
        string.Join(", ", columns.Split(' ').Select(c => $"{alias}.\"{c}\""));
}
