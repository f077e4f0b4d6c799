using System.Globalization;
using Casus.Coding.Claims;
using Casus.Coding.Events;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Things;

/// <summary>
/// Finds things that are attacked and what the words say became of them: <c>a rocket (destroyed) [Iran's consulate]</c>,
/// <c>[None of the nuclear sites] was (damaged)</c>, <c>an (explosion) near [the refinery]</c>.
/// </summary>
public sealed class TargetFinder
{
    private readonly TargetLexicon _kinds;
    private readonly DamageLexicon _words;

    private TargetFinder(TargetLexicon kinds, DamageLexicon words)
    {
        _kinds = kinds;
        _words = words;
    }

    /// <exception cref="Core.CasusException">CAS010–CAS012: a table is missing or a row cannot be read.</exception>
    public static TargetFinder Load(LexiconSet lexicons) => new(TargetLexicon.Load(lexicons), DamageLexicon.Load(lexicons));

    /// <param name="isViolent">Whether a sentence, by its index, stands where violence is told; sanctions hit markets too.</param>
    /// <param name="isReal">Whether what the word at a token tells has happened; null where no event says.</param>
    /// <returns>Targets <c>t1</c>, <c>t2</c> … in text order; sentences that only repeat others are passed over.</returns>
    public Layer<Target> Find(ParsedText text, ClaimLayer claims, Predicate<int> isViolent, Func<int, bool?> isReal, DocumentLayout? layout = null)
    {
        List<Located<Target>> found = [];
        for (int s = 0; s < text.SentenceCount; s++)
        {
            if (layout?.RepeatedSentence(s) >= 0 || !isViolent(s)) continue;
            TokenRange sentence = text.Tokens.Sentence(s);
            for (int i = sentence.Start; i < sentence.End; i++) Read(text, i, claims, isReal, found);
        }

        // The surer word of two about one thing stays: "hit and destroyed".
        found.Sort(static (a, b) => a.Tokens.Start != b.Tokens.Start ? a.Tokens.Start.CompareTo(b.Tokens.Start) : Weight(a).CompareTo(Weight(b)));
        Located<Target>[] kept = [.. new Layer<Target>(text.Count, found)];
        return new Layer<Target>(text.Count, kept.Select((t, i) => t with { Value = t.Value with { Id = "t" + (i + 1).ToString(CultureInfo.InvariantCulture) } }));
    }

    private static int Weight(Located<Target> target) => target.Value.Status == DamageStatus.Undamaged ? -1 : (int)target.Value.Status;

    private void Read(ParsedText text, int word, ClaimLayer claims, Func<int, bool?> isReal, List<Located<Target>> found)
    {
        bool verb = text.Tags.Upos(word) == Upos.Verb;
        foreach (DamageWord damage in _words.Of(text.Tags.Lemma(word)))
        {
            if (damage.Part == DamagePart.Adj || (damage.Part == DamagePart.Verb) != verb) continue;
            if (damage.Part == DamagePart.Verb) OfVerb(text, word, damage, new Place(text, claims, isReal, found));
            else OfNoun(text, word, damage, new Place(text, claims, isReal, found));
        }

        foreach (DamageWord damage in _words.Of(text.Tokens.TrueWord(word)))
        {
            if (damage.Part == DamagePart.Adj) OfAdjective(text, word, damage, new Place(text, claims, isReal, found));
        }
    }

    private void OfVerb(ParsedText text, int verb, DamageWord damage, Place place)
    {
        if (damage.Particles.Length > 0 && !HasParticle(text, verb, damage.Particles)) return;
        if (damage.With.Length > 0 && !HasCompanion(text, verb, damage.With)) return;
        foreach (string frame in damage.Frames)
        {
            switch (frame)
            {
                case "obj":
                    Add(Grammar.Sufferer(text, verb), verb, damage, place);
                    break;
                case "subj":
                    if (damage.With.Length > 0 || (!text.HasChild(verb, Relation.Obj) && !Grammar.IsPassive(text, verb))) Add(Grammar.Surface(text, verb), verb, damage, place);
                    break;
                default:
                    foreach (int child in text.Children(verb))
                    {
                        if (text.Relation(child) is Relation.Obl or Relation.Nmod && Grammar.Preposition(text, child) == frame) Add(child, verb, damage, place);
                        // "fired rockets at the base" where the place hangs on the rockets
                        if (text.Relation(child) is not (Relation.Obj or Relation.NsubjPass)) continue;
                        foreach (int under in text.Children(child))
                        {
                            if (text.Relation(under) == Relation.Nmod && Grammar.Preposition(text, under) == frame) Add(under, verb, damage, place);
                        }
                    }

                    break;
            }
        }
    }

