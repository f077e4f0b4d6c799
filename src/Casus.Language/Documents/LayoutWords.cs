using System.Collections.Frozen;

namespace Casus.Language.Documents;

/// <summary>The words that give away captions, bylines and datelines, from the table <c>layout.tsv</c> compiled into the program.</summary>
internal sealed class LayoutWords
{
    private const string Resource = "Casus.Language.Documents.layout.tsv";

    private readonly string[] _captions;
    private readonly string[] _captionStarts;
    private readonly string[] _bylineStarts;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _months;

    private LayoutWords()
    {
        ILookup<string, string> forms = Rows().ToLookup(r => r[0], r => r[1], StringComparer.Ordinal);
        _captions = [.. forms["caption"]];
        _captionStarts = [.. forms["captionstart"]];
        _bylineStarts = [.. forms["bylinestart"].OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)];
        _numbers = Set(forms["number"]);
        _months = Set(forms["month"]);
    }

    public static LayoutWords English { get; } = new();

    /// <summary>The table's rows: kind, form, example.</summary>
    public static IEnumerable<string[]> Rows()
    {
        using Stream stream = typeof(LayoutWords).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    public bool IsNumber(ReadOnlySpan<char> word) => char.IsDigit(word[0]) || _numbers.Contains(word);

    /// <summary>Whether a word names a month, in full or cut short as datelines have it.</summary>
    public bool IsMonth(ReadOnlySpan<char> word) => _months.Contains(word);

    /// <summary>Whether a line shows itself to be a caption by its words.</summary>
    public bool IsCaption(ReadOnlySpan<char> line)
    {
        foreach (string form in _captionStarts)
        {
            if (line.StartsWith(form, StringComparison.OrdinalIgnoreCase)) return true;
        }

        foreach (string form in _captions)
        {
            if (line.Contains(form, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Length of the words that start a byline; 0 where the line starts otherwise.</summary>
    public int BylineStart(ReadOnlySpan<char> line)
    {
        foreach (string form in _bylineStarts)
        {
            if (line.Length > form.Length && line[form.Length] == ' ' && line.StartsWith(form, StringComparison.OrdinalIgnoreCase))
                return form.Length + 1;
        }

        return 0;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> forms) =>
        forms.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
