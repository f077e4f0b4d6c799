using System.Diagnostics;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Bench;

/// <summary>
/// Reads many texts made of what breaks readers (emoji, direction marks, control characters, halves of surrogate pairs,
/// soft hyphens, endless sentences) and stops at the first whose spans are not exact. Seeded: a case can be run again by
/// its number.
/// </summary>
internal static class FuzzRun
{
    private const int ParsedEvery = 16;
    private const int ReportEvery = 100_000;
    private const int LongestText = 48;

    private static readonly string[] Pieces =
    [
        "a", "The", "the army", "U.S.", "HOMS", ".", "...", "…", "'s", "n't", "’", "\"", "“", "”", "(", ")", "(pictured)", " ", "  ",
        "\n", "\r\n", "\n\n", "\u2028", "\t", "-", "—", "•", "5", "1.", ",", ":", "%", "$", "@x", "#y", "https://a.b", "a@b.co",
        "\u200f", "\u202e", "\u2066", "\u200d", "\ufeff", "\ud83d", "\ude00", "👍🏽", "👩🏽‍🚒", "🇮🇷", "\u0301", "\u00ad", "so\u00adft", "\0",
        "\u0007", "\u001b[31m", "!", "?", "No.", "Mr.", "القوات", "军队", "۔", "İ", "ß", "ﬁ", "Ǆ", "By Ana Levi", "DAMASCUS, May 3 (NSW) -",
    ];

    /// <returns>0 if all held, 1 at the first failure.</returns>
    public static int Run(string models, long cases, ulong seed)
    {
        LanguageModel model = LanguageModel.Load(models);
        Stopwatch watch = Stopwatch.StartNew();
        for (long i = 0; i < cases; i++)
        {
            string text = Make(seed, i);
            if (Fault(model, text, i % ParsedEvery == 0) is { } fault)
            {
                Console.WriteLine($"case {i} of seed {seed}: {fault}: {Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(text))}");
                return 1;
            }

            if ((i + 1) % ReportEvery == 0) Console.WriteLine($"{i + 1:N0} cases, {watch.Elapsed.TotalSeconds:F0} s");
        }

        Console.WriteLine($"{cases:N0} cases of seed {seed} held, every {ParsedEvery}th parsed");
        return 0;
    }

    private static string Make(ulong seed, long number)
    {
        ulong state = seed * 0x9E3779B97F4A7C15 + (ulong)number;
        int length = (int)(Next(ref state) % LongestText);
        bool raw = Next(ref state) % 4 == 0;
        System.Text.StringBuilder text = new();
        for (int i = 0; i < length; i++)
        {
            if (raw) text.Append((char)Next(ref state));
            else text.Append(Pieces[Next(ref state) % (ulong)Pieces.Length]);
        }

        string made = text.ToString();
        return (Next(ref state) % 16) switch { 0 => made.ToUpperInvariant(), 1 => made.ToLowerInvariant(), _ => made };
    }

    private static string? Fault(LanguageModel model, string text, bool parse)
    {
        try
        {
            TokenizedText tokens = model.Tokenize(new SourceText(text));
            int end = 0, letters = 0;
            for (int i = 0; i < tokens.Count; i++)
            {
                TextSpan span = tokens.Span(i);
                if (span.Length == 0 || span.Start < end) return $"token {i} is empty or overlaps";
                foreach (char c in tokens.Word(i)) letters += char.IsLetterOrDigit(c) ? 1 : 0;
                end = span.End;
            }

            if (letters != text.Count(char.IsLetterOrDigit)) return "a letter is in no token";
            DocumentLayout layout = DocumentLayout.Of(tokens);
            if (layout.Blocks.Sum(b => b.Sentences.Length) != tokens.SentenceCount) return "a sentence is in no line";
            if (!parse) return null;
            ParsedText parsed = model.Parse(model.Tag(tokens));
            for (int s = 0; s < parsed.SentenceCount; s++)
            {
                TokenRange range = parsed.Tokens.Sentence(s);
                int roots = Enumerable.Range(range.Start, range.Length).Count(i => parsed.Head(i) < 0);
                if (roots != 1) return $"sentence {s} has {roots} roots";
            }

            return null;
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return thrown.GetType().Name + " " + thrown.StackTrace?.Split('\n')[0].Trim();
        }
    }

    // SplitMix64.
    private static ulong Next(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
