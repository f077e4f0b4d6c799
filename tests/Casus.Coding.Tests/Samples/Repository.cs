namespace Casus.Coding.Tests.Samples;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The folder beside the checkout that holds public annotated data; absent on most machines.</summary>
    public static string Shared => Path.Combine(Root, "..", "shared");

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Casus.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("the tests run from inside a checkout");
    }
}
