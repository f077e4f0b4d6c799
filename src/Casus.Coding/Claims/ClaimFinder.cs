using Casus.Coding.Lexicons;
using System.Collections.Immutable;
using System.Globalization;
using Casus.Coding.Actors;
using Casus.Coding.Claims.Learnt;
using Casus.Coding.References;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Claims;

/// <summary>Finds attributed content: who says what, by which cue, in which stance.</summary>
/// <remarks>
/// The parse gives most of it (verbs, nouns, "according to", adverbs); quotation marks give what the parse of single
/// sentences cannot. Every cue is a row of <c>cues.tsv</c>.
/// </remarks>
public sealed class ClaimFinder
{
    private readonly CueLexicon _cues;
    private readonly SourceWords _sources;
    private readonly LearntClaims? _learnt;

    private ClaimFinder(CueLexicon cues, SourceWords sources, ClaimModel? model)
    {
        _cues = cues;
        _sources = sources;
        _learnt = model is null ? null : new LearntClaims(model, cues);
    }

    /// <param name="models">The folder of the language's models; without it the rules alone read.</param>
    /// <exception cref="Core.CasusException">CAS012 a row is faulty; CAS021 the model is missing; CAS022 it is damaged.</exception>
    public static ClaimFinder Load(LexiconSet lexicons, string? models = null) =>
        new(CueLexicon.Load(lexicons), SourceWords.Load(lexicons), models is null ? null : ClaimModel.Load(models));

    /// <summary>The same rules beside another model.</summary>
    internal ClaimFinder With(ClaimModel model) => new(_cues, _sources, model);

    /// <returns>Claims <c>c1</c>, <c>c2</c> … in text order of their cues; contents may nest.</returns>
    public ClaimLayer Find(ParsedText text, Layer<ActorMention> actors) => Find(text, actors, ReferenceLayer.Empty);

    /// <param name="references">Who speaks where a pronoun or a short form does.</param>
    /// <param name="layout">Where given, sentences that only repeat others are passed over.</param>
    public ClaimLayer Find(ParsedText text, Layer<ActorMention> actors, ReferenceLayer references, DocumentLayout? layout = null)
    {
        QuotedClaims quoted = new(text, _cues);
        List<ClaimDraft> drafts = ByRules(text, quoted, layout);
        if (_learnt is not null) drafts = Learnt(_learnt, text, quoted, drafts, layout);
        drafts = [.. drafts.Select(d => Attributing.Settle(text, d, _sources)).OfType<ClaimDraft>()];
        drafts.AddRange([.. quoted.SameSpeaker(drafts).Where(d => !IsRepetition(text, d, layout))]);
        drafts.Sort(static (a, b) => a.Head != b.Head ? a.Head.CompareTo(b.Head) : a.Content.CompareTo(b.Content));
        var claims = ImmutableArray.CreateBuilder<Claim>(drafts.Count);
        foreach (ClaimDraft draft in drafts) claims.Add(ToClaim(text, actors, references, quoted, draft, claims.Count + 1));
        return new ClaimLayer(NestedClaims.Link(SpeakerBefore.Resolve(text, claims.MoveToImmutable())));
    }

    /// <summary>What the rules alone find, in order of cues.</summary>
    internal List<ClaimDraft> ByRules(ParsedText text, QuotedClaims quoted, DocumentLayout? layout)
    {
        List<ClaimDraft> drafts = [];
        for (int token = 0; token < text.Count; token++)
        {
            if (layout?.IsRepetition(token) == true) continue;
            ClaimDraft? draft = InterjectedSpeech.Between(text, token, _cues)
                ?? VerbClaims.At(text, token, _cues)
                ?? NounClaims.At(text, token, _cues)
                ?? SourcePhrases.At(text, token)
                ?? AdverbClaims.At(text, token, _cues)
                ?? quoted.At(token)
                ?? InterjectedSpeech.Before(text, token, _cues)
                ?? ColonClaims.At(text, token);
            if (draft is { } found && !quoted.IsSpeakersOwn(found)) drafts.Add(quoted.Widened(found));
        }

        return drafts;
    }

    private static List<ClaimDraft> Learnt(
        LearntClaims learnt, ParsedText text, QuotedClaims quoted, List<ClaimDraft> rules, DocumentLayout? layout)
    {
        List<ClaimDraft> drafts = [];
        foreach (ClaimDraft draft in learnt.Read(text, rules, quoted.All, layout))
        {
            if (!quoted.IsSpeakersOwn(draft)) drafts.Add(quoted.Widened(draft));
        }

        return drafts;
    }

    private static bool IsRepetition(ParsedText text, ClaimDraft draft, DocumentLayout? layout) =>
        layout is not null && text.Tokens.TokensIn(draft.Content) is { Length: > 0 } said && layout.IsRepetition(said.Start);

    private Claim ToClaim(
        ParsedText text, Layer<ActorMention> actors, ReferenceLayer references, QuotedClaims quoted, ClaimDraft draft, int number)
    {
        ActorMention? claimant = draft.Source < 0 ? null
            : references.Named(draft.Source, actors) ?? Claimant(text, actors, Meant(text, references, draft.Source), draft.Head, draft.SourceTokens);
        TextSpan source = draft.Source < 0 ? default : text.Tokens.Span(draft.SourceTokens.Length > 0 ? draft.SourceTokens : new TokenRange(draft.Source, draft.Source + 1));
        return new Claim
        {
            Id = "c" + number.ToString(CultureInfo.InvariantCulture),
            Claimant = claimant,
            Colour = claimant is null ? null : _sources.Colour(text, draft.Source, source),
            Anonymous = claimant is not null && _sources.IsUnnamed(text, draft.Source, source),
            Cue = text.Tokens.Span(draft.CueTokens),
            Content = draft.Content,
            Stance = draft.Stance,
            DirectQuote = quoted.Overlapping(draft.Content) is not null,
            Rule = draft.Rule,
        };
    }

    private static int Meant(ParsedText text, ReferenceLayer references, int token) =>
        text.Tags.Upos(token) == Upos.Pron && references.At(token) is { } reference ? reference.AntecedentHead : token;

    /// <summary>The actor mentioned by this noun, or the noun phrase in its own words where no actor is known.</summary>
    /// <param name="words">The words that name the source, where they are known; else empty.</param>
    internal static ActorMention Claimant(ParsedText text, Layer<ActorMention> actors, int head, int cue, TokenRange words = default)
    {
        int written = head;
        head = Pronouns.Antecedent(text, head);
        // "according to the union's count": the union says so.
        if (SourcePhrases.IsReckoning(text.Tags.Lemma(head)) && text.Child(head, Relation.NmodPoss) is >= 0 and int owner) head = owner;
        if ((actors.HeadedBy(head) ?? actors.Covering(head)) is { } known) return known.Value;
        foreach (int child in text.Children(head))
        {
            if (text.Relation(child) is Relation.Appos or Relation.Flat or Relation.Compound && actors.HeadedBy(child) is { } named &&
                (text.Relation(child) != Relation.Compound || child == head - 1) && named.Value.Code.Sector is not null)
                return named.Value;
        }

        TokenRange phrase = words.Length > 0 && head == written ? words : Phrases.NounPhrase(text, head, cue);
        var span = text.Tokens.Span(phrase);
        return new ActorMention { Span = span, Text = text.Source.Slice(span), Rule = "claim.noun-phrase" };
    }
}
