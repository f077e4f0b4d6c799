namespace Casus.Tests;

/// <summary>
/// A test on public data or texts that are kept beside the project, in a folder <c>shared</c>, and never in it; skipped,
/// with a message, where they are absent.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    /// <param name="path">File or folder within <c>shared</c>: <c>bench/treebanks</c>.</param>
    /// <param name="model">Weights that the test needs, below <c>models/en</c>.</param>
    public SharedDataFactAttribute(string path, string? model = null)
    {
        if (Find(path) is null) Skip = $"shared/{path} is not beside the project";
        else if (model is not null && !File.Exists(Path.Combine(AppContext.BaseDirectory, "models", "en", model)))
            Skip = $"models/en/{model} has not been trained";
    }

    /// <summary>The full path, or null where it is absent.</summary>
    public static string? Find(string path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Casus.slnx"))) continue;
            string full = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", path));
            return Path.Exists(full) ? full : null;
        }

        return null;
    }
}
