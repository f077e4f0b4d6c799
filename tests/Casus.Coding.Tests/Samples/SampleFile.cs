using System.Globalization;

namespace Casus.Coding.Tests.Samples;

/// <summary>A file of <c>samples/</c>: a header block, a line <c>---</c>, and the text.</summary>
internal sealed record SampleFile(string Name, IReadOnlyDictionary<string, string> Header, string Text)
{
    public string Source => Header["source"];

    public DateTimeOffset Published => DateTimeOffset.Parse(Header["published"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public string[] Paragraphs => Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public int WordCount => Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    public static string Folder => Path.Combine(Repository.Root, "samples");

    public static SampleFile[] All() =>
        [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    public static SampleFile Read(string path)
    {
        string[] lines = File.ReadAllText(path).Split('\n');
        int end = Array.IndexOf(lines, "---");
        Assert.True(end > 0, $"{path} has no header block");
        Dictionary<string, string> header = [];
        foreach (string line in lines[..end])
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            Assert.True(colon > 0, $"{path}: '{line}' is no 'key: value'");
            header.Add(line[..colon], line[(colon + 2)..]);
        }

        return new SampleFile(Path.GetFileName(path), header, string.Join('\n', lines[(end + 1)..]).Trim());
    }
}
