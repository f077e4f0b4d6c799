using Casus.Language.Tokens;

namespace Casus.Language.Tests;

public class WordListTests
{
    public static TheoryData<string, string, string> Rows()
    {
        TheoryData<string, string, string> data = [];
        foreach (string[] row in WordList.Rows()) data.Add(row[0], row[1], row[3]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ExampleShowsTheRow(string form, string kind, string example)
    {
        string[] words = Check.Words(example).Split(' ');
        int sentences = Check.Sentences(example).Length;
        Assert.Equal(kind == "starter" ? 2 : 1, sentences);
        bool shown = kind switch
        {
            "name" or "end" or "number" => words.Any(w => Same(w, form + ".")),
            "prefix" => words.Any(w => w.StartsWith(form + "-", StringComparison.OrdinalIgnoreCase)),
            "unit" => words.Any(w => Same(w, form)),
            "contraction" => example.Contains(form, StringComparison.OrdinalIgnoreCase) && !words.Any(w => Same(w, form)),
            "domain" => words.Any(w => w.EndsWith("." + form, StringComparison.OrdinalIgnoreCase)),
            _ => words.Any(w => Same(w, form)),
        };
        Assert.True(shown, $"'{example}' does not show {form} as {kind}: {string.Join(' ', words)}");
    }

    private static bool Same(string word, string form) => word.Equals(form, StringComparison.OrdinalIgnoreCase);
}
