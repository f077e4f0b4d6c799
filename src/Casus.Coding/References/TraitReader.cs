using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.References;

/// <summary>Reads sort and number from the words of a phrase: "Mrs", a given name, the noun, its form.</summary>
internal readonly struct TraitReader(ParsedText text, ReferenceLexicon words)
{
    public Traits Of(int head, MentionKind kind, TokenRange core, ActorMention? actor)
    {
        Traits sorts = kind == MentionKind.Name ? OfName(head, core, actor) : OfNoun(head, actor);
        bool many = text.Tags.Xpos(head) is "NNS" or "NNPS" && (kind == MentionKind.Noun || IsPeople(actor));
        Traits number = many ? Traits.Many : Traits.One;

        // "The army said they would stay": what is surely a body is also spoken of as its people.
        bool isState = actor?.Rule is "actor/state" or "actor/capital" or "actor/the-country";
        if ((sorts & Traits.Body) != 0 && !isState && (actor is not null || (sorts & Traits.Thing) == 0)) number |= Traits.Many;
        return sorts | number;
    }

    private Traits OfName(int head, TokenRange core, ActorMention? actor)
    {
        Traits told = Traits.None;
        for (int i = Math.Max(0, core.Start - 3); i < core.Start; i++)
        {
            if (text.Tokens.SentenceOf(i) == text.Tokens.SentenceOf(head) && text.Tags.Upos(i) is Upos.Propn or Upos.Noun or Upos.Adj) told |= words.Title(text.Tokens.TrueWord(i));
        }

        Traits given = core.Length > 1 || actor is { Name: not null } ? words.GivenName(text.Tokens.TrueWord(core.Start)) : Traits.None;
        if (told != Traits.None) return (told & given) == Traits.None ? told : told & given;
        if (actor is not null)
        {
            if (actor.Rule is "actor/state" or "actor/capital") return Traits.Body | Traits.Thing;
            if (actor.Rule is "actor/people" or "actor/demonym") return Traits.Person | Traits.Body;
            if (actor.Rule is "actor/name") return Traits.Body;
            return given != Traits.None ? given : Traits.Person;
        }

        if (given != Traits.None) return given;
        Traits noun = words.Noun(text.Tokens.TrueWord(core.End - 1));
        if (noun != Traits.None && core.Length > 1) return noun;
        if (HasPersonalTitle(core)) return Traits.Person;
        Traits only = words.GivenName(text.Tokens.TrueWord(core.Start));
        return only != Traits.None ? only : Traits.Sorts;
    }

    private bool HasPersonalTitle(TokenRange core)
    {
        if (core.Start == 0 || text.Tokens.SentenceOf(core.Start - 1) != text.Tokens.SentenceOf(core.Start)) return false;
        ReadOnlySpan<char> before = text.Tokens.TrueWord(core.Start - 1);
        return text.Tags.Upos(core.Start - 1) is Upos.Propn or Upos.Noun && (words.IsHonorific(before) || words.Noun(before).IsPerson());
    }

    private Traits OfNoun(int head, ActorMention? actor)
    {
        if (actor is { Name: not null } && actor.Rule is "actor/apposition" or "actor/role-name") return OfPersonIn(head, actor);
        Traits known = words.Noun(text.Tags.Lemma(head));
        return known != Traits.None ? known : actor is { Rule: "actor/the-country" } ? Traits.Body | Traits.Thing : Traits.Thing;
    }

    // "the foreign minister, Anna Krasner": the name tells what the noun leaves open.
    private Traits OfPersonIn(int head, ActorMention actor)
    {
        string first = actor.Name!.Split(' ')[0];
        Traits given = words.GivenName(first);
        Traits noun = words.Noun(text.Tags.Lemma(head));
        return given != Traits.None ? given : noun.IsPerson() ? noun : Traits.Person;
    }

    private static bool IsPeople(ActorMention? actor) => actor is { Rule: "actor/demonym" or "actor/people" };
}
