using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Actors;

/// <summary>
/// Names that stand without a role noun: "Israel", "Hezbollah", the adjective of "Israeli missile strikes",
/// and a capital where it acts ("Tehran said").
/// </summary>
internal static class BareNames
{
    public static ActorPhrase? Read(SeenNames seen, SeenName name)
    {
        if (name.Tie == Tie.Outside || Dateline.Holds(seen, name.Tokens)) return null;
        NamedActor actor = name.Actor;
        ParsedText text = seen.Text;
        int head = NounPhrase.HeadOf(text, name.Tokens);
        return actor.Kind switch
        {
            NameKind.Seat when !Acts(seen, name, head) => null,
            NameKind.Locality => null,
            NameKind.Person => new ActorPhrase(name.Tokens, head, Candidates.Code(actor), actor.Name, "actor/person", name.Tokens),
            _ => new ActorPhrase(name.Tokens, head, Candidates.Code(actor), actor.Name, RuleOf(actor.Kind)),
        };
    }

    /// <summary>The rule that reads a name of this kind.</summary>
    public static string RuleOf(NameKind kind) => kind switch
    {
        NameKind.State => "actor/state",
        NameKind.Demonym => "actor/demonym",
        NameKind.Seat => "actor/capital",
        NameKind.People => "actor/people",
        _ => "actor/name",
    };

    // A capital is the government where it speaks, owns or is dealt with, not where things happen in it.
    private static bool Acts(SeenNames seen, SeenName name, int head)
    {
        ParsedText text = seen.Text;
        if (text.Relation(head) is Relation.Root) return text.Tokens.Sentence(text.Tokens.SentenceOf(head)).Length <= 3;
        foreach (int child in text.Children(head))
        {
            if (text.Relation(child) == Relation.Case && text.Tags.Upos(child) == Upos.Adp)
                return text.Tags.Lemma(child) is "by" or "with" or "between" or "against" or "among";
        }

        return text.Relation(head) switch
        {
            Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent => true,
            Relation.NmodPoss => true,
            Relation.Obj or Relation.Iobj => !IsVisited(text, head),
            Relation.Conj => IsActing(seen, text.Head(head)),
            _ => false,
        };
    }

    private static bool IsActing(SeenNames seen, int head) =>
        head >= 0 && seen.NameAt(head) is { } name && (name.Actor.Kind is NameKind.State || (name.Actor.Kind is NameKind.Seat && Acts(seen, name, head)));

    private static bool IsVisited(ParsedText text, int head) =>
        text.Tags.Lemma(text.Head(head)) is "visit" or "leave" or "reach" or "hit" or "strike" or "enter" or "shell" or "bomb" or "attack"
            or "capture" or "take" or "seize" or "storm";
}
