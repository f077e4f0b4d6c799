using System.Collections.Immutable;
using Casus.Core;
using Casus.Core.Ontology;

namespace Casus.Coding.Codebook;

/// <summary>The codebook: a folder with a Markdown file for each event type, and a README that describes their form.</summary>
public static class CodebookFolder
{
    /// <summary>The page of a type.</summary>
    public static string PathOf(string folder, EventType type) => Path.Combine(folder, $"{type.Name()}.md");

    /// <summary>All pages, in the ontology's order.</summary>
    /// <exception cref="CasusException">CAS050 the folder holds none; CAS051 to CAS055 a page is not in the form.</exception>
    public static ImmutableArray<CodebookPage> Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new CasusException("CAS050", folder, "is not there: give the folder of the codebook with --folder");
        ImmutableArray<CodebookPage> pages =
        [
            .. Directory.GetFiles(folder, "*.md")
                .Where(f => Path.GetFileName(f) != "README.md")
                .Order(StringComparer.Ordinal)
                .Select(LoadPage)
                .OrderBy(p => p.Type),
        ];
        return pages.IsEmpty ? throw new CasusException("CAS050", folder, "holds no page of the codebook: give its folder with --folder") : pages;
    }

    /// <summary>One page.</summary>
    /// <exception cref="CasusException">CAS050 the file is not there; CAS051 to CAS055 it is not in the form.</exception>
    public static CodebookPage LoadPage(string path)
    {
        if (!File.Exists(path))
            throw new CasusException("CAS050", path, "is not there: start it from the page of another type, or give another folder with --folder");
        return Parse(path, File.ReadAllText(path));
    }

    /// <param name="file">Name or path; must be named after its type.</param>
    /// <exception cref="CasusException">CAS051 to CAS055, with file and line.</exception>
    public static CodebookPage Parse(string file, string content) => PageReader.Read(file, content);

    /// <summary>The content of a page with an example more, at the end of its group.</summary>
    /// <param name="content">A page in the form.</param>
    /// <param name="group">One of <see cref="CodebookPage.Groups"/>.</param>
    /// <param name="example">Lines of the example, without the empty lines around it.</param>
    public static string Append(string content, string group, string example)
    {
        List<string> lines = [.. content.TrimEnd().Split('\n')];
        int heading = lines.FindIndex(l => l.TrimEnd() == $"### {group}");
        int next = lines.FindIndex(heading + 1, l => l.StartsWith('#'));
        int end = next < 0 ? lines.Count : next;
        while (string.IsNullOrWhiteSpace(lines[end - 1])) end--;
        lines.InsertRange(end, ["", example]);
        return string.Join('\n', lines) + "\n";
    }
}
