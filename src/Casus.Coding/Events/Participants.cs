using System.Collections.Immutable;
using Casus.Coding.Actors;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Events;

/// <summary>Who stands behind a token: the actor it names, owns, or refers back to, with its coordinates.</summary>
internal sealed class Participants(Reading reading, EventLexicon lexicon)
{
    private const int MostInOneSlot = 8;

    private readonly ParsedText _text = reading.Text;

    /// <summary>The actors in a slot; the first is the slot's own head. Empty where the slot holds no one.</summary>
    public ImmutableArray<ActorMention> At(int token)
    {
        if (token < 0) return [];
        var found = ImmutableArray.CreateBuilder<ActorMention>();
        Collect(token, found, MostInOneSlot);
        return found.DrainToImmutable();
    }

    /// <summary>The actor at this very token, its owner or its origin; null for anyone unnamed.</summary>
    public ActorMention? Named(int token) =>
        reading.References.Named(token, reading.Actors) ?? reading.Actors.Covering(token)?.Value
            ?? ByPronoun(token) ?? ByModifier(token) ?? ByPlace(token);

    private void Collect(int token, ImmutableArray<ActorMention>.Builder found, int fuel)
    {
        if (fuel == 0 || found.Count >= MostInOneSlot) return;
        token = Counted(Grammar.Antecedent(_text, token));
        // "Fiji and Tonga said they would leave": they are both.
        if (_text.Tags.Lemma(token) is "they" or "them" or "their" && Antecedent(token) is int meant && meant != token)
        {
            Collect(meant, found, fuel - 1);
            return;
        }

        if (Whole(token) is { } actor && !found.Contains(actor)) found.Add(actor);
        if (reading.Actors.Covering(token) is { } named) ActorLists.Add(reading, named, found);
        foreach (int child in _text.Children(token))
        {
            if (_text.Relation(child) == Relation.Conj && !Grammar.IsVerb(_text, child)
                && reading.Actors.Covering(child)?.Tokens.Contains(token) != true)
            {
                Collect(child, found, fuel - 1);
            }
        }
    }

    // "dozens of homes", "three of the guards": those counted.
    private int Counted(int token)
    {
        if (!SlotReader.IsQuantity(_text, token) || reading.Actors.Covering(token) is not null) return token;
        foreach (int child in _text.Children(token))
        {
            if (child > token && _text.Relation(child) == Relation.Nmod && Grammar.Preposition(_text, child) == "of") return child;
        }

        return token;
    }

    // "shelled a market in Homs": the market was hit. The code stays its owner's, the words are the whole phrase's.
    private ActorMention? Whole(int token)
    {
        if (Named(token) is not { } actor) return Unnamed(token);
        if (_text.Tags.Upos(token) != Upos.Noun || lexicon.Nouns.ContainsKey(_text.Tags.Lemma(token))) return actor;
        TokenRange owner = _text.Tokens.TokensIn(actor.Span);
        if (IsBy(owner, token)) return actor;
        if (owner.Contains(token) || !_text.Subtree(token).Contains(owner.Start)) return actor;
        TokenRange phrase = Phrase(token);
        int end = Math.Max(phrase.End, owner.End);
        foreach (int child in _text.Children(token))
        {
            // "the Somali port of Kismayo"
            if (_text.Relation(child) == Relation.Nmod && Grammar.Preposition(_text, child) == "of" && reading.Places.Covering(child) is { } name)
                end = Math.Max(end, name.Tokens.End);
        }

        TextSpan span = _text.Tokens.Span(new TokenRange(Math.Min(phrase.Start, owner.Start), end));
        return actor with { Span = span, Text = _text.Source.Slice(span) };
    }

    private bool IsBy(TokenRange owner, int token)
    {
        foreach (int child in _text.Children(token))
        {
            if (_text.Relation(child) == Relation.Nmod && owner.Contains(child)) return Grammar.Preposition(_text, child) == "by";
        }

        return false;
    }

