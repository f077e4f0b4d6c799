using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Events.Ranking;

/// <summary>How closely a coded event ties one given party to another.</summary>
internal static class Tie
{
    /// <summary>Higher is closer: the parties in their places count most, then nearness to the top of the sentence.</summary>
    public static int Of(ParsedText text, Draft draft, TextSpan source, TextSpan target, TokenRange from, TokenRange to)
    {
        int score = 0;
        if (draft.Actors.Any(a => a.Span.Overlaps(source))) score += 8;
        if (draft.Recipients.Any(r => r.Span.Overlaps(target))) score += 5;
        if (draft.Recipients.Any(r => r.Span.Overlaps(source)) || draft.Actors.Any(a => a.Span.Overlaps(target))) score -= 3;
        if (from.Contains(draft.Trigger) || to.Contains(draft.Trigger)) score -= 3;
        for (int t = draft.Trigger; text.Head(t) >= 0; t = text.Head(t)) score--;
        return score;
    }
}
