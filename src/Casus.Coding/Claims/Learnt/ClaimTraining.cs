using System.Collections.Immutable;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims.Learnt;

/// <summary>Learns <c>claims.model</c> from annotated texts. The same texts, seed and program give the same bytes.</summary>
public sealed class ClaimTraining
{
    public const string FileName = ClaimModel.FileName;

    // Chosen on a part of the training texts.
    private static readonly TrainingSteps CueSteps = new(Epochs: 6, Rate: 0.02f, Penalty: 2e-3f, MinCount: 10, Least: 0);
    private static readonly TrainingSteps RoleSteps = new(Epochs: 5, Rate: 0.03f, Penalty: 2e-3f, MinCount: 10, Least: 0);

    // The group of what is learnt from in every fold.
    private const int Example = -1;

    private readonly CueLexicon _cues;
    private readonly ClaimFinder _rules;
    private readonly IReadOnlyList<AttributedText> _texts;
    private readonly List<SequenceExample> _cueExamples = [];
    private readonly List<SequenceExample> _roleExamples = [];

    private ClaimTraining(LexiconSet lexicons, IReadOnlyList<AttributedText> texts)
    {
        _cues = CueLexicon.Load(lexicons);
        _rules = ClaimFinder.Load(lexicons);
        _texts = texts;
    }

    /// <param name="language">Parses the lexicon's own examples, which are learnt from beside the texts.</param>
    /// <param name="lexicons">The tables of cues.</param>
    /// <param name="texts">Annotated texts, parsed by the same model.</param>
    public static ClaimTraining Prepare(LanguageModel language, LexiconSet lexicons, IReadOnlyList<AttributedText> texts)
    {
        ClaimTraining training = new(lexicons, texts);
        for (int i = 0; i < texts.Count; i++) training.Add(texts[i], i);
        foreach (LexiconRow row in lexicons.Table("cues.tsv").Rows.Where(r => r["frame"] != "adverb"))
            training.AddExample(language.Read(new SourceText(row["example"])));
        return training;
    }

    /// <summary>Reads each text by models that learnt from the other folds.</summary>
    /// <returns>The claims of each text, in the order of the texts.</returns>
    public IReadOnlyList<ClaimLayer> CrossValidate(int folds, int seed)
    {
        ClaimLayer[] claims = new ClaimLayer[_texts.Count];
        for (int fold = 0; fold < folds; fold++)
        {
            int left = fold;
            ClaimFinder finder = _rules.With(Learn(text => text % folds != left, seed));
            for (int i = fold; i < claims.Length; i += folds)
                claims[i] = finder.Find(_texts[i].Text, new Layer<ActorMention>(_texts[i].Text.Count, []));
        }

        return claims;
    }

    /// <returns>The bytes of <c>claims.model</c>.</returns>
    public byte[] Train(int seed) => Learn(static _ => true, seed).ToBytes();

    private ClaimModel Learn(Func<int, bool> learns, int seed)
    {
        SequenceModel? cues = null, roles = null;
        Parallel.Invoke(
            () => cues = SequenceTrainer.Train([.. _cueExamples.Where(e => learns(e.Group))], CueLabel.Count, seed, CueSteps),
            () => roles = SequenceTrainer.Train([.. _roleExamples.Where(e => learns(e.Group))], RoleLabel.Count, seed, RoleSteps));
        return new ClaimModel(cues!, roles!);
    }

    // A cue that annotators have not met is learnt from the example that stands in its row, as the rules read it.
    private void AddExample(ParsedText text)
    {
        List<Attribution> found = [];
        foreach (ClaimDraft draft in _rules.ByRules(text, new QuotedClaims(text, _cues), null))
        {
            ImmutableArray<TextSpan> source = draft.Source < 0 ? [] : [text.Tokens.Span(Phrases.NounPhrase(text, draft.Source, draft.Head))];
            found.Add(new Attribution(source, [text.Tokens.Span(draft.CueTokens)], [draft.Content]));
        }

        Add(new AttributedText(text, [.. found]), Example);
    }

    private void Add(AttributedText known, int group)
    {
        QuotedClaims quoted = new(known.Text, _cues);
        List<ClaimDraft> rules = _rules.ByRules(known.Text, quoted, null);
        ClaimWords words = new(known.Text, _cues, rules, quoted.All);
        AddCues(words, known, group);
        RoleWindow window = new(words);
        foreach (Attribution attribution in known.Attributions)
        {
            TokenRange cue = Longest(known.Text.Tokens, attribution.Cue);
            if (cue.Length == 0) continue;
            window.Place(cue, LearntClaims.RuleAt(rules, cue), quoted.All);
            byte[] labels = new byte[window.Tokens.Length];
            Mark(labels, known.Text.Tokens, attribution.Content, RoleLabel.Content, window.Tokens.Start);
            Mark(labels, known.Text.Tokens, attribution.Source, RoleLabel.Source, window.Tokens.Start);
            Mark(labels, window.Cue, RoleLabel.Cue, window.Tokens.Start);
            _roleExamples.Add(Sequence(window.Tokens, (i, keys) => RoleFeatures.Extract(words, window, i, keys), labels, group));
        }
    }

    private void AddCues(ClaimWords words, AttributedText known, int group)
    {
        TokenizedText tokens = known.Text.Tokens;
        byte[] labels = new byte[tokens.Count];
        foreach (TextSpan cue in known.Attributions.SelectMany(a => a.Cue))
        {
            TokenRange range = tokens.TokensIn(cue);
            for (int i = range.Start; i < range.End; i++)
            {
                if (i == range.Start || labels[i] == CueLabel.Outside) labels[i] = (byte)(i == range.Start ? CueLabel.First : CueLabel.Further);
            }
        }

        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            TokenRange sentence = tokens.Sentence(s);
            if (sentence.Length == 0) continue;
            _cueExamples.Add(Sequence(sentence, (i, keys) => CueFeatures.Extract(words, i, keys), labels[sentence.Start..sentence.End], group));
        }
    }

    private static SequenceExample Sequence(TokenRange tokens, Func<int, uint[], int> extract, byte[] labels, int group)
    {
        uint[] buffer = new uint[CueFeatures.Most + RoleFeatures.Most];
        List<uint> keys = [];
        int[] starts = new int[tokens.Length + 1];
        for (int i = 0; i < tokens.Length; i++)
        {
            keys.AddRange(buffer.AsSpan(0, extract(tokens.Start + i, buffer)));
            starts[i + 1] = keys.Count;
        }

        return new SequenceExample([.. keys], starts, labels, group);
    }

    private static TokenRange Longest(TokenizedText tokens, ImmutableArray<TextSpan> pieces)
    {
        TokenRange longest = default;
        foreach (TextSpan piece in pieces)
        {
            TokenRange range = tokens.TokensIn(piece);
            if (range.Length > longest.Length) longest = range;
        }

        return longest;
    }

    private static void Mark(byte[] labels, TokenizedText tokens, ImmutableArray<TextSpan> pieces, int label, int first)
    {
        foreach (TextSpan piece in pieces) Mark(labels, tokens.TokensIn(piece), label, first);
    }

    private static void Mark(byte[] labels, TokenRange range, int label, int first)
    {
        for (int i = Math.Max(0, range.Start - first); i < Math.Min(labels.Length, range.End - first); i++) labels[i] = (byte)label;
    }
}
