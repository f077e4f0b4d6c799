namespace Casus.Language.Tests;

/// <summary>A test on public data that is kept beside the project, not in it; skipped where the data is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    /// <param name="path">The data, below <c>shared/bench</c>.</param>
    /// <param name="model">Weights that the test needs, below <c>models/en</c>.</param>
    public SharedDataFactAttribute(string path, string? model = null)
    {
        if (Find(path) is null) Skip = $"shared/bench/{path} is not beside the project";
        else if (model is not null && !File.Exists(Path.Combine(AppContext.BaseDirectory, "models", "en", model)))
            Skip = $"models/en/{model} has not been trained";
    }

    /// <summary>The file's full path, or null: <c>shared</c> lies next to the project's folder.</summary>
    public static string? Find(string path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Casus.slnx"))) continue;
            string file = Path.Combine(folder.FullName, "..", "shared", "bench", path);
            return File.Exists(file) ? file : null;
        }

        return null;
    }
}
