using Casus.Coding.Events.Ranking;
using Casus.Core;

namespace Casus.Coding.Tests.Events.Ranking;

public class LinearModelTests
{
    // Class 0 has feature 10, class 1 has 20, class 2 both; 99 is in all and says nothing.
    private static readonly LinearExample[] Lesson =
    [
        .. Enumerable.Range(0, 30).Select(i => (i % 3) switch
        {
            0 => new LinearExample([10, 99], 0, 1, $"{i}"),
            1 => new LinearExample([20, 99], 1, 1, $"{i}"),
            _ => new LinearExample([10, 20, 99], 2, 1, $"{i}"),
        }),
    ];

    [Theory]
    [InlineData(new uint[] { 10, 99 }, 0)]
    [InlineData(new uint[] { 20, 99 }, 1)]
    [InlineData(new uint[] { 10, 20, 99 }, 2)]
    [InlineData(new uint[] { 10, 77 }, 0)]
    public void LearnsWhatTheFeaturesSay(uint[] features, int expected)
    {
        float[] probabilities = LinearTrainer.Train(Lesson, 3, 1).Probabilities(features);
        Assert.Equal(1, probabilities.Sum(), 4);
        Assert.Equal(expected, Array.IndexOf(probabilities, probabilities.Max()));
        Assert.True(probabilities[expected] > 0.6, $"{probabilities[expected]}");
    }

    [Fact]
    public void KnowsNothingOfUnseenFeatures() =>
        Assert.All(LinearTrainer.Train(Lesson, 3, 1).Probabilities([5, 6]), p => Assert.Equal(1 / 3f, p, 4));

    [Fact]
    public void TheSameLessonsAndSeedGiveTheSameBytes()
    {
        Assert.Equal(LinearTrainer.Train(Lesson, 3, 4).ToBytes(), LinearTrainer.Train(Lesson, 3, 4).ToBytes());
        Assert.NotEqual(LinearTrainer.Train(Lesson, 3, 4).ToBytes(), LinearTrainer.Train(Lesson, 3, 5).ToBytes());
    }

    [Fact]
    public void AFileGivesTheModelBack()
    {
        LinearModel model = LinearTrainer.Train(Lesson, 3, 1);
        using Folder folder = new(model.ToBytes());
        float[] before = model.Probabilities([10, 99]), after = LinearModel.Load(folder.Path, 3, "train").Probabilities([10, 99]);
        for (int c = 0; c < before.Length; c++) Assert.Equal(before[c], after[c], 0.02f);
    }

    [Fact]
    public void AMissingDamagedOrForeignFileIsAnErrorWithItsRemedy()
    {
        byte[] bytes = LinearTrainer.Train(Lesson, 3, 1).ToBytes();
        Assert.Equal("CAS021", Assert.Throws<CasusException>(() => LinearModel.Load("no-such-file", 3, "casus train x")).Code);
        foreach (byte[] wrong in (byte[][])[bytes[..(bytes.Length / 2)], [1, 2, 3], []])
        {
            using Folder folder = new(wrong);
            CasusException error = Assert.Throws<CasusException>(() => LinearModel.Load(folder.Path, 3, "casus train x"));
            Assert.Equal("CAS022", error.Code);
            Assert.Contains("casus train x", error.Message, StringComparison.Ordinal);
        }

        using Folder whole = new(bytes);
        Assert.Equal("CAS022", Assert.Throws<CasusException>(() => LinearModel.Load(whole.Path, 2, "casus train x")).Code);
    }

    [Fact]
    public void ATemperatureTakesSurenessButNotTheOrder()
    {
        LinearModel model = LinearTrainer.Train(Lesson, 3, 1);
        float[] sure = model.Probabilities([10, 99]), cooler = model.At(3).Probabilities([10, 99]);
        Assert.True(cooler[0] < sure[0]);
        Assert.Equal(0, Array.IndexOf(cooler, cooler.Max()));
    }

    private sealed class Folder : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("casus").FullName;

        public Folder(byte[] content) => File.WriteAllBytes(Path, content);

        public string Path => System.IO.Path.Combine(_folder, "test.model");

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
