using System.Buffers;
using Casus.Core.Ontology;
using Casus.Core.Text;
using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims.Learnt;

/// <summary>
/// Reads claims by models that learnt from annotated news, beside the rules: first which words are cues, then for each
/// cue whose words and what words belong to it. A rule's claim at the same cue lends its kind and stance.
/// </summary>
internal sealed class LearntClaims(ClaimModel model, CueLexicon lexicon)
{
    // A token is of a cue, and a cue is one at all, from these probabilities on; what no rule and no lexicon knows has to
    // be surer. Chosen on PolNeAR dev.
    private const float CueToken = 0.36f, CueAtAll = 0.4f, UnknownCue = 0.5f;

    // Rules see cues that annotators of political news pass over; they stand unless the model is sure of the contrary.
    private const float LeastForRule = 0.25f;

    // A word whose cue labels score by so much less than none is not looked at again; cues reach so many tokens around it.
    private const float LeastLikely = -2f;
    private const int Around = 3;

    private const float RoleToken = 0.5f;

    /// <param name="rules">What the rules found; those that the model does not hold for claims are left out.</param>
    /// <returns>In order of cues.</returns>
    public List<ClaimDraft> Read(ParsedText text, IReadOnlyList<ClaimDraft> rules, ReadOnlySpan<Quotation> quotes, DocumentLayout? layout)
    {
        ClaimWords words = new(text, lexicon, rules, quotes);
        float[] cues = ArrayPool<float>.Shared.Rent(Math.Max(1, text.Count * CueLabel.Count));
        MarkCues(words, cues);
        List<ClaimDraft> drafts = [];
        bool[] used = new bool[text.Count];
        RoleWindow window = new(words);
        for (int s = 0; s < text.SentenceCount; s++)
        {
            TokenRange sentence = text.Tokens.Sentence(s);
            if (layout?.IsRepetition(sentence.Start) == true) continue;
            for (int start = sentence.Start; start < sentence.End;)
            {
                (TokenRange cue, float probability) = CueFrom(cues, start, sentence.End);
                start = Math.Max(start + 1, cue.End);
                if (probability < CueAtAll) continue;
                ClaimDraft rule = RuleAt(rules, cue);
                // "appears" of "appears to show"
                if (rule.CueTokens.Start <= cue.Start && rule.CueTokens.End > cue.End) cue = rule.CueTokens;
                window.Place(cue, rule, quotes);
                if (Draft(words, window, probability) is not { } draft) continue;
                drafts.Add(draft);
                for (int i = cue.Start; i < cue.End; i++) used[i] = true;
            }
        }

        foreach (ClaimDraft rule in rules)
        {
            if (!Overlaps(used, rule.CueTokens) && IsKept(rule, drafts, quotes, cues)) drafts.Add(rule);
        }

        ArrayPool<float>.Shared.Return(cues);
        return drafts;
    }

