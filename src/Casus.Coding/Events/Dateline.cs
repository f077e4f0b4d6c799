using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Events;

/// <summary>"DAMASCUS, April 1 (AP) —": a place among the first words of a report, before a dash or a bracket.</summary>
internal static class Dateline
{
    public static bool Is(ParsedText text, TokenRange place, TokenRange sentence)
    {
        if (place.Start - sentence.Start > 4) return false;
        int last = Math.Min(sentence.End, place.End + 8);
        for (int t = place.End; t < last; t++)
        {
            if (text.Tokens.TrueWord(t) is "—" or "–" or "--") return true;
            if (text.Tags.Upos(t) is Upos.Verb or Upos.Aux) return false;
        }

        return false;
    }
}
