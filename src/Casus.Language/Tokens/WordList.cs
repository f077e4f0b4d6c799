using System.Collections.Frozen;
using System.Globalization;

namespace Casus.Language.Tokens;

/// <summary>How the tokeniser treats a word of <c>words.tsv</c>; a word may have several kinds.</summary>
[Flags]
internal enum WordKind : short
{
    None = 0,
    Name = 1,
    End = 2,
    Number = 4,
    Prefix = 8,
    Unit = 16,
    Contraction = 32,
    Starter = 64,
    Domain = 128,
}

/// <summary>The words that the tokeniser knows by name, from the table <c>words.tsv</c> compiled into the program.</summary>
internal sealed class WordList
{
    private const string Resource = "Casus.Language.Tokens.words.tsv";
    private readonly FrozenDictionary<string, (WordKind Kind, int Cut)>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordList(Dictionary<string, (WordKind Kind, int Cut)> words) =>
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordList English { get; } = Load();

    /// <summary>The table's rows: form, kind, cut, example.</summary>
    public static IEnumerable<string[]> Rows()
    {
        using Stream stream = typeof(WordList).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    public WordKind Kind(ReadOnlySpan<char> word) =>
        _words.TryGetValue(word, out (WordKind Kind, int Cut) entry) ? entry.Kind : WordKind.None;

    /// <summary>Where to cut a contraction written without apostrophe; 0 where it is none.</summary>
    public int Cut(ReadOnlySpan<char> word) =>
        _words.TryGetValue(word, out (WordKind Kind, int Cut) entry) ? entry.Cut : 0;

    private static WordList Load()
    {
        Dictionary<string, (WordKind Kind, int Cut)> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in Rows())
        {
            WordKind kind = Enum.Parse<WordKind>(row[1], ignoreCase: true);
            int cut = row[2].Length == 0 ? 0 : int.Parse(row[2], CultureInfo.InvariantCulture);
            (WordKind Kind, int Cut) known = words.GetValueOrDefault(row[0]);
            words[row[0]] = (known.Kind | kind, Math.Max(known.Cut, cut));
        }

        return new WordList(words);
    }
}