    private void OfNoun(ParsedText text, int noun, DamageWord damage, Place place)
    {
        foreach (int child in text.Children(noun))
        {
            bool of = text.Relation(child) is Relation.Nmod or Relation.Obl && Array.IndexOf(damage.Frames, Grammar.Preposition(text, child)) >= 0;
            bool before = child < noun && text.Relation(child) == Relation.Compound && damage.Status != DamageStatus.Near;
            if (of || before) Add(child, noun, damage, place);
        }

        // "inflicted damage on", "there was an explosion near the refinery": the phrase may hang on the verb.
        int head = text.Head(noun);
        if (head < 0 || text.Relation(noun) is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass)) return;
        foreach (int child in text.Children(head))
        {
            if (child > noun && text.Relation(child) == Relation.Obl && Array.IndexOf(damage.Frames, Grammar.Preposition(text, child)) >= 0 && damage.Frames[0] != "of") Add(child, noun, damage, place);
        }
    }

    private void OfAdjective(ParsedText text, int word, DamageWord damage, Place place)
    {
        if (text.Relation(word) == Relation.Amod) Add(text.Head(word), word, damage, place);
        else if (text.Child(word, Relation.Nsubj) is >= 0 and int subject) Add(subject, word, damage, place);
        else if (text.Relation(word) == Relation.Xcomp && text.Head(word) >= 0) Add(Grammar.Surface(text, text.Head(word)), word, damage, place);
    }

    private void Add(int head, int word, DamageWord damage, Place place)
    {
        if (head < 0) return;
        ParsedText text = place.Text;
        int start = head;
        bool none = text.Tags.Lemma(head) is "none";
        if (IsQuantity(text, head)) head = Counted(text, head);
        AddOne(head, start, none, word, damage, place);
        foreach (int child in text.Children(head))
        {
            if (text.Relation(child) == Relation.Conj) AddOne(child, child, none, word, damage, place);
        }
    }

    private void AddOne(int head, int quantity, bool none, int word, DamageWord damage, Place place)
    {
        ParsedText text = place.Text;
        // Beside a town is a place, not a miss.
        if (_kinds.KindOf(text, head) is not { } kind || (kind == "settlement" && damage.Status == DamageStatus.Near)) return;
        TokenRange tokens = new(quantity == head ? StartOf(text, head, word) : text.Subtree(quantity).Start, head + 1);
        if (Damages.Status(text, word, head, none, damage.Status, place.IsReal(word)) is not { } status) return;
        TextSpan span = text.Tokens.Span(tokens);
        place.Found.Add(new Located<Target>(
            new Target
            {
                Id = "t0",
                Span = span,
                Text = text.Source.Slice(span),
                Kind = kind,
                Status = status,
                Evidence = text.Tokens.Span(word),
                Claims = [.. place.Claims.Holding(text.Tokens.Span(word)).Select(c => c.Id)],
                Rule = damage.Rule,
            },
            tokens,
            head));
    }

    // The words before a noun that belong to it, but not what says its damage.
    private static int StartOf(ParsedText text, int head, int word)
    {
        int start = head;
        foreach (int child in text.Children(head))
        {
            if (child >= head) break;
            bool own = text.Relation(child) is Relation.Det or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss or Relation.NmodUnmarked or Relation.Flat;
            if (own && !text.Subtree(child).Contains(word)) start = Math.Min(start, text.Subtree(child).Start);
        }

        return word >= start && word < head ? word + 1 : start;
    }

    // "none of the sites", "dozens of homes": the sites, the homes.
    private static bool IsQuantity(ParsedText text, int token) => text.Tags.Upos(token) is Upos.Num or Upos.Pron or Upos.Det
        || text.Tags.Lemma(token) is "none" or "some" or "many" or "most" or "part" or "all" or "several" or "dozen" or "score" or "hundred" or "thousand" or "half" or "number" or "majority" or "pair" or "rest";

    private static int Counted(ParsedText text, int quantity)
    {
        foreach (int child in text.Children(quantity))
        {
            if (text.Relation(child) == Relation.Nmod && Grammar.Preposition(text, child) == "of") return child;
        }

        return quantity;
    }

    private static bool HasParticle(ParsedText text, int verb, string[] particles)
    {
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) is Relation.CompoundPrt or Relation.Advmod && Array.IndexOf(particles, text.Tags.Lemma(child)) >= 0) return true;
        }

        return verb + 1 < text.Count && text.Relation(verb + 1) == Relation.Case && Array.IndexOf(particles, text.Tags.Lemma(verb + 1)) >= 0;
    }

    // An object or phrase of the verb with the last of these words at its head: "set on [fire]", "sustained [damage]".
    private static bool HasCompanion(ParsedText text, int verb, string[] companions)
    {
        foreach (int child in text.Children(verb))
        {
            if (text.Relation(child) is Relation.Nsubj or Relation.Punct) continue;
            foreach (string companion in companions)
            {
                int space = companion.LastIndexOf(' ');
                if (text.Tags.Lemma(child).Equals(companion[(space + 1)..], StringComparison.OrdinalIgnoreCase)
                    || text.Tokens.TrueWord(child).Equals(companion.AsSpan(space + 1), StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    private readonly record struct Place(ParsedText Text, ClaimLayer Claims, Func<int, bool?> IsReal, List<Located<Target>> Found);
}