    /// <summary>Fills the probability of each label of <see cref="CueLabel"/> at each token.</summary>
    /// <remarks>
    /// Only words that may be a cue's main word are looked at first; where one is likely enough, its surroundings are
    /// too. All other tokens are outside, which spares most of the work.
    /// </remarks>
    internal void MarkCues(ClaimWords words, Span<float> cues)
    {
        bool[] near = new bool[words.Text.Count], scored = new bool[words.Text.Count];
        for (int i = 0; i < near.Length; i++)
        {
            Outside(cues.Slice(i * CueLabel.Count, CueLabel.Count));
        }

        Span<uint> keys = stackalloc uint[CueFeatures.Most];
        for (int s = 0; s < words.Text.SentenceCount; s++)
        {
            TokenRange sentence = words.Text.Tokens.Sentence(s);
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                if (!words.MayBeCue(i)) continue;
                Span<float> scores = cues.Slice(i * CueLabel.Count, CueLabel.Count);
                model.Cues.Score(keys[..CueFeatures.Extract(words, i, keys)], scores);
                scored[i] = true;
                if (MathF.Max(scores[CueLabel.First], scores[CueLabel.Further]) - scores[CueLabel.Outside] < LeastLikely) continue;
                for (int at = Math.Max(sentence.Start, i - Around); at < Math.Min(sentence.End, i + Around + 1); at++) near[at] = true;
            }

            for (int i = sentence.Start; i < sentence.End; i++)
            {
                if (scored[i] && !near[i]) Outside(cues.Slice(i * CueLabel.Count, CueLabel.Count));
            }

            for (int start = sentence.Start; start < sentence.End; start++)
            {
                int end = start;
                while (end < sentence.End && near[end]) end++;
                if (end > start) MarkStretch(words, new TokenRange(start, end), scored, cues, keys);
                start = end;
            }
        }
    }

    private static void Outside(Span<float> row)
    {
        row.Clear();
        row[CueLabel.Outside] = 1;
    }

    private void MarkStretch(ClaimWords words, TokenRange stretch, bool[] scored, Span<float> cues, Span<uint> keys)
    {
        const int Labels = CueLabel.Count;
        Span<float> part = cues.Slice(stretch.Start * Labels, stretch.Length * Labels);
        for (int i = stretch.Start; i < stretch.End; i++)
        {
            if (scored[i]) continue;
            model.Cues.Score(keys[..CueFeatures.Extract(words, i, keys)], cues.Slice(i * Labels, Labels));
        }

        for (int label = 0; label < Labels; label++)
        {
            part[label] += model.Cues.Transitions[(CueLabel.Outside * Labels) + label];
            part[part.Length - Labels + label] += model.Cues.Transitions[(label * Labels) + CueLabel.Outside];
        }

        model.Cues.ToMarginals(part);
    }

    private static (TokenRange Cue, float Probability) CueFrom(ReadOnlySpan<float> cues, int start, int end)
    {
        float best = 0;
        int at = start;
        for (; at < end; at++)
        {
            float probability = 1 - cues[at * CueLabel.Count];
            if (probability < CueToken || (at > start && cues[(at * CueLabel.Count) + CueLabel.First] > 0.5f)) break;
            best = MathF.Max(best, probability);
        }

        return (new TokenRange(start, at), best);
    }

    internal static ClaimDraft RuleAt(IReadOnlyList<ClaimDraft> rules, TokenRange cue)
    {
        ClaimDraft touching = default;
        foreach (ClaimDraft rule in rules)
        {
            if (rule.CueTokens.Start >= cue.End) break;
            if (rule.CueTokens.End <= cue.Start) continue;
            if (cue.Contains(rule.Head)) return rule;
            if (touching.Content.IsEmpty) touching = rule;
        }

        return touching;
    }

    private ClaimDraft? Draft(ClaimWords words, RoleWindow window, float probability)
    {
        ParsedText text = words.Text;
        ClaimDraft rule = window.Rule;
        (Cue? cue, int head) = rule.Content.IsEmpty ? KnownCue(text, window) : (null, rule.Head);
        if (rule.Content.IsEmpty && cue is null && probability < UnknownCue) return null;
        (TokenRange source, TextSpan content) = Roles(words, window);
        // What the tree gives as a clause is not said by half.
        if (content.IsEmpty || (rule.Content.Contains(content) && 2 * content.Length < rule.Content.Length)) content = rule.Content;
        if (content.IsEmpty) return null;
        if (!rule.Content.IsEmpty)
        {
            bool named = source.Length > 0;
            return rule with
            {
                CueTokens = window.Cue, Content = content, SourceTokens = named ? source : rule.SourceTokens,
                Source = named ? SourceHead(text, source) : rule.Source,
            };
        }

        if (source.Length == 0) return null;
        Stance stance = Phrases.IsNegated(text, head) || Phrases.IsModal(text, head) ? Stance.Hedges : cue?.Stance ?? Stance.Asserts;
        return new ClaimDraft(head, window.Cue, SourceHead(text, source), content, stance, cue?.Rule("learnt") ?? "claim.learnt")
        {
            SourceTokens = source,
        };
    }

    // The noun that the others of its phrase depend on.
    private static int SourceHead(ParsedText text, TokenRange source)
    {
        int last = -1;
        for (int i = source.Start; i < source.End; i++)
        {
            if (text.Tags.Upos(i) is not (Language.Tags.Upos.Noun or Language.Tags.Upos.Propn or Language.Tags.Upos.Pron)) continue;
            last = i;
            if (!source.Contains(text.Head(i))) return i;
        }

        return last < 0 ? RoleWindow.HeadOf(text, source) : last;
    }

    private (Cue? Cue, int Head) KnownCue(ParsedText text, RoleWindow window)
    {
        if (Known(text, window.Head) is { } head) return (head, window.Head);
        for (int i = window.Cue.Start; i < window.Cue.End; i++)
        {
            if (Known(text, i) is { } cue) return (cue, i);
        }

        return (null, window.Head);
    }

    private Cue? Known(ParsedText text, int token) =>
        text.Tags.Upos(token) is Language.Tags.Upos.Verb or Language.Tags.Upos.Noun or Language.Tags.Upos.Adj or Language.Tags.Upos.Adv &&
        lexicon.Find(text, token) is [var first, ..] ? first : null;

    // The likeliest run of source tokens, and the content tokens with what lies between them.
    private (TokenRange Source, TextSpan Content) Roles(ClaimWords words, RoleWindow window)
    {
        const int Labels = RoleLabel.Count;
        TokenRange tokens = window.Tokens;
        float[] rented = ArrayPool<float>.Shared.Rent(tokens.Length * Labels);
        Span<float> roles = rented.AsSpan(0, tokens.Length * Labels);
        Span<uint> keys = stackalloc uint[RoleFeatures.Most];
        for (int i = 0; i < tokens.Length; i++)
        {
            int count = RoleFeatures.Extract(words, window, tokens.Start + i, keys);
            model.Roles.Score(keys[..count], roles.Slice(i * Labels, Labels));
        }

        model.Roles.ToMarginals(roles);
        TokenRange source = Trimmed(words.Text, LikeliestRun(roles, RoleLabel.Source, tokens.Start));
        TextSpan content = Content(words.Text, roles, tokens, source, window.Cue);
        ArrayPool<float>.Shared.Return(rented);
        return (source, content);
    }

    // "They instead", "Jane Roe, of the institute,"
    private static TokenRange Trimmed(ParsedText text, TokenRange source)
    {
        int start = source.Start, end = source.End;
        while (end > start + 1 && text.Tags.Upos(end - 1) is Language.Tags.Upos.Punct or Language.Tags.Upos.Adv or Language.Tags.Upos.Det or Language.Tags.Upos.Adp && text.Tokens.TrueWord(end - 1) is not (")" or "\"" or "”")) end--;
        while (start < end - 1 && text.Tags.Upos(start) is Language.Tags.Upos.Punct or Language.Tags.Upos.Cconj) start++;
        return new TokenRange(start, end);
    }

    private static TokenRange LikeliestRun(ReadOnlySpan<float> roles, int label, int first)
    {
        TokenRange best = default;
        float most = 0, mass = 0;
        int count = roles.Length / RoleLabel.Count, start = -1;
        for (int i = 0; i <= count; i++)
        {
            float probability = i < count ? roles[(i * RoleLabel.Count) + label] : 0;
            if (probability >= RoleToken)
            {
                if (start < 0) (start, mass) = (i, 0);
                mass += probability;
            }
            else if (start >= 0)
            {
                if (mass > most) (best, most) = (new TokenRange(first + start, first + i), mass);
                start = -1;
            }
        }

        return best;
    }

    // From the first to the last content token; of runs with other words between them than cue and source, the likelier.
    private static TextSpan Content(ParsedText text, ReadOnlySpan<float> roles, TokenRange tokens, TokenRange source, TokenRange cue)
    {
        TokenRange best = default;
        float most = 0, mass = 0;
        int start = -1, last = -1;
        for (int i = tokens.Start; i <= tokens.End; i++)
        {
            bool ends = i == tokens.End;
            float probability = ends ? 0 : roles[((i - tokens.Start) * RoleLabel.Count) + RoleLabel.Content];
            if (probability >= RoleToken)
            {
                if (start < 0) (start, mass) = (i, 0);
                mass += probability;
                last = i;
            }
            else if (start >= 0 && (ends || !(source.Contains(i) || cue.Contains(i) || text.Tags.Upos(i) == Language.Tags.Upos.Punct)))
            {
                if (mass > most) (best, most) = (new TokenRange(start, last + 1), mass);
                start = -1;
            }
        }

        return best.Length == 0 ? default : Phrases.Trim(text, best);
    }

    private static bool Overlaps(bool[] used, TokenRange cue)
    {
        for (int i = cue.Start; i < cue.End; i++)
        {
            if (used[i]) return true;
        }

        return false;
    }

    // What nobody by name says ("rumours that", "reportedly") stands: those whom the model learnt from mark named sources.
    // So do plain speech ("had claimed that" within another's claim), "by the count of", "appears to show", and a cue of quoted words that
    // have no speaker yet: they are always somebody's.
    private static bool IsKept(ClaimDraft rule, List<ClaimDraft> drafts, ReadOnlySpan<Quotation> quotes, ReadOnlySpan<float> cues)
    {
        if (rule.Source >= 0 && (rule.Rule is "claim.speech.clause" or "claim.denial.clause" || rule.Rule.EndsWith(".account", StringComparison.Ordinal))) return true;
        if (rule.Stance == Stance.Hedges && rule.CueTokens.Length > 1 && rule.Rule.StartsWith("claim.evidence.", StringComparison.Ordinal)) return true;
        if (rule.Source < 0 && rule.Stance == Stance.Hedges && (rule.Rule.EndsWith(".adverb", StringComparison.Ordinal) || rule.Rule.EndsWith(".noun", StringComparison.Ordinal))) return true;
        foreach (Quotation quote in quotes)
        {
            if (rule.Source >= 0 && quote.Outer.Overlaps(rule.Content) && !drafts.Exists(d => d.Content.Overlaps(quote.Outer))) return true;
        }

        float best = 0;
        for (int i = rule.CueTokens.Start; i < rule.CueTokens.End; i++) best = MathF.Max(best, 1 - cues[i * CueLabel.Count]);
        return best >= LeastForRule;
    }
}
