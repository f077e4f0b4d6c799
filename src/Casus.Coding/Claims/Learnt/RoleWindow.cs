using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims.Learnt;

/// <summary>
/// The tokens among which a cue's source and content are looked for, seen from the cue: its sentence, and the
/// quotations that touch it or stand beside it.
/// </summary>
internal sealed class RoleWindow
{
    private const int Farthest = 160;
    private const int LongestPath = 6;

    private readonly ClaimWords _words;
    private readonly int[] _depthAbove;
    private readonly List<int> _marked = [];

    public RoleWindow(ClaimWords words)
    {
        _words = words;
        _depthAbove = new int[words.Text.Count];
        Array.Fill(_depthAbove, -1);
    }

    public TokenRange Tokens { get; private set; }

    public TokenRange Sentence { get; private set; }

    public TokenRange Cue { get; private set; }

    public int Head { get; private set; }

    /// <summary>The rule's claim with this cue; its content is empty where no rule found one.</summary>
    public ClaimDraft Rule { get; private set; }

    /// <summary>Hash of the rule's name; 0 where no rule found one.</summary>
    public uint RuleKey { get; private set; }

    public TokenRange RuleContent { get; private set; }

    public TokenRange RuleSource { get; private set; }

    /// <summary>Moves the window to another cue.</summary>
    public void Place(TokenRange cue, ClaimDraft rule, ReadOnlySpan<Quotation> quotes)
    {
        ParsedText text = _words.Text;
        Cue = cue;
        Head = HeadOf(text, cue);
        Rule = rule;
        RuleKey = rule.Content.IsEmpty ? 0 : FeatureKeys.Word(rule.Rule);
        RuleContent = rule.Content.IsEmpty ? default : text.Tokens.TokensIn(rule.Content);
        RuleSource = rule.Content.IsEmpty || rule.Source < 0 ? default : Phrases.NounPhrase(text, rule.Source, rule.Head);
        Sentence = text.Tokens.Sentence(text.Tokens.SentenceOf(Head));
        Tokens = Widened(text, Sentence, quotes);
        foreach (int marked in _marked) _depthAbove[marked] = -1;
        _marked.Clear();
        int depth = 0;
        for (int at = Head; at >= 0; at = text.Head(at))
        {
            _depthAbove[at] = depth++;
            _marked.Add(at);
        }
    }

    /// <summary>Hash of the way through the tree from a token to the cue, its length, and the dependent of the cue it goes through (−1 none).</summary>
    public (uint Path, int Length, int Through) PathOf(int token)
    {
        ParsedText text = _words.Text;
        if (!Sentence.Contains(token)) return (1, LongestPath, -1);
        uint hash = 17;
        int up = 0, at = token, through = -1;
        while (at >= 0 && _depthAbove[at] < 0)
        {
            through = at;
            if (up < LongestPath) hash = (hash * 31) + 1 + (uint)text.Relation(at);
            up++;
            at = text.Head(at);
        }

        int down = at < 0 ? LongestPath : _depthAbove[at];
        int below = Head;
        hash = (hash * 31) + 777;
        for (int step = 0; step < Math.Min(down, LongestPath); step++, below = text.Head(below)) hash = (hash * 31) + 1 + (uint)text.Relation(below);
        return (hash, Math.Min(LongestPath, up + down), down == 0 ? through : -1);
    }

    internal static int HeadOf(ParsedText text, TokenRange cue)
    {
        int best = -1;
        bool firm = false;
        for (int i = cue.Start; i < cue.End; i++)
        {
            if (cue.Contains(text.Head(i))) continue;
            bool verb = text.Tags.Upos(i) is Language.Tags.Upos.Verb;
            if (best >= 0 && (firm || !verb)) continue;
            if (best < 0 || verb || text.Tags.Upos(best) is Language.Tags.Upos.Aux or Language.Tags.Upos.Adv or Language.Tags.Upos.Punct) best = i;
            firm = verb;
        }

        if (best < 0) best = cue.Start;
        return best;
    }

    // Quotations that touch the sentence or the sentences beside it belong to the window.
    private static TokenRange Widened(ParsedText text, TokenRange sentence, ReadOnlySpan<Quotation> quotes)
    {
        int start = sentence.Start, end = sentence.End;
        if (quotes.IsEmpty) return sentence;
        int from = text.Tokens.Span(Math.Max(0, start - 2)).Start, to = text.Tokens.Span(Math.Min(text.Count - 1, end + 1)).End;
        int low = 0, high = quotes.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (quotes[middle].Outer.End <= from) low = middle + 1;
            else high = middle;
        }

        for (; low < quotes.Length && quotes[low].Outer.Start < to; low++)
        {
            TokenRange inside = text.Tokens.TokensIn(quotes[low].Outer);
            start = Math.Min(start, Math.Max(inside.Start, sentence.Start - Farthest));
            end = Math.Max(end, Math.Min(inside.End, sentence.End + Farthest));
        }

        return new TokenRange(start, end);
    }
}
