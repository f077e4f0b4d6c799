using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Events.Ranking;

/// <summary>
/// What speaks for and against a matched pattern being an event: the trigger and what it hangs on, who was found for it,
/// its status, and what else the sentence tells.
/// </summary>
internal static class EventFeatures
{
    private const int Window = 3;

    /// <summary>A report's drafts by the number of their sentence: each is weighed among its neighbours, not among all.</summary>
    public static ILookup<int, Draft> BySentence(Reading reading, IEnumerable<Draft> drafts) =>
        drafts.ToLookup(d => reading.Text.Tokens.SentenceOf(d.Trigger));

    /// <param name="bySentence">From <see cref="BySentence"/>.</param>
    public static uint[] Of(Reading reading, ILookup<int, Draft> bySentence, Draft draft)
    {
        ParsedText text = reading.Text;
        FeatureBag bag = new();
        string type = draft.Type.Name();
        bag.Add("bias");
        bag.Add("type", type);
        bag.Add("status", type, draft.Status.ToString());
        bag.Add("rule", draft.Rule);
        bag.Add("mode", type, draft.Mode ?? "");
        bag.Add("noun", draft.IsNominal ? draft.IsAnaphoric ? "known" : "new" : "verb", type);
        AddParties(bag, draft, type);
        AddTrigger(bag, text, draft.Trigger, type);
        AddSentence(bag, text, bySentence, draft);
        if (draft.Place is not null) bag.Add("place", type);
        if (draft.Time is EventTime.Stated) bag.Add("time", type);
        if (!draft.Figures.IsEmpty) bag.Add("figures", type);
        return bag.ToKeys();
    }

    private static void AddParties(FeatureBag bag, Draft draft, string type)
    {
        string actor = Kind(draft.Actors), recipient = Kind(draft.Recipients);
        bag.Add("actor", actor);
        bag.Add("recipient", recipient);
        bag.Add("parties", actor, recipient);
        bag.Add("parties of", type, actor, recipient);
        if (draft.ActorCode is not null && draft.ActorCode == draft.RecipientCode) bag.Add("to itself", type);
    }

    private static string Kind(ImmutableArray<ActorMention> mentions)
    {
        if (mentions.IsEmpty) return "none";
        ActorMention first = mentions[0];
        if (first.Code.IsNone) return first.Rule == "actor:unnamed" ? "words" : "uncoded";
        return first.Code.Sector is { } sector ? $"{sector}" : first.Rule == "actor:place" ? "place" : "state";
    }

    private static void AddTrigger(FeatureBag bag, ParsedText text, int trigger, string type)
    {
        string lemma = text.Tags.Lemma(trigger), relation = text.Relation(trigger).Name();
        bag.Add("lemma", lemma);
        bag.Add("form", lemma, text.Tags.Xpos(trigger));
        bag.Add("role", type, relation);
        bag.Add("tense", type, text.Tags.Xpos(trigger));
        int depth = 0, head = text.Head(trigger);
        for (int t = trigger; text.Head(t) >= 0; t = text.Head(t)) depth++;
        bag.Add("depth", $"{Math.Min(depth, 5)}");
        if (head >= 0)
        {
            bag.Add("head", text.Tags.Lemma(head), relation);
            bag.Add("head of", text.Tags.Lemma(head), lemma);
        }

        foreach (int child in text.Children(trigger))
        {
            Relation link = text.Relation(child);
            if (link is Relation.Punct) continue;
            string dependent = text.Tags.Upos(child) == Upos.Propn ? "name" : text.Tags.Lemma(child);
            bag.Add("child", link.Name(), dependent);
            bag.Add("frame", lemma, link.Name());
            bag.Add("frame of", type, link.Name(), text.Tags.Upos(child).ToString());
        }
    }

    private static void AddSentence(FeatureBag bag, ParsedText text, ILookup<int, Draft> bySentence, Draft draft)
    {
        int number = text.Tokens.SentenceOf(draft.Trigger);
        TokenRange sentence = text.Tokens.Sentence(number);
        int others = 0;
        foreach (Draft other in bySentence[number])
        {
            if (ReferenceEquals(other, draft)) continue;
            others++;
            bag.Add("other", draft.Type.Name(), other.Type.Name(), other.Trigger < draft.Trigger ? "before" : "after");
        }

        bag.Add("others", $"{Math.Min(others, 4)}");
        bag.Add("length", $"{Math.Min(sentence.Length / 8, 6)}");
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Tags.Upos(i) is Upos.Propn or Upos.Punct or Upos.Num || i == draft.Trigger) continue;
            string lemma = text.Tags.Lemma(i);
            if (Math.Abs(i - draft.Trigger) <= Window) bag.Add("near", i < draft.Trigger ? "before" : "after", lemma);
            if (text.Tags.Upos(i) is Upos.Noun or Upos.Verb or Upos.Adj) bag.Add("word", lemma);
        }
    }
}
