using System.Collections.Immutable;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Events;

/// <summary>
/// "The French and German ministers met.", "Turkey, Iran and Russia conferred.", "China, Laos sign treaty": names that
/// stand in one list act together, also where the parser ties them apart.
/// </summary>
internal static class ActorLists
{
    /// <summary>Adds those who stand in one list with the actor.</summary>
    public static void Add(Reading reading, Located<ActorMention> actor, ImmutableArray<ActorMention>.Builder found)
    {
        List<Located<ActorMention>> others = [];
        bool joined = Before(reading, actor, others) | After(reading, actor, others);
        if (!joined && !IsHeadline(reading.Text, actor, others)) return;
        foreach (Located<ActorMention> other in others)
        {
            ActorMention mention = IsAdjective(other) && !IsAdjective(actor)
                ? other.Value with { Code = new ActorCode(other.Value.Code.Code, actor.Value.Code.Sector) }
                : other.Value;
            if (!found.Any(f => f.Span == mention.Span)) found.Add(mention);
        }
    }

    private static bool Before(Reading reading, Located<ActorMention> actor, List<Located<ActorMention>> others)
    {
        ParsedText text = reading.Text;
        bool joined = false;
        Located<ActorMention> next = actor;
        while (true)
        {
            int token = Skip(text, next.Tokens.Start - 1, -1);
            int separator = token;
            while (separator >= 0 && IsSeparator(text, separator)) joined |= text.Tags.Lemma(separator--) != ",";
            if (separator == token || separator < 0 || reading.Actors.Covering(separator) is not { } other) return joined;
            if (other.Tokens.End != separator + 1 || !Belongs(text, actor, other) || !SameSentence(text, other, actor)) return joined;
            others.Insert(0, other);
            next = other;
        }
    }

    private static bool After(Reading reading, Located<ActorMention> actor, List<Located<ActorMention>> others)
    {
        ParsedText text = reading.Text;
        bool joined = false;
        Located<ActorMention> last = actor;
        while (true)
        {
            int token = last.Tokens.End;
            bool and = false;
            int separator = token;
            while (separator < text.Count && IsSeparator(text, separator)) and |= text.Tags.Lemma(separator++) != ",";
            if (separator == token) return joined;
            separator = Skip(text, separator, 1);
            if (separator >= text.Count || reading.Actors.Covering(separator) is not { } other) return joined;
            if (other.Tokens.Start != separator || !Belongs(text, actor, other) || !SameSentence(text, other, actor)) return joined;
            if (!and && !Lists(reading, other)) return joined;
            joined |= and;
            others.Add(other);
            last = other;
        }
    }

    // A comma begins a list only where an "and" ends it: "the US, Russia and Peru", "Russia, and Peru".
    private static bool Lists(Reading reading, Located<ActorMention> other)
    {
        ParsedText text = reading.Text;
        int token = other.Tokens.End;
        if (token < text.Count && text.Tags.Lemma(token) is "and" or "or") return true;
        if (token + 1 >= text.Count || text.Tags.Lemma(token) != ",") return false;
        return text.Tags.Lemma(token + 1) is "and" or "or"
            ? Named(reading, token + 2)
            : reading.Actors.Covering(token + 1) is { } more && Lists(reading, more);
    }

    private static bool Named(Reading reading, int token) =>
        Skip(reading.Text, token, 1) is int name && name < reading.Text.Count
        && reading.Actors.Covering(name) is { } last && last.Tokens.Start == name && IsBare(last);

    private static bool Belongs(ParsedText text, Located<ActorMention> actor, Located<ActorMention> other)
    {
        if (!IsBare(other) && !(IsAdjective(actor) && other.Value.Rule == "actor/role")) return false;
        Relation relation = text.Relation(other.Head);
        if (relation is Relation.Nsubj or Relation.NsubjPass && text.Head(other.Head) != text.Head(actor.Head) && !IsAdjective(actor))
            return false;
        foreach (int child in text.Children(other.Head))
        {
            if (child < other.Tokens.Start && text.Relation(child) == Relation.Case && text.Tags.Lemma(child) is not "between") return false;
        }

        return true;
    }

    // "Peru, Chile sign border treaty"
    private static bool IsHeadline(ParsedText text, Located<ActorMention> actor, List<Located<ActorMention>> others) =>
        others.Count > 0 && others[0].Tokens.Start == text.Tokens.Sentence(text.Tokens.SentenceOf(actor.Head)).Start
        && others[^1].Tokens.Start < actor.Tokens.Start
        && actor.Tokens.End < text.Count && text.Tags.Upos(actor.Tokens.End) is Upos.Verb or Upos.Aux or Upos.Noun;

    private static bool IsBare(Located<ActorMention> mention) =>
        mention.Value.Rule is "actor/state" or "actor/demonym" or "actor/name" or "actor/capital" or "actor/people";

    private static bool IsAdjective(Located<ActorMention> mention) => mention.Value.Rule == "actor/demonym";

    private static bool IsSeparator(ParsedText text, int token) => text.Tags.Lemma(token) is "," or "and" or "or" or "nor" or "&";

    private static bool SameSentence(ParsedText text, Located<ActorMention> a, Located<ActorMention> b) =>
        text.Tokens.SentenceOf(a.Head) == text.Tokens.SentenceOf(b.Head);

    // "Iran, the wealthy Emirates and neighbouring Iraq"
    private static int Skip(ParsedText text, int token, int step)
    {
        for (int fuel = 3; fuel > 0 && token >= 0 && token < text.Count && text.Tags.Upos(token) is Upos.Det or Upos.Adj; fuel--) token += step;
        return token;
    }
}
