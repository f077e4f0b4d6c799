using System.Globalization;
using Casus.Coding.Figures;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Forecasts;

/// <summary>
/// Reads how likely something is: <c>a [70 per cent chance]</c>, <c>a [one in three] chance</c>, <c>[very likely]</c>
/// (<c>likelihoods.tsv</c>).
/// </summary>
internal sealed class LikelihoodReader
{
    private readonly PhraseTable<(double? Low, double? High, string Yardstick)> _phrases = new();

    private LikelihoodReader(LexiconTable table)
    {
        foreach (LexiconRow row in table.Rows)
        {
            double? low = Share(row, "low"), high = Share(row, "high");
            if (low is null != high is null || low > high) throw row.Fault("high", "low and high go together, low first");
            _phrases.Add(row["phrase"], (low, high, row["source"]));
        }
    }

    /// <exception cref="Core.CasusException">CAS010–CAS012: the table is missing or a row cannot be read.</exception>
    public static LikelihoodReader Load(LexiconSet lexicons) => Read(lexicons.Table("likelihoods.tsv"));

    public static LikelihoodReader Read(LexiconTable table) => new(table);

    /// <summary>The words of likelihood in a stretch of text: a number before a phrase with a range before one without.</summary>
    /// <param name="ofChance">A word of chance governs the stretch, so that a share needs none beside it.</param>
    public Likelihood? Read(ParsedText text, TokenRange range, bool ofChance = false)
    {
        Likelihood? best = null;
        for (int i = range.Start; i < range.End; i++)
        {
            if (Stated(text, i, range.End, ofChance) is { } stated) return stated;
            int length = _phrases.StartingAt(text.Tokens, i, range.End, out var found);
            if (length == 0) continue;
            TextSpan span = text.Tokens.Span(new TokenRange(i, i + length));
            Likelihood read = new(span, text.Source.Slice(span), found.Low, found.High, found.Yardstick);
            if (best is null || (best.Low is null && read.Low is not null)) best = read;
            i += length - 1;
        }

        return best;
    }

    // "70 per cent", "70%", "one in three" beside a word of chance; "fifty-fifty"
    private static Likelihood? Stated(ParsedText text, int token, int limit, bool ofChance)
    {
        TokenizedText tokens = text.Tokens;
        if (tokens.TrueWord(token) is "fifty-fifty" or "50-50" or "50/50") return Of(text, token, token + 1, 0.5);
        if (Number(tokens.TrueWord(token)) is not { } number || token + 1 >= limit) return null;
        int end = token + 1;
        double? share = null;
        if (tokens.TrueWord(end) is "%" or "percent" or "pct") (share, end) = (number / 100, end + 1);
        else if (end + 1 < limit && tokens.TrueWord(end) is "per" && tokens.TrueWord(end + 1) is "cent") (share, end) = (number / 100, end + 2);
        else if (end + 1 < limit && tokens.TrueWord(end) is "in" && Number(tokens.TrueWord(end + 1)) is > 0 and { } of) (share, end) = (number / of, end + 2);
        if (share is not { } known || known > 1) return null;
        int most = Math.Min(limit, end + 2);
        for (int i = Math.Max(0, token - 3); i < most; i++)
        {
            if (tokens.TrueWord(i) is "chance" or "chances" or "probability" or "likelihood" or "odds" or "risk" or "likely" or "possibility" or "certain")
                return Of(text, token, i >= end ? i + 1 : end, known);
        }

        return ofChance ? Of(text, token, end, known) : null;
    }

    private static Likelihood Of(ParsedText text, int start, int end, double share)
    {
        TextSpan span = text.Tokens.Span(new TokenRange(start, end));
        return new Likelihood(span, text.Source.Slice(span), share, share, null);
    }

    private static double? Number(ReadOnlySpan<char> word) => word switch
    {
        "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, "nine" => 9, "ten" => 10,
        _ => double.TryParse(word.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value : null,
    };

    private static double? Share(LexiconRow row, string column)
    {
        if (row.OrNull(column) is not { } cell) return null;
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1
            ? value
            : throw row.Fault(column, $"'{cell}' is no probability from 0 to 1");
    }
}
