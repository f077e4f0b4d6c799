using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.References;

/// <summary>Finds the noun phrases and pronouns of a text, each with all that modifies it.</summary>
internal sealed class MentionFinder(ParsedText text, Layer<ActorMention> actors, ReferenceLexicon words)
{
    private readonly int[] _quotes = Quotes.Of(text.Tokens);

    /// <returns>In order of their heads.</returns>
    public List<Mention> Find()
    {
        List<Mention> found = [];
        for (int token = 0; token < text.Count; token++)
        {
            if (Pronoun(token, found.Count) is { } pronoun) found.Add(pronoun);
            else if (Phrase(token, found.Count) is { } phrase) found.Add(phrase);
        }

        return found;
    }

    private Mention? Pronoun(int token, int index)
    {
        if (text.Tags.Upos(token) != Upos.Pron || text.Relation(token) == Relation.Expl) return null;
        if (words.Pronoun(text.Tokens.TrueWord(token)) is not { } pronoun) return null;
        TokenRange own = new(token, token + 1);
        return new Mention(index, own, token, MentionKind.Pronoun, Determiner.None, pronoun.Traits, null, own,
            text.Tokens.SentenceOf(token), _quotes[token]);
    }

    private Mention? Phrase(int token, int index)
    {
        if (!Heads(token)) return null;
        MentionKind kind = text.Tags.Upos(token) == Upos.Propn ? MentionKind.Name : MentionKind.Noun;
        TokenRange tokens = Reach(token);
        ActorMention? actor = actors.HeadedBy(token)?.Value;
        TokenRange core = kind == MentionKind.Name ? NameCore.Of(text, token, words) : new TokenRange(token, token + 1);
        Traits traits = new TraitReader(text, words).Of(token, kind, core, actor);
        return new Mention(index, tokens, token, kind, DeterminerOf(token), traits, actor, core,
            text.Tokens.SentenceOf(token), _quotes[token]);
    }

    private bool Heads(int token)
    {
        Upos upos = text.Tags.Upos(token);
        if (upos is not (Upos.Noun or Upos.Propn)) return false;
        return text.Relation(token) switch
        {
            Relation.Flat or Relation.Fixed or Relation.Goeswith or Relation.Amod or Relation.CompoundPrt or Relation.Punct
                or Relation.Case or Relation.Mark or Relation.Advmod or Relation.Discourse => false,

            // The "Trump" of "the Trump administration" is someone, the "Donald" of "Donald Trump" a part of a name.
            Relation.Compound => upos == Upos.Propn && text.Tags.Upos(text.Head(token)) == Upos.Noun,
            _ => true,
        };
    }

    // From the first to the last of what modifies the head; coordinated phrases and clauses that only happen to hang on it stay out.
    private TokenRange Reach(int head)
    {
        int start = head, end = head + 1;
        foreach (int child in text.Children(head))
        {
            if (!Belongs(text.Relation(child), child < head)) continue;
            TokenRange part = text.Subtree(child);
            start = Math.Min(start, part.Start);
            end = Math.Max(end, part.End);
        }

        while (start < head && text.Tags.Upos(start) is Upos.Punct or Upos.Adp) start++;
        while (end > head + 1 && text.Tags.Upos(end - 1) is Upos.Punct && text.Tokens.TrueWord(end - 1) is not (")" or "]" or "”" or "\"")) end--;
        return new TokenRange(start, end);
    }

    private static bool Belongs(Relation relation, bool before) => relation switch
    {
        Relation.Det or Relation.DetPredet or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.Nmod
            or Relation.NmodPoss or Relation.NmodUnmarked or Relation.NmodDesc or Relation.Flat or Relation.Fixed
            or Relation.Goeswith or Relation.CompoundPrt => true,
        Relation.Acl or Relation.AclRelcl => !before,
        _ => false,
    };

    private Determiner DeterminerOf(int head)
    {
        Determiner found = Determiner.None;
        foreach (int child in text.Children(head))
        {
            if (text.Relation(child) == Relation.NmodPoss) return Determiner.Owned;
            if (text.Relation(child) != Relation.Det) continue;
            found = text.Tags.Lemma(child) switch
            {
                "the" => Determiner.The,
                "this" or "that" or "these" or "those" => Determiner.Pointing,
                _ => Determiner.Indefinite,
            };
        }

        return found;
    }
}
