using Casus.Coding.Events.Ranking;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Templates;

/// <summary>
/// What speaks for a word telling an incident that counts, and for two words telling the same one. What counts is violence
/// with political aims against civilians and their things, lately and on a certain occasion; a battle, a plain crime, a
/// tally of a year does not.
/// </summary>
internal static class TriggerFeatures
{
    private const int Window = 4;

    public static uint[] Of(ReportView view, TriggerMention trigger)
    {
        FeatureBag bag = new();
        ParsedText text = view.Text;
        int sentence = view.SentenceOf(trigger);
        string form = trigger.IsNoun ? "noun" : "verb";
        bag.Add("bias");
        bag.Add("lemma", trigger.Lemma, form);
        bag.Add("type", trigger.Type, form);
        bag.Add("form", trigger.Lemma, text.Tags.Xpos(trigger.Token));
        bag.Add("relation", trigger.Lemma, text.Relation(trigger.Token).Name());
        AddTree(bag, view, trigger);
        AddEvent(bag, trigger);
        AddWords(bag, view, trigger.Token, sentence);
        AddReport(bag, view, trigger, sentence);
        return bag.ToKeys();
    }

    private static void AddTree(FeatureBag bag, ReportView view, TriggerMention trigger)
    {
        ParsedText text = view.Text;
        int head = text.Head(trigger.Token);
        if (head >= 0)
        {
            bag.Add("head", view.Lemmas[head], text.Relation(trigger.Token).Name());
            bag.Add("head of", view.Lemmas[head], trigger.Type);
        }

        foreach (int child in text.Children(trigger.Token))
        {
            Relation relation = text.Relation(child);
            if (relation == Relation.Punct) continue;
            string lemma = text.Tags.Upos(child) == Upos.Propn ? "name" : view.Lemmas[child];
            bag.Add("child", relation.Name(), lemma);
            bag.Add("frame", trigger.Lemma, relation.Name());
            bag.Add("child of", trigger.Type, relation.Name(), lemma);
            foreach (string part in view.PartsOf(child)) bag.Add("part", trigger.Type, relation.Name(), part);
        }
    }

    private static void AddEvent(FeatureBag bag, TriggerMention trigger)
    {
        if (trigger.Event is not { } e)
        {
            bag.Add("no event", trigger.Type);
            return;
        }

        bag.Add("event", e.Type.ToString(), e.Mode ?? "");
        bag.Add("status", e.Status.ToString());
        bag.Add("sure", $"{(int)(e.Confidence * 5)}");
        bag.Add("place", e.Place?.Place?.Country ?? "none");
        bag.Add("precision", e.Place?.Place?.Precision.ToString() ?? "none");
        bag.Add("time", e.Time.GetType().Name);
        if (e.Time.IntervalOrNull is { } when) bag.Add("grain", when.Granularity.ToString());
        bag.Add("actors", e.Actors.IsEmpty ? "none" : e.Actors[0].Code.Sector ?? "other");
        bag.Add("recipients", e.Recipients.IsEmpty ? "none" : e.Recipients[0].Code.Sector ?? "other");
    }

    private static void AddWords(FeatureBag bag, ReportView view, int token, int sentence)
    {
        TokenRange range = view.Text.Tokens.Sentence(sentence);
        for (int i = range.Start; i < range.End; i++)
        {
            if (view.Text.Tags.Upos(i) is Upos.Punct or Upos.Det || i == token) continue;
            bag.Add("word", view.Lemmas[i]);
            if (Math.Abs(i - token) <= Window) bag.Add("near", i < token ? "before" : "after", view.Lemmas[i]);
        }
    }

    private static void AddReport(FeatureBag bag, ReportView view, TriggerMention trigger, int sentence)
    {
        bag.Add("where", $"{Math.Min(sentence / 2, 6)}");
        bag.Add("triggers", $"{Math.Min(view.Triggers.Count / 4, 6)}");
        foreach (TriggerMention other in view.TriggersIn(sentence))
        {
            if (other.Index != trigger.Index) bag.Add("beside", trigger.Type, other.Type);
        }

        foreach (string lemma in view.Triggers.Select(t => t.Lemma).Distinct()) bag.Add("report", lemma);
        foreach (Phrase phrase in view.Phrases)
        {
            if (view.SentenceOf(phrase) == sentence) bag.Add("kind", trigger.Type, phrase.Kind);
            if (view.SentenceOf(phrase) < 2) bag.Add("lead", view.Lemmas[phrase.Head]);
        }

        foreach (TimeMention time in view.Coded.Times)
        {
            if (view.Text.Tokens.TokensIn(time.Span) is { Length: > 0 } range && view.Text.Tokens.SentenceOf(range.Start) == sentence)
                bag.Add("told time", time.Kind.ToString(), time.Interval?.Granularity.ToString() ?? "none", Age(view, time));
        }
    }

