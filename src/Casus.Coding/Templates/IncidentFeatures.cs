using Casus.Coding.Events.Ranking;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Templates;

/// <summary>What speaks for the answers about an incident as a whole, and about one party of it.</summary>
internal sealed class IncidentFeatures(ReportView view)
{
    private readonly PhraseFeatures _phrases = view.PhraseFeatures;

    /// <summary>About the incident: is it worth a template, of which type, stage and category.</summary>
    /// <param name="all">The incidents of the report, this one among them.</param>
    public uint[] Of(Incident incident, IReadOnlyList<Incident> all)
    {
        FeatureBag bag = new();
        bag.Add("bias");
        AddOthers(bag, incident, all);
        float top = incident.Chances.Max();
        bag.Add("top", $"{(int)(top * 10)}");
        bag.Add("sum", $"{Math.Min((int)(incident.Chances.Sum() * 2), 12)}");
        bag.Add("told", $"{Math.Min(incident.Triggers.Length, 6)}");
        bag.Add("report chance", $"{(int)(incident.Report * 10)}");
        bag.Add("both", $"{(int)(incident.Report * 5)}", $"{(int)(top * 5)}");
        bag.Add("first", $"{Math.Min(view.SentenceOf(incident.Triggers[0]), 8)}");
        TriggerMention main = incident.Triggers[incident.Chances.IndexOf(top)];
        bag.Add("main", main.Lemma, main.Type);
        foreach (TriggerMention trigger in incident.Triggers)
        {
            bag.Add("type", trigger.Type);
            bag.Add("lemma", trigger.Lemma);
            bag.Add("status", trigger.Event?.Status.ToString() ?? "none");
            bag.Add("country", trigger.Event?.Place?.Place?.Country ?? "none");
            foreach (int child in view.Text.Children(trigger.Token)) bag.Add("child", view.Lemmas[child], trigger.Type);
            int head = view.Text.Head(trigger.Token);
            if (head >= 0) bag.Add("head", view.Lemmas[head]);
        }

        foreach (int sentence in incident.Triggers.Select(view.SentenceOf).Distinct()) AddWords(bag, sentence);
        foreach (var role in incident.Parts.GroupBy(p => p.Role))
        {
            bag.Add("role", role.Key.ToString(), $"{Math.Min(role.Count(), 4)}");
            bag.Add("chance", role.Key.ToString(), $"{(int)(role.Max(p => p.Probability) * 5)}");
            foreach (Part part in role)
            {
                bag.Add("part", role.Key.ToString(), view.Lemmas[part.Best.Head]);
                bag.Add("kind", role.Key.ToString(), part.Best.Kind);
            }
        }

        bag.Add("triggers", $"{Math.Min(view.Triggers.Count / 4, 6)}");
        foreach (string lemma in view.Triggers.Select(t => t.Lemma).Distinct()) bag.Add("report", lemma);
        for (int i = 0; i < Math.Min(view.Text.Count, 40); i++) bag.Add("lead", view.Lemmas[i]);
        return bag.ToKeys();
    }

    // An incident told twice shares its people and things with one that is told better.
    private void AddOthers(FeatureBag bag, Incident incident, IReadOnlyList<Incident> all)
    {
        float sum = incident.Chances.Sum();
        bag.Add("incidents", $"{Math.Min(all.Count, 6)}");
        bag.Add("rank", $"{Math.Min(all.Count(o => o.Chances.Sum() > sum), 5)}", $"{Math.Min(all.Count, 4)}");
        int own = incident.Parts.Count(p => p.IsOwn), hurt = incident.Parts.Count(p => p.IsOwn && p.Role is Role.Person or Role.Target);
        bag.Add("own parts", $"{Math.Min(own, 6)}");
        bag.Add("hurt", $"{Math.Min(hurt, 4)}", $"{Math.Min(all.Count, 3)}");
        HashSet<string> heads = [.. Heads(incident)];
        foreach (Incident other in all)
        {
            if (ReferenceEquals(other, incident)) continue;
            bool shared = Heads(other).Any(heads.Contains), better = other.Chances.Sum() > sum;
            bool same = other.Triggers.Any(t => incident.Triggers.Any(o => o.Type == t.Type));
            bag.Add("other", shared ? "shares" : "apart", better ? "better" : "worse", same ? "same type" : "other type");
        }
    }

    private IEnumerable<string> Heads(Incident incident) =>
        incident.Parts.Where(p => p.Role is Role.Person or Role.Target && p.IsOwn).SelectMany(p => p.Phrases).Select(p => view.Lemmas[p.Head]);

    private void AddWords(FeatureBag bag, int sentence)
    {
        TokenRange range = view.Text.Tokens.Sentence(sentence);
        for (int i = range.Start; i < range.End; i++)
        {
            if (view.Text.Tags.Upos(i) is not (Upos.Punct or Upos.Det)) bag.Add("word", view.Lemmas[i]);
        }
    }

