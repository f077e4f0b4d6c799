using Casus.Coding.Events.Ranking;

namespace Casus.Coding.Tests.Events.Ranking;

public class CalibrationTests
{
    [Fact]
    public void WhoIsAsSureAsRightHasNoError() =>
        Assert.Equal(0, Calibration.Error([(0.75f, true), (0.75f, true), (0.75f, true), (0.75f, false)]), 3);

    [Fact]
    public void OverconfidenceIsTheDistanceToTheTruth() =>
        Assert.Equal(45, Calibration.Error([(0.95f, true), (0.95f, false)]), 3);

    [Fact]
    public void TheTemperatureCoolsWhatIsTooSure()
    {
        // Nine times in ten sure of the truth to 0.999, once to 0.001: right in nine of ten.
        float[] ofTruth = [.. Enumerable.Repeat(0.999f, 9), 0.001f];
        float temperature = Calibration.Temperature(ofTruth);
        Assert.True(temperature > 2, $"{temperature}");
        Assert.Equal(0.9f, Calibration.At(0.999f, temperature), 0.03f);
    }

    [Fact]
    public void TemperatureOneChangesNothing() => Assert.Equal(0.3f, Calibration.At(0.3f, 1), 4);
}