    private static string Age(ReportView view, TimeMention time) =>
        time.Interval is not { } when || view.Reading.Report.Published.Date is not { } day ? "unknown"
        : (day.DayNumber - when.FirstDay.DayNumber) switch { < 0 => "later", < 15 => "days", < 75 => "weeks", < 400 => "year", _ => "old" };

    /// <summary>What ties a word to an earlier one, or parts them.</summary>
    public static uint[] Of(ReportView view, TriggerMention first, TriggerMention second)
    {
        FeatureBag bag = new();
        ParsedText text = view.Text;
        int distance = view.SentenceOf(second) - view.SentenceOf(first);
        string types = first.Type == second.Type ? "same type" : $"{first.Type} {second.Type}";
        bag.Add("bias");
        bag.Add("types", types);
        bag.Add("distance", $"{Math.Min(distance, 8)}");
        bag.Add("distance of", types, $"{Math.Min(distance, 3)}");
        bag.Add("lemmas", first.Lemma == second.Lemma ? "same" : "other", types);
        bag.Add("words", first.Lemma, second.Lemma);
        foreach (int child in text.Children(second.Token))
        {
            if (text.Relation(child) is Relation.Det or Relation.Amod or Relation.Nummod) bag.Add("modifier", view.Lemmas[child], distance == 0 ? "here" : "back");
        }

        TokenRange sentence = text.Tokens.Sentence(view.SentenceOf(second));
        for (int i = sentence.Start; i < Math.Min(sentence.Start + 3, sentence.End); i++) bag.Add("opening", view.Lemmas[i], distance == 0 ? "here" : "back");
        Compare(bag, "place", Places(view, first), Places(view, second));
        Compare(bag, "time", Times(view, first), Times(view, second));
        Compare(bag, "people", Entities(view, first), Entities(view, second));
        for (int s = view.SentenceOf(first) + 1; s < view.SentenceOf(second); s++)
        {
            if (view.TriggersIn(s).Any()) bag.Add("between", "triggers");
        }

        return bag.ToKeys();
    }

    private static void Compare(FeatureBag bag, string what, HashSet<string> first, HashSet<string> second)
    {
        string relation = first.Count == 0 && second.Count == 0 ? "neither" : first.Count == 0 ? "second" : second.Count == 0 ? "first"
            : first.Overlaps(second) ? "shared" : "apart";
        bag.Add(what, relation);
    }

    private static HashSet<string> Places(ReportView view, TriggerMention trigger) =>
        [.. In(view, trigger, view.Coded.Places.Select(p => (p.Span, p.Place?.Precision < PlacePrecision.Country ? p.Text : null)))];

    private static HashSet<string> Times(ReportView view, TriggerMention trigger) =>
        [.. In(view, trigger, view.Coded.Times.Select(t => (t.Span, t.Interval?.Granularity <= Granularity.Day ? t.Interval.Value.FirstDay.ToString("o", System.Globalization.CultureInfo.InvariantCulture) : null)))];

    private static HashSet<string> Entities(ReportView view, TriggerMention trigger) =>
        [.. view.Phrases.Where(p => view.SentenceOf(p) == view.SentenceOf(trigger) && (p.IsNamed || p.Kind.StartsWith("person", StringComparison.Ordinal)) && !p.Kind.EndsWith("Place", StringComparison.Ordinal))
            .Select(p => view.Lemmas[p.Head])];

    private static IEnumerable<string> In(ReportView view, TriggerMention trigger, IEnumerable<(Core.Text.TextSpan Span, string? Value)> mentions)
    {
        TokenRange sentence = view.Text.Tokens.Sentence(view.SentenceOf(trigger));
        Core.Text.TextSpan span = view.Text.Tokens.Span(sentence);
        return mentions.Where(m => m.Value is not null && span.Contains(m.Span)).Select(m => m.Value!);
    }
}
