using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Places;

/// <summary>
/// Words that mean a place without its name: "the Peruvian capital", "the capital of Peru", "Peru's capital" is the
/// capital of that state; "the town" and "there" are the settlement named last.
/// </summary>
internal sealed class PlaceReferences(PlaceIndex index, PlaceCues cues)
{
    /// <summary>The named places with the meant ones, in text order.</summary>
    internal List<Located<PlaceMention>> Join(ParsedText text, List<Located<PlaceMention>> named)
    {
        List<Located<PlaceMention>> all = new(named.Count);
        int next = 0;
        Place? last = null;
        for (int token = 0; token < text.Count; token++)
        {
            if (next < named.Count && named[next].Tokens.Contains(token))
            {
                if (named[next].Value.Place is { Precision: PlacePrecision.Settlement or PlacePrecision.Near } place && !Acts(text, named[next].Head)) last = place;
                all.Add(named[next]);
                token = named[next++].Tokens.End - 1;
            }
            else if (Read(text, token, last) is { } meant)
            {
                all.Add(meant);
                if (meant.Value.Rule == "place.capital") last = meant.Value.Place;
            }
        }

        return all;
    }

    private Located<PlaceMention>? Read(ParsedText text, int token, Place? last)
    {
        string lemma = text.Tags.Lemma(token);
        if (text.Tags.Upos(token) == Upos.Noun && lemma == "capital" && CapitalMeant(text, token) is { } capital)
            return Mention(text, token, capital, 1, "place.capital");
        if (last is null) return null;
        bool there = lemma == "there" && text.Tags.Upos(token) == Upos.Adv && text.Relation(token) == Relation.Advmod;
        bool meant = text.Tags.Xpos(token) == "NN" && cues.Is(text.Tokens.TrueWord(token), CueClass.Anaphor) && IsDefinite(text, token);
        return there || meant ? Mention(text, token, last with { Precision = PlacePrecision.Settlement }, 0.7, "place.named-before") : null;
    }

    private Place? CapitalMeant(ParsedText text, int noun)
    {
        foreach (int child in text.Children(noun))
        {
            bool names = text.Relation(child) switch
            {
                Relation.Amod or Relation.NmodPoss or Relation.Compound => child < noun,
                Relation.Nmod => child > noun && child - noun < 4,
                _ => false,
            };
            if (names && index.Capital(NameFolding.FoldToString(text.Tokens.TrueWord(child)) ?? "") is >= 0 and int entry)
                return index.Place(entry, precision: null);
        }

        return null;
    }

    // "the city" and nothing more: "the port city of Latakia", "the main town", "the city's mayor" mean something else.
    private static bool IsDefinite(ParsedText text, int noun)
    {
        if (noun == 0 || !text.Tokens.TrueWord(noun - 1).Equals("the", StringComparison.OrdinalIgnoreCase)) return false;
        if (text.Relation(noun) is Relation.Compound or Relation.NmodPoss) return false;
        foreach (int child in text.Children(noun))
        {
            if (child == noun + 1 || (child > noun && text.Relation(child) is Relation.Appos or Relation.Flat or Relation.AclRelcl or Relation.Acl)) return false;
            if (child > noun && text.Relation(child) == Relation.Nmod && text.Subtree(child).Start == noun + 1) return false;
        }

        return true;
    }

    // "Lima said", "Lima's answer": a capital that stands for its government is no place to come back to.
    private static bool Acts(ParsedText text, int head) =>
        text.Relation(head) is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss;

    private static Located<PlaceMention> Mention(ParsedText text, int token, Place place, double confidence, string rule) => new(
        new PlaceMention
        {
            Span = text.Tokens.Span(token),
            Text = text.Source.Slice(text.Tokens.Span(token)),
            Place = place,
            Confidence = confidence,
            Rule = rule,
        },
        new TokenRange(token, token + 1),
        token);
}
