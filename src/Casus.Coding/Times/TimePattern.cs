using Casus.Coding.Lexicons;

namespace Casus.Coding.Times;

/// <summary>One place of a pattern: one of some literals, or a class.</summary>
internal readonly record struct TimeElement(int[] Literals, TimeClass Class)
{
    public bool IsLiteral => Literals.Length > 0;
}

/// <summary>A row of <c>times.tsv</c>, one of its variants with every optional part either there or not.</summary>
internal sealed record TimeVariant(TimeRule Rule, TimeElement[] Elements);

/// <summary>A row of <c>times.tsv</c>.</summary>
internal sealed record TimeRule(string Id, int Order, TimeMeaning Meaning);

/// <summary>Compiles the pattern column.</summary>
internal static class TimePattern
{
    private const int MostVariants = 128;

    /// <exception cref="Casus.Core.CasusException">CAS012 the pattern or the meaning cannot be read.</exception>
    public static List<TimeVariant> Compile(LexiconRow row, int order, TimeVocabulary vocabulary)
    {
        TimeMeaning meaning = TimeMeaning.Parse(row["meaning"])
            ?? throw row.Fault("meaning", $"'{row["meaning"]}' names no operation");
        TimeRule rule = new(row["id"], order, meaning);
        List<List<TimeElement>> variants = [[]];
        int open = -1;
        string[] parts = row["pattern"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] == "[")
            {
                open = i;
                int close = Array.IndexOf(parts, "]", i);
                if (close < 0) throw row.Fault("pattern", "has [ without ]");
                List<TimeElement> group = [];
                List<List<TimeElement>> groups = [group];
                foreach (string part in parts[(i + 1)..close]) groups = Append(groups, part, row, vocabulary);
                variants = [.. variants, .. Product(variants, groups)];
                i = close;
            }
            else
            {
                variants = Append(variants, parts[i], row, vocabulary);
            }

            if (variants.Count > MostVariants) throw row.Fault("pattern", "has too many optional parts: split the row");
        }

        return [.. variants.Where(v => v.Count > 0).Select(v => new TimeVariant(rule, [.. v]))];
    }

    private static List<List<TimeElement>> Append(List<List<TimeElement>> variants, string part, LexiconRow row, TimeVocabulary vocabulary)
    {
        bool optional = part.Length > 1 && part[^1] == '?';
        TimeElement element = Element(optional ? part[..^1] : part, row, vocabulary);
        List<List<TimeElement>> with = [.. variants.Select(v => new List<TimeElement>(v) { element })];
        return optional ? [.. variants, .. with] : with;
    }

    private static IEnumerable<List<TimeElement>> Product(List<List<TimeElement>> left, List<List<TimeElement>> right) =>
        from a in left from b in right select new List<TimeElement>([.. a, .. b]);

    private static TimeElement Element(string part, LexiconRow row, TimeVocabulary vocabulary)
    {
        if (part[0] == '{')
        {
            return Enum.TryParse(part.Trim('{', '}'), ignoreCase: true, out TimeClass kind)
                ? new TimeElement([], kind)
                : throw row.Fault("pattern", $"{part} is no class");
        }

        return new TimeElement([.. part.Split('|').Select(word => vocabulary.Intern(word).Literal)], default);
    }
}
