using Casus.Language.Documents;
using System.Collections.Immutable;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>
/// Speech in quotation marks, which the parse of one sentence cannot see whole:
/// <c>“{We saw smoke. Then the house was gone},” [a witness] (said). “{Everyone ran}.”</c>
/// </summary>
internal sealed class QuotedClaims(ParsedText text, CueLexicon lexicon)
{
    private const int FewestWords = 3;

    // Outermost only: what is quoted inside a quotation belongs to its speaker.
    private readonly Quotation[] _quotes = Outermost(QuotationFinder.Find(text.Source));

    /// <summary>The outermost quotations in text order.</summary>
    public ReadOnlySpan<Quotation> All => _quotes;

    /// <summary>The quotation that overlaps a span, or null.</summary>
    public Quotation? Overlapping(TextSpan span)
    {
        int i = FirstEndingAfter(span.Start);
        return i < _quotes.Length && _quotes[i].Outer.Overlaps(span) ? _quotes[i] : null;
    }

    /// <summary>A verb of speech without content in its sentence's parse, beside a quotation: <c>(said) …: “…”</c>.</summary>
    public ClaimDraft? At(int verb)
    {
        if (_quotes.Length == 0 || text.Tags.Upos(verb) != Upos.Verb) return null;
        foreach (Cue cue in lexicon.Find(text, verb))
        {
            if (!cue.Takes(CueFrames.Quote) || cue.Particle is not null) continue;
            int source = Speaker.Of(text, verb, passive: false);
            if (source < 0 || Beside(verb) is not { } quote) return null;
            return new ClaimDraft(verb, Phrases.WithMedium(text, Phrases.Group(text, verb)), source, quote.Outer, cue.Stance, cue.Rule("quote"));
        }

        return null;
    }

    /// <summary>
    /// Whether a claim stands inside somebody's quoted speech and adds no other source: "I think", "we believe", "they
    /// want". Only what a third party is quoted as saying is a claim of its own there.
    /// </summary>
    public bool IsSpeakersOwn(ClaimDraft draft)
    {
        TextSpan cue = text.Tokens.Span(draft.Head);
        if (Overlapping(cue) is not { } quote || !quote.Outer.Contains(cue)) return false;
        if (draft.Source < 0 || !quote.Outer.Contains(text.Tokens.Span(draft.Source))) return draft.Source < 0;
        bool saying = draft.Rule is "claim.speech.clause" or "claim.speech.according" or "claim.denial.clause" or "claim.speech.interjected";
        return !saying || text.Tags.Upos(draft.Source) == Upos.Pron;
    }

    /// <summary>Lets content that begins or ends inside a quotation run to the quotation's own ends.</summary>
    public ClaimDraft Widened(ClaimDraft draft)
    {
        TextSpan cue = text.Tokens.Span(draft.CueTokens), content = draft.Content;
        for (int i = FirstEndingAfter(content.Start); i < _quotes.Length && _quotes[i].Outer.Start < content.End; i++)
        {
            if (!_quotes[i].Outer.Overlaps(cue)) content = content.Cover(_quotes[i].Outer);
        }

        if (content != draft.Content) content = WithSecondHalf(draft, cue, content);
        return draft with { Content = content };
    }

    // “A,” she said, “B.”: both halves are one content.
    private TextSpan WithSecondHalf(ClaimDraft draft, TextSpan cue, TextSpan content)
    {
        if (content.End > cue.Start) return content;
        int i = FirstEndingAfter(cue.End);
        if (i >= _quotes.Length) return content;
        TextSpan sentence = text.Tokens.Span(text.Tokens.Sentence(text.Tokens.SentenceOf(draft.Head)));
        return sentence.Contains(_quotes[i].Outer.Start) && _quotes[i].Outer.Start >= cue.End
            ? content.Cover(_quotes[i].Outer)
            : content;
    }

    /// <summary>
    /// Quotations that no claim holds: one that follows a quoted claim in its paragraph, or continues one from the
    /// paragraph before, has the same speaker.
    /// </summary>
    public IEnumerable<ClaimDraft> SameSpeaker(IReadOnlyList<ClaimDraft> drafts)
    {
        ClaimDraft?[] holder = Holders(drafts);
        for (int i = 1; i < _quotes.Length; i++)
        {
            Quotation quote = _quotes[i];
            // Quotations in a caption between two paragraphs of one speech are passed over.
            int earlier = quote.Continues ? Array.FindLastIndex(_quotes, i - 1, static q => !q.Closed) : i - 1;
            if (earlier < 0 || holder[i] is not null || holder[earlier] is not { } speaker) continue;
            Quotation before = _quotes[earlier];
            bool follows = quote.Continues || (IsSpeech(quote) && IsSpeech(before) && InOneParagraph(before.Outer.End, quote.Outer.Start));
            if (!follows) continue;
            ClaimDraft more = speaker with { Content = quote.Outer, Rule = "claim.speech.same-speaker" };
            holder[i] = more;
            yield return more;
        }
    }

    private ClaimDraft?[] Holders(IReadOnlyList<ClaimDraft> drafts)
    {
        ClaimDraft?[] holder = new ClaimDraft?[_quotes.Length];
        foreach (ClaimDraft draft in drafts)
        {
            for (int i = FirstEndingAfter(draft.Content.Start); i < _quotes.Length && _quotes[i].Outer.Start < draft.Content.End; i++)
            {
                // A cue inside the quotation belongs to somebody the speaker speaks of.
                if (_quotes[i].Inner.Contains(text.Tokens.Span(draft.Head))) continue;
                if (draft.Source >= 0) holder[i] ??= draft;
            }
        }

        return holder;
    }

    private Quotation? Beside(int verb)
    {
        TextSpan cue = text.Tokens.Span(verb);
        TextSpan sentence = text.Tokens.Span(text.Tokens.Sentence(text.Tokens.SentenceOf(verb)));
        int after = FirstEndingAfter(cue.End);
        if (after < _quotes.Length && _quotes[after].Outer.Overlaps(cue)) return null;
        if (after < _quotes.Length && _quotes[after].Outer.Start < sentence.End + 2 && InOneParagraph(cue.End, _quotes[after].Outer.Start))
            return _quotes[after];
        int before = after - 1;
        return before >= 0 && _quotes[before].Outer.End + 2 >= sentence.Start && InOneParagraph(_quotes[before].Outer.End, cue.Start)
            ? _quotes[before]
            : null;
    }

    // Words of speech, unlike a term in quotation marks, make up a sentence.
    private bool IsSpeech(Quotation quote)
    {
        TokenRange tokens = text.Tokens.TokensIn(quote.Inner);
        return tokens.Length > FewestWords && char.IsUpper(text.Tokens.TrueWord(tokens.Start)[0]);
    }

    private bool InOneParagraph(int from, int to) => to >= from && !text.Source.Value.AsSpan(from, to - from).Contains('\n');

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = _quotes.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_quotes[middle].Outer.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static Quotation[] Outermost(ImmutableArray<Quotation> all)
    {
        List<Quotation> kept = [];
        foreach (Quotation quote in all)
        {
            if (kept.Count == 0 || quote.Outer.Start >= kept[^1].Outer.End) kept.Add(quote);
        }

        return [.. kept];
    }
}