    /// <summary>About one party: does it belong into the template.</summary>
    public uint[] Of(Incident incident, Part part)
    {
        FeatureBag bag = new();
        string role = part.Role.ToString();
        int sure = (int)(part.Probability * 10), rank = incident.Of(part.Role).Count(p => p.Probability > part.Probability);
        bag.Add("role", role);
        bag.Add("chance", role, $"{sure}");
        bag.Add("rank", role, $"{Math.Min(rank, 5)}", $"{Math.Min(incident.Of(part.Role).Count(), 6)}");
        bag.Add("chance and rank", role, $"{sure}", $"{Math.Min(rank, 3)}");
        bag.Add("own", role, part.IsOwn ? "own" : incident.Of(part.Role).Any(p => p.IsOwn) ? "other" : "borrowed", $"{sure / 2}");
        bag.Add("said", role, $"{Math.Min(part.Phrases.Length, 5)}");
        bag.Add("named", role, part.Named is null ? "no" : "yes");
        int near = part.Phrases.Min(p => incident.Triggers.Min(t => Math.Abs(view.SentenceOf(t) - view.SentenceOf(p))));
        bag.Add("near", role, $"{Math.Min(near, 5)}");
        bag.Add("first", role, $"{Math.Min(part.Phrases.Min(p => view.SentenceOf(p)), 6)}");
        foreach (string type in incident.Triggers.Select(t => t.Type).Distinct()) bag.Add("type", role, type, part.Best.Kind);
        foreach (Role other in incident.Parts.Select(p => p.Role).Distinct()) bag.Add("beside", role, other.ToString());
        foreach (string head in part.Phrases.Select(p => view.Lemmas[p.Head]).Distinct()) bag.Add("head", role, head);
        foreach (string kind in part.Phrases.Select(p => p.Kind).Distinct()) bag.Add("kind", role, kind);
        foreach (Phrase phrase in part.Phrases)
        {
            string path = _phrases.PathOf(phrase);
            if (_phrases.TriggerOf(phrase) is { } trigger)
            {
                bag.Add("tied", role, trigger.Lemma, path);
                bag.Add("tied kind", role, path, phrase.Kind);
                bag.Add("of it", role, incident.Triggers.Any(t => t.Index == trigger.Index) ? "yes" : "no");
            }

            for (int t = phrase.Tokens.Start; t < phrase.Tokens.End; t++) bag.Add("word", role, view.Lemmas[t]);
            foreach (string said in view.PartsOf(phrase.Head)) bag.Add("part", role, said);
            int governor = view.Text.Head(phrase.Head);
            if (governor >= 0) bag.Add("governor", role, view.Lemmas[governor], view.Text.Relation(phrase.Head).Name());
        }

        return bag.ToKeys();
    }

    /// <summary>About one party: what type it is, what became of it, how sure its deed is.</summary>
    /// <param name="sentences">Whether the words around it count too.</param>
    public uint[] Of(Incident? incident, Part part, bool sentences)
    {
        FeatureBag bag = new();
        bag.Add("bias");
        bag.Add("named", part.Named is null ? "no" : "yes");
        foreach (Phrase phrase in part.Phrases)
        {
            string head = view.Lemmas[phrase.Head];
            bag.Add("lemma", head);
            bag.Add("kind", phrase.Kind);
            for (int t = phrase.Tokens.Start; t < phrase.Tokens.End; t++) bag.Add("within", view.Lemmas[t]);
            int governor = view.Text.Head(phrase.Head);
            if (governor >= 0) bag.Add("governor", view.Lemmas[governor], view.Text.Relation(phrase.Head).Name());
            foreach (int child in view.Text.Children(phrase.Head)) bag.Add("child", view.Text.Relation(child).Name(), view.Lemmas[child]);
            foreach (string said in view.PartsOf(phrase.Head)) bag.Add("part", said);
            if (_phrases.TriggerOf(phrase) is { } trigger)
            {
                bag.Add("trigger", trigger.Lemma);
                bag.Add("of trigger", trigger.Lemma, phrase.Head < trigger.Token ? "before" : "after");
            }

            for (int t = Math.Max(0, phrase.Tokens.Start - 3); t < Math.Min(view.Text.Count, phrase.Tokens.End + 4); t++)
            {
                if (!phrase.Tokens.Contains(t)) bag.Add(t < phrase.Head ? "before" : "after", view.Lemmas[t]);
            }

            if (sentences) AddWords(bag, view.SentenceOf(phrase));
            else foreach (TriggerMention t in view.TriggersIn(view.SentenceOf(phrase))) bag.Add("beside", t.Lemma);
        }

        if (incident is not null)
        {
            foreach (string type in incident.Triggers.Select(t => t.Type).Distinct()) bag.Add("type", type);
        }

        return bag.ToKeys();
    }
}
