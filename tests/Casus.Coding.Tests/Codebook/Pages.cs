using Casus.Coding.Codebook;

namespace Casus.Coding.Tests.Codebook;

/// <summary>Made-up pages: everything the form demands, around the examples that a test is about.</summary>
internal static class Pages
{
    public const string File = "ASSAULT.md";

    /// <summary>The line of the first of the examples that <see cref="With"/> is given.</summary>
    public const int FirstLine = 29;

    /// <summary>A page with these lines under "Active" and nothing under the other groups.</summary>
    public static string With(string examples)
    {
        string sections = string.Concat(CodebookPage.Sections[..^1].Select(s => $"## {s}\n\nSomething.\n\n"));
        string groups = string.Concat(CodebookPage.Groups.Select(g => $"### {g}\n\n{(g == "Active" ? examples + "\n\n" : "")}"));
        return $"# ASSAULT\n\nForce.\n\n{sections}## Examples\n\n{groups}";
    }

    public static CodebookPage Parse(string content) => CodebookFolder.Parse(File, content);

    /// <summary>The only example of a page that holds it.</summary>
    public static CodebookExample Example(string lines) => Assert.Single(Parse(With(lines)).Examples);
}