    // "Israeli missile strikes", "Iran's consulate", "forces of the Syrian government", "militants from Somalia".
    private ActorMention? ByModifier(int token)
    {
        foreach (int child in _text.Children(token))
        {
            bool names = _text.Relation(child) switch
            {
                Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.NmodDesc or Relation.Flat => true,
                Relation.Nmod => Grammar.Preposition(_text, child) is "of" or "from" or "by",
                _ => false,
            };
            if (!names) continue;
            if (reading.References.Named(child, reading.Actors) is { } meant) return meant;
            if (reading.Actors.Covering(child) is { } actor) return actor.Value;
            if (_text.Relation(child) == Relation.Nmod && ByModifier(child) is { } further) return further;
            if (_text.Relation(child) == Relation.NmodPoss && ByPronoun(child) is { } owner) return owner;
            if (_text.Relation(child) is Relation.Compound or Relation.NmodPoss && ByPlace(child) is { } home) return home;
        }

        return null;
    }

    // "shelled Homs", "people in Gaza": a place with a known state stands for that state.
    private ActorMention? ByPlace(int token)
    {
        if (PlaceAt(token) is { } own) return own;

        // The consulate in Lima is not Peru's.
        if (lexicon.Missions.Contains(_text.Tags.Lemma(token))) return null;
        foreach (int child in _text.Children(token))
        {
            if (_text.Relation(child) == Relation.Nmod && Grammar.Preposition(_text, child) is "in" or "inside" or "near" or "of" or "at"
                && PlaceAt(child) is { } home)
            {
                return home;
            }
        }

        return null;
    }

    private ActorMention? PlaceAt(int token)
    {
        if (reading.Places.Covering(token) is not { Value: { Place: { Country: { } country } } place }) return null;
        return new ActorMention
        {
            Span = place.Span,
            Text = place.Text,
            Code = new ActorCode(country, null),
            Rule = "actor:place",
        };
    }

    // "Iran said it would not retaliate" gives Iran, "it" for "Iran's convoy" too; "we", in a quotation, its speaker.
    private ActorMention? ByPronoun(int token)
    {
        if (_text.Tags.Upos(token) != Upos.Pron) return null;
        string lemma = _text.Tags.Lemma(token);
        if (lemma is "we" or "i" or "our" or "my" or "us")
            return Speaker(token);
        int meant = Antecedent(token);
        return meant == token ? null : reading.Actors.Covering(meant)?.Value ?? ByModifier(meant);
    }

    private int Antecedent(int pronoun) => reading.References.At(pronoun)?.AntecedentHead ?? Pronouns.Antecedent(_text, pronoun);

    private ActorMention? Speaker(int token)
    {
        foreach (Claim claim in reading.Claims.Holding(_text.Tokens.Span(token)))
        {
            if (claim.DirectQuote) return SpokenFor(claim.Claimant) ?? claim.Claimant;
        }

        return null;
    }

    // "We stand with the farmers," a spokesman for the opposition said: "we" is the opposition.
    private ActorMention? SpokenFor(ActorMention? speaker)
    {
        if (speaker is null) return null;
        TokenRange phrase = _text.Tokens.TokensIn(speaker.Span);
        for (int token = phrase.Start; token < phrase.End; token++)
        {
            if (_text.Tags.Lemma(token) is not ("spokesman" or "spokeswoman" or "spokesperson")) continue;
            foreach (int child in _text.Children(token))
            {
                if (_text.Relation(child) == Relation.Nmod && Grammar.Preposition(_text, child) is "for" or "of") return Named(child);
            }
        }

        return null;
    }

    // Words kept where no code is known: "at least seven people". Event nouns and weapons act for someone else.
    private ActorMention? Unnamed(int token)
    {
        if (_text.Tags.Upos(token) is not (Upos.Noun or Upos.Propn)) return null;
        if (lexicon.Nouns.ContainsKey(_text.Tags.Lemma(token)) || reading.Times.Covering(token) is not null) return null;
        TokenRange phrase = Phrase(token);
        TextSpan span = _text.Tokens.Span(phrase);
        return new ActorMention { Span = span, Text = _text.Source.Slice(span), Rule = "actor:unnamed" };
    }

    // The noun with what stands before it, less articles: "senior military figures".
    private TokenRange Phrase(int token)
    {
        int first = token;
        foreach (int child in _text.Children(token))
        {
            if (child < first && _text.Relation(child) is Relation.Amod or Relation.Compound or Relation.Nummod or Relation.Flat)
                first = Math.Min(first, _text.Subtree(child).Start);
        }

        int end = token + 1;
        while (end < _text.Count && _text.Head(end) == token && _text.Relation(end) is Relation.Flat) end++;
        return new TokenRange(first, end);
    }
}
