using System.Text;
using Casus.Coding.Events;
using Casus.Coding.Events.Ranking;
using Casus.Language.Parsing;

namespace Casus.Coding.Templates;

/// <summary>What speaks for a phrase's part in an incident: its words, how it hangs on a word that tells one, and what else is said of the same entity.</summary>
internal sealed class PhraseFeatures
{
    private const int MostMentions = 6;
    private readonly ReportView _view;
    private readonly ILookup<int, Phrase> _entities;
    private readonly (TriggerMention? Trigger, string Path)[] _ties;
    private readonly uint[]?[] _features;

    public PhraseFeatures(ReportView view)
    {
        _view = view;
        _entities = view.Phrases.ToLookup(p => p.Entity);
        _ties = [.. view.Phrases.Select(Tie)];
        _features = new uint[view.Phrases.Count][];
    }

    /// <summary>The word that tells an incident nearest to a phrase in its sentence, or null.</summary>
    public TriggerMention? TriggerOf(Phrase phrase) => _ties[phrase.Index].Trigger;

    /// <summary>How a phrase hangs on that word; empty where there is none.</summary>
    public string PathOf(Phrase phrase) => _ties[phrase.Index].Path;

    public uint[] Of(Phrase phrase) => _features[phrase.Index] ??= Make(phrase);

    private uint[] Make(Phrase phrase)
    {
        FeatureBag bag = new();
        string head = _view.Lemmas[phrase.Head];
        bag.Add("bias");
        bag.Add("lemma", head);
        bag.Add("kind", phrase.Kind);
        bag.Add("number", phrase.Kind, _view.Text.Tags.Xpos(phrase.Head));
        AddWords(bag, phrase);
        AddTie(bag, phrase, head);
        AddSentence(bag, phrase);
        int said = 0;
        foreach (Phrase other in _entities[phrase.Entity])
        {
            if (other.Index == phrase.Index || said++ >= MostMentions) continue;
            bag.Add("also", _view.Lemmas[other.Head]);
            (TriggerMention? trigger, string path) = _ties[other.Index];
            if (trigger is not null) bag.Add("also tied", phrase.Kind, trigger.Type, path);
            foreach (string part in _view.PartsOf(other.Head)) bag.Add("also part", phrase.Kind, part);
        }

        return bag.ToKeys();
    }

    private void AddWords(FeatureBag bag, Phrase phrase)
    {
        for (int t = phrase.Tokens.Start; t < phrase.Tokens.End; t++)
        {
            if (t != phrase.Head) bag.Add("modifier", _view.Lemmas[t]);
        }

        foreach (int child in _view.Text.Children(phrase.Head))
        {
            Relation relation = _view.Text.Relation(child);
            if (relation is Relation.Det or Relation.Case or Relation.Nummod) bag.Add(relation.Name(), _view.Lemmas[child], phrase.Kind);
            if (relation is Relation.Nmod or Relation.NmodPoss or Relation.Appos or Relation.Conj) bag.Add("child", relation.Name(), _view.Lemmas[child]);
            if (relation is Relation.Acl or Relation.AclRelcl) bag.Add("clause", _view.Lemmas[child], phrase.Kind);
        }

        foreach (string part in _view.PartsOf(phrase.Head))
        {
            bag.Add("part", part);
            bag.Add("part of", part, phrase.Kind);
        }

        for (int t = Math.Max(0, phrase.Tokens.Start - 3); t < Math.Min(_view.Text.Count, phrase.Tokens.End + 3); t++)
        {
            if (!phrase.Tokens.Contains(t)) bag.Add(t < phrase.Head ? "before" : "after", _view.Lemmas[t]);
        }
    }

    private void AddTie(FeatureBag bag, Phrase phrase, string head)
    {
        int governor = _view.Text.Head(phrase.Head);
        string relation = _view.Text.Relation(phrase.Head).Name();
        if (governor >= 0)
        {
            bag.Add("governor", _view.Lemmas[governor], relation);
            bag.Add("governed", _view.Lemmas[governor], relation, phrase.Kind);
            bag.Add("case", Case(phrase.Head), _view.Lemmas[governor]);
        }

        (TriggerMention? trigger, string path) = _ties[phrase.Index];
        if (trigger is null) return;
        bag.Add("tie", trigger.Lemma, path);
        bag.Add("tied", trigger.Type, path, phrase.Kind);
        bag.Add("path", path, phrase.Kind);
        bag.Add("near", trigger.Lemma, phrase.Kind);
        bag.Add("word and type", trigger.Type, head);
        bag.Add("cased", trigger.Type, Case(phrase.Head), phrase.Kind);
    }

    private void AddSentence(FeatureBag bag, Phrase phrase)
    {
        int sentence = _view.SentenceOf(phrase);
        bag.Add("where", $"{Math.Min(sentence / 2, 6)}", phrase.Kind);
        for (int s = sentence - 1; s <= sentence + 1; s++)
        {
            foreach (TriggerMention trigger in _view.TriggersIn(s)) bag.Add("triggers", $"{s - sentence}", trigger.Type, phrase.Kind);
        }

        foreach (TriggerMention trigger in _view.TriggersIn(sentence)) bag.Add("trigger", trigger.Lemma, phrase.Kind);
        bag.Add("report", _view.Triggers.Count == 0 ? "calm" : _view.Triggers.GroupBy(t => t.Type).MaxBy(g => g.Count())!.Key, phrase.Kind);
    }

    private string Case(int token)
    {
        foreach (int child in _view.Text.Children(token))
        {
            if (_view.Text.Relation(child) == Relation.Case && child < token) return _view.Lemmas[child];
        }

        return "";
    }

    private (TriggerMention? Trigger, string Path) Tie(Phrase phrase)
    {
        TriggerMention? best = null;
        TreePath path = default;
        foreach (TriggerMention trigger in _view.TriggersIn(_view.SentenceOf(phrase)))
        {
            if (trigger.Token == phrase.Head || TreePath.Between(_view.Text, trigger.Token, phrase.Head) is not { } found) continue;
            if (best is null || found.Cost < path.Cost) (best, path) = (trigger, found);
        }

        return best is null ? (null, "") : (best, Say(best.Token, phrase.Head, path));
    }

    private string Say(int trigger, int phrase, TreePath path)
    {
        if (path.Up + path.Down > 5) return $"far {(phrase < trigger ? "before" : "after")}";
        StringBuilder said = new();
        for (int t = trigger; t != path.Meeting; t = _view.Text.Head(t)) said.Append('<').Append(_view.Text.Relation(t).Name());
        List<string> down = [];
        for (int t = phrase; t != path.Meeting; t = _view.Text.Head(t)) down.Add(_view.Text.Relation(t).Name());
        down.Reverse();
        foreach (string relation in down) said.Append('>').Append(relation);
        return said.ToString();
    }
}
