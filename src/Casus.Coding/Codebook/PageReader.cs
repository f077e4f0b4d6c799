using System.Collections.Immutable;
using Casus.Core;
using Casus.Core.Ontology;

namespace Casus.Coding.Codebook;

/// <summary>
/// Reads a page of the codebook, as <c>codebook/README.md</c> describes it: a title, a definition, six sections, and in
/// the last of them groups of examples. A slip is an error with file, line and remedy, never an example silently lost.
/// </summary>
internal sealed class PageReader
{
    private readonly string _file;
    private readonly string[] _lines;
    private readonly ImmutableArray<CodebookExample>.Builder _examples = ImmutableArray.CreateBuilder<CodebookExample>();
    private readonly Dictionary<string, int> _lineOf = new(StringComparer.Ordinal);

    // How many headings of each kind were read, and whether the last section says anything yet.
    private int _sections;
    private int _groups;
    private bool _saysSomething;

    private PageReader(string file, string content)
    {
        _file = file;
        _lines = [.. content.Split('\n').Select(l => l.TrimEnd())];
    }

    /// <exception cref="CasusException">CAS051 to CAS055, with file and line.</exception>
    public static CodebookPage Read(string file, string content) => new PageReader(file, content).Read();

    private CodebookPage Read()
    {
        EventType type = Title();
        for (int i = 1; i < _lines.Length; i++)
        {
            string line = _lines[i];
            if (line.StartsWith("## ", StringComparison.Ordinal)) OpenSection(i, line[3..].Trim());
            else if (line.StartsWith("### ", StringComparison.Ordinal) && InExamples) OpenGroup(i, line[4..].Trim());
            else if (line.StartsWith('>')) i = Example(i) - 1;
            else if (InExamples && line.StartsWith("- ", StringComparison.Ordinal))
                throw Fault("CAS052", i, "an expected event without a text: write it on the line after one that begins with '> '");
            else if (line.Length > 0) _saysSomething = true;
        }

        CloseSection(_lines.Length - 1);
        if (_sections < CodebookPage.Sections.Length) throw Missing(_lines.Length - 1, "##", CodebookPage.Sections[_sections]);
        if (_groups < CodebookPage.Groups.Length) throw Missing(_lines.Length - 1, "###", CodebookPage.Groups[_groups]);
        return new CodebookPage(type, _file, _examples.DrainToImmutable());
    }

    private bool InExamples => _sections == CodebookPage.Sections.Length;

    private EventType Title()
    {
        string name = Path.GetFileNameWithoutExtension(_file);
        if (!EventTypes.TryParse(name, out EventType type) || type.Name() != name)
            throw new CasusException("CAS051", _file, "is named after no event type: name it as in the ontology, ASSAULT.md");
        return _lines[0] == $"# {name}" ? type : throw Fault("CAS051", 0, $"the first line must be '# {name}'");
    }

    private void OpenSection(int index, string name)
    {
        CloseSection(index);
        int known = CodebookPage.Sections.IndexOf(name);
        if (known < 0)
            throw Fault("CAS051", index, $"there is no section '{name}': the sections are {string.Join(", ", CodebookPage.Sections)}");
        if (known < _sections) throw Fault("CAS051", index, $"'## {name}' stands here again: keep one");
        if (known > _sections) throw Missing(index, "##", CodebookPage.Sections[_sections]);
        _sections++;
        _saysSomething = false;
    }

    private void CloseSection(int index)
    {
        if (_saysSomething || InExamples) return;
        string empty = _sections == 0 ? "the definition under the title" : $"the section '{CodebookPage.Sections[_sections - 1]}'";
        throw Fault("CAS051", index, $"{empty} before this line is empty: say something, if only that there is none");
    }

    private void OpenGroup(int index, string name)
    {
        int known = CodebookPage.Groups.IndexOf(name);
        if (known < 0)
            throw Fault("CAS051", index, $"there is no group '{name}': the groups are {string.Join(", ", CodebookPage.Groups)}");
        if (known < _groups) throw Fault("CAS051", index, $"'### {name}' stands here again: keep one");
        if (known > _groups) throw Missing(index, "###", CodebookPage.Groups[_groups]);
        _groups++;
    }

    // Returns the index of the first line after the example.
    private int Example(int start)
    {
        if (_groups == 0) throw Fault("CAS052", start, "an example outside the groups of '## Examples' would not run: move it there");
        int end = start;
        List<string> texts = [];
        for (; end < _lines.Length && _lines[end].StartsWith('>'); end++)
        {
            if (!_lines[end].StartsWith("> ", StringComparison.Ordinal)) throw Fault("CAS052", end, "write a text as '> ' and words");
            texts.Add(_lines[end][2..].Trim());
        }

        string text = string.Join(' ', texts);
        if (!_lineOf.TryAdd(text, start)) throw Fault("CAS052", start, $"the same text stands in line {_lineOf[text] + 1}: keep one");
        List<string> expected = [];
        int first = end;
        for (; end < _lines.Length && _lines[end].StartsWith("- ", StringComparison.Ordinal); end++) expected.Add(_lines[end][2..].Trim());
        if (expected.Count == 0) throw Fault("CAS052", first, "the line after a text must be '- ' and an expected event, or '- none'");
        if (end < _lines.Length && _lines[end].Length > 0)
            throw Fault("CAS052", end, "an example ends with an empty line: leave one after its expected events");
        _examples.Add(new CodebookExample(_file, start + 1, CodebookPage.Groups[_groups - 1], text, Expected(first, expected, text)));
        return end;
    }

    private ImmutableArray<ExpectedEvent> Expected(int first, List<string> lines, string text)
    {
        if (lines is ["none"]) return [];
        return [.. lines.Select((line, i) => ExpectationReader.Read(At(first + i), line, text))];
    }

    private CasusException Missing(int index, string sign, string name) =>
        Fault("CAS051", index, $"the heading '{sign} {name}' is missing before this line: add it, the order is fixed");

    private CasusException Fault(string code, int index, string message) => new(code, At(index), message);

    private string At(int index) => $"{_file}:{index + 1}";
}
