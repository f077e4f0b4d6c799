namespace Casus.Evaluation;

/// <summary>Every suite, in the order in which help lists them. A new suite is one line here and one file.</summary>
public static class Suites
{
    public static IReadOnlyList<Suite> All { get; } =
    [
    ];

    public static Suite? Find(string name)
    {
        foreach (Suite suite in All)
        {
            if (suite.Name == name) return suite;
        }

        return null;
    }
}
