using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Figures;

/// <summary>
/// Which days a figure covers, and whether it sums up more than one event. "30,000 have been killed since 7 October" counts
/// from that day on; "on 7 October, which left 1,139 dead" counts that day, whatever else the sentence sums up.
/// </summary>
internal sealed class FigureSums
{
    private const int Reach = 14;
    private readonly PhraseTable<bool> _cues;

    private FigureSums(PhraseTable<bool> cues) => _cues = cues;

    public static FigureSums Load(LexiconSet lexicons)
    {
        PhraseTable<bool> cues = new();
        foreach (LexiconRow row in lexicons.Table("figures_sums.tsv").Rows)
        {
            if (row["from"] is not ("start" or "none")) throw row.Fault("from", $"is '{row["from"]}': write start or none");
            cues.Add(row["phrase"], row["from"] == "start");
        }

        return new FigureSums(cues);
    }

    public Figure Of(ParsedText text, Layer<TimeMention> times, Figure figure, TokenRange tokens, TokenRange sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (tokens.Contains(i)) continue;
            int words = _cues.StartingAt(text.Tokens, i, sentence.End, out bool starts);
            if (words == 0 || !Reaches(text, i, tokens)) continue;
            TimeInterval? from = starts ? After(times, i + words, sentence) : null;
            return figure with { Cumulative = true, Since = from?.FirstDay };
        }

        if (Nearest(times, tokens, sentence) is not { } when) return figure;
        return figure with { Since = when.FirstDay, Until = when.LastDay, Cumulative = when.Granularity >= Granularity.Year };
    }

    // A figure behind the cue is summed up where no relative clause parts them.
    private static bool Reaches(ParsedText text, int cue, TokenRange figure)
    {
        for (int i = cue; i < figure.Start; i++)
        {
            if (text.Tokens.TrueWord(i) is "which" or "who" or "when" or ";") return false;
        }

        return true;
    }

    private static TimeInterval? After(Layer<TimeMention> times, int from, TokenRange sentence)
    {
        foreach (Located<TimeMention> time in times.In(new TokenRange(from, Math.Min(sentence.End, from + Reach))))
        {
            if (time.Value.Interval is { } interval) return interval;
        }

        return null;
    }

    private static TimeInterval? Nearest(Layer<TimeMention> times, TokenRange tokens, TokenRange sentence)
    {
        TimeInterval? nearest = null;
        int least = int.MaxValue;
        foreach (Located<TimeMention> time in times.In(sentence))
        {
            if (time.Value is not { Kind: TimeKind.Date or TimeKind.Time, Interval: { } interval }) continue;
            int distance = time.Tokens.Start < tokens.Start ? tokens.Start - time.Tokens.End : time.Tokens.Start - tokens.End;
            if (distance >= least) continue;
            (nearest, least) = (interval, distance);
        }

        return nearest;
    }
}
