using Casus.Analysis.Incidents;
using Casus.Coding.Lexicons;

namespace Casus.Cli.Tests.Incidents;

/// <summary>The rules that ship.</summary>
internal static class IncidentFixture
{
    public static IncidentRules Rules { get; } =
        IncidentRules.Load(AppContext.BaseDirectory, LexiconSet.Open(Path.Combine(AppContext.BaseDirectory, "lexicons", "en")));
}

/// <summary>A clock that stands until it is told to go.</summary>
internal sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
