using System.Text.Json;

namespace Casus.Cli.Tests;

public class LockFileTests
{
    [Fact]
    public void The_published_program_is_locked_to_the_packages_that_are_tested()
    {
        string folder = Path.Combine(CasusCommand.Repository, "src", "Casus.Cli");
        Dictionary<string, string?> tested = Hashes(Path.Combine(folder, "packages.lock.json"));
        Dictionary<string, string?> published = Hashes(Path.Combine(folder, "packages.linux-x64.lock.json"));
        // A restore for one runtime adds packages of that runtime; those that both name are the same.
        Assert.All(tested, p => Assert.Equal(p.Value, published[p.Key]));
    }

    // A project has no hash: what it refers to must be the same.
    private static string? References(JsonElement project) =>
        project.TryGetProperty("dependencies", out JsonElement dependencies) ? string.Join(' ', dependencies.EnumerateObject().Select(d => d.Name).Order()) : null;

    private static Dictionary<string, string?> Hashes(string file)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.TryGetProperty("contentHash", out JsonElement hash) ? hash.GetString() : References(p.Value));
    }
}
