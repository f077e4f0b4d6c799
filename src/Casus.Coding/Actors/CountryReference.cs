using Casus.Language.Parsing;

namespace Casus.Coding.Actors;

/// <summary>
/// Which state "the country" means: the only one named since the start of the sentence before, and named as itself,
/// not in passing ("US sponsors"). Two states, or none, and the words stay unresolved: a wrong state is worse than none.
/// </summary>
internal static class CountryReference
{
    public static bool Is(ParsedText text, int token) => text.Tags.Lemma(token) is "country" or "nation";

    public static NamedActor? Resolve(SeenNames seen, int token)
    {
        ParsedText text = seen.Text;
        int sentence = text.Tokens.SentenceOf(token);
        int start = text.Tokens.Sentence(Math.Max(0, sentence - 1)).Start;
        NamedActor? only = null;
        bool itself = false;
        foreach (SeenName name in seen.Names)
        {
            if (name.Tokens.Start < start || name.Tokens.Start >= token) continue;
            if (name.Actor.Kind is not (NameKind.State or NameKind.Demonym or NameKind.Seat)) continue;
            if (only is not null && only.Code != name.Actor.Code) return null;
            only = name.Actor;
            itself |= name.Actor.Kind != NameKind.Demonym && text.Relation(name.Tokens.End - 1) is not (Relation.Compound or Relation.Amod);
        }

        return itself ? only : null;
    }
}
