using System.Diagnostics;
using Casus.Coding;
using Casus.Language;
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
    private const int EndlessEvery = 2_000;
    private const int EndlessTokens = 10_000;

    private static readonly string[] Pieces =
    [
        "a", "The", "the army", "U.S.", "HOMS", ".", "...", "…", "'s", "n't", "’", "\"", "“", "”", "(", ")", "(pictured)", " ", "  ",
        "\n", "\r\n", "\n\n", "\u2028", "\t", "-", "—", "•", "5", "1.", ",", ":", "%", "$", "@x", "#y", "https://a.b", "a@b.co",
        "\u200f", "\u202e", "\u2066", "\u200d", "\ufeff", "\ud83d", "\ude00", "👍🏽", "👩🏽‍🚒", "🇮🇷", "\u0301", "\u00ad", "so\u00adft", "\0",
        "\u0007", "\u001b[31m", "!", "?", "No.", "Mr.", "القوات", "军队", "۔", "İ", "ß", "ﬁ", "Ǆ", "By Ana Levi", "DAMASCUS, May 3 (NSW) -",
    ];

    /// <returns>0 if all held, 1 at the first failure.</returns>
    /// <param name="root">The folder that holds models, lexicons and gazetteer.</param>
    public static int Run(string root, long cases, ulong seed)
    {
        Coder coder = Coder.Load(root);
        LanguageModel model = LanguageModel.Load(Path.Combine(root, "models", "en"));
        Stopwatch watch = Stopwatch.StartNew();
        for (long i = 0; i < cases; i++)
        {
            bool endless = i % EndlessEvery == EndlessEvery - 1;
            string text = endless ? Endless(seed, i) : Make(seed, i);
            if (Fault(coder, model, text, endless || i % ParsedEvery == 0) is { } fault)
            {
                Console.WriteLine($"case {i} of seed {seed}: {fault}: {Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(text))}");
                return 1;
            }

            if ((i + 1) % ReportEvery == 0) Console.WriteLine($"{i + 1:N0} cases, {watch.Elapsed.TotalSeconds:F0} s");
        }

        Console.WriteLine($"{cases:N0} cases of seed {seed} held in {watch.Elapsed.TotalSeconds:F0} s, every {ParsedEvery}th coded, every {EndlessEvery}th a sentence of {EndlessTokens:N0} words");
        WorkPerToken.Write(coder);
        return 0;
    }

    // Words without a mark that could end a sentence.
    private static readonly string[] EndlessPieces =
    [
        "the army", "rebels", "shelled", "and", "which", "said", "that", "Homs", "HOMS", "of", ",", "\u201c", "killing", "three people", "on Monday",
        "👍🏽", "\u202e", "القوات", "so\u00adft", "(", "not", "Israel", "5", "it",
    ];

    private static string Endless(ulong seed, long number)
    {
        ulong state = seed * 0x9E3779B97F4A7C15 + (ulong)number;
        // A few words again and again are harder on whatever compares them than many.
        int variety = 1 + (int)(Next(ref state) % (ulong)EndlessPieces.Length);
        int from = (int)(Next(ref state) % (ulong)EndlessPieces.Length);
        System.Text.StringBuilder text = new();
        for (int i = 0; i < EndlessTokens; i++)
            text.Append(EndlessPieces[(from + (int)(Next(ref state) % (ulong)variety)) % EndlessPieces.Length]).Append(' ');
        return text.ToString();
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

    private static string? Fault(Coder coder, LanguageModel model, string text, bool parse)
    {
        try
        {
            if (SpanFaults.Surface(model, text, out TokenizedText tokens) is { } fault) return fault;
            if (!parse) return null;
            return SpanFaults.Reading(model, text, tokens) ?? SpanFaults.Coding(coder, text);
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
