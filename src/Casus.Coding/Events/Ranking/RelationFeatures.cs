using Casus.Core.Ontology;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Events.Ranking;

/// <summary>
/// What a sentence says of one party and another, as features: what the lexicons make of it, the predicates that each
/// party hangs on, the path between them in the tree, and the words before, between and after them.
/// </summary>
internal sealed class RelationFeatures(Reading reading, EventLexicon lexicon)
{
    private const int MostSteps = 12;

    private readonly ParsedText _text = reading.Text;
    private readonly FeatureBag _bag = new();

    /// <param name="drafts">The lexicons' events of the report.</param>
    /// <param name="source">The party that acts.</param>
    /// <param name="target">The party acted upon; empty where it is not named.</param>
    public static uint[] Of(Reading reading, EventLexicon lexicon, IReadOnlyList<Draft> drafts, TextSpan source, TextSpan target)
    {
        RelationFeatures features = new(reading, lexicon);
        TokenRange from = reading.Text.Tokens.TokensIn(source), to = reading.Text.Tokens.TokensIn(target);
        features.Add(drafts, source, target, from, to);
        return features._bag.ToKeys();
    }

    private void Add(IReadOnlyList<Draft> drafts, TextSpan source, TextSpan target, TokenRange from, TokenRange to)
    {
        _bag.Add("bias");
        int s = HeadOf(from), t = HeadOf(to);
        AddDrafts(drafts, source, target, from, to);
        AddWords(from, to, s);
        if (s >= 0) AddPredicates(s, "s");
        if (t >= 0) AddPredicates(t, "t");
        if (s >= 0 && t >= 0) AddPath(s, t);
        AddParty(s, "s");
        AddParty(t, "t");
    }

    private void AddDrafts(IReadOnlyList<Draft> drafts, TextSpan source, TextSpan target, TokenRange from, TokenRange to)
    {
        Draft? best = null, second = null;
        int bestTie = int.MinValue, secondTie = int.MinValue;
        foreach (Draft draft in drafts)
        {
            int tie = Tie.Of(_text, draft, source, target, from, to);
            bool actor = draft.Actors.Any(a => a.Span.Overlaps(source)), recipient = draft.Recipients.Any(r => r.Span.Overlaps(target));
            string match = actor ? recipient ? "both" : "actor" : recipient ? "recipient" : "none";
            _bag.Add("draft", draft.Type.Name(), match);
            _bag.Add("draft quad", $"{(int)draft.Type.Quad()}", match);
            if (tie > bestTie)
            {
                (second, secondTie) = (best, bestTie);
                (best, bestTie) = (draft, tie);
            }
            else if (tie > secondTie)
            {
                (second, secondTie) = (draft, tie);
            }
        }

        AddDraft(best, "first", bestTie);
        AddDraft(second, "second", secondTie);
        if (best is not null && second is not null) _bag.Add("drafts", best.Type.Name(), second.Type.Name());
    }

    private void AddDraft(Draft? draft, string place, int tie)
    {
        if (draft is null)
        {
            _bag.Add(place, "none");
            return;
        }

        EventType spoken = CameoClass.AsSpoken(draft.Type, draft.Status);
        string strength = tie >= 8 ? "strong" : tie >= 3 ? "middle" : "weak";
        _bag.Add(place, spoken.Name());
        _bag.Add(place + " strength", spoken.Name(), strength);
        _bag.Add(place + " quad", $"{(int)spoken.Quad()}", strength);
        _bag.Add(place + " type", draft.Type.Name(), draft.Status.ToString(), draft.IsNominal ? "noun" : "verb");
        _bag.Add(place + " mode", draft.Type.Name(), draft.Mode ?? "");
        _bag.Add(place + " lemma", _text.Tags.Lemma(draft.Trigger), draft.Type.Name());
        _bag.Add(place + " status", draft.Status.ToString());
    }

    // Words by where they stand; names say nothing of what happens.
    private void AddWords(TokenRange from, TokenRange to, int s)
    {
        if (_text.Count == 0) return;
        TokenRange sentence = _text.Tokens.Sentence(_text.Tokens.SentenceOf(Math.Max(s, 0)));
        bool forward = to.Length == 0 || from.Start <= to.Start;
        TokenRange left = forward ? from : to, right = forward ? to : from;
        if (to.Length == 0) right = new TokenRange(sentence.End, sentence.End);
        string order = to.Length == 0 ? "alone" : forward ? "forth" : "back";
        _bag.Add("order", order);
        string before = "";
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (from.Contains(i) || to.Contains(i))
            {
                before = "party";
                continue;
            }

            string zone = i < left.Start ? "before" : i < right.Start ? order : "after";
            AddWord(i, zone, before);
            before = _text.Tags.Lemma(i);
        }
    }

    private void AddWord(int i, string zone, string before)
    {
        Upos upos = _text.Tags.Upos(i);
        string lemma = _text.Tags.Lemma(i);
        if (upos is Upos.Propn or Upos.Punct or Upos.Num or Upos.Det) return;
        _bag.Add("pair", zone, before, lemma);
        if (upos is not (Upos.Verb or Upos.Noun or Upos.Adj or Upos.Adv or Upos.Adp or Upos.Part or Upos.Aux or Upos.Sconj)) return;
        _bag.Add("word", zone, lemma);
        if (upos is Upos.Verb or Upos.Noun or Upos.Adj) _bag.Add("word anywhere", lemma);
        if (Meaning(i) is not { } meaning) return;
        _bag.Add("meaning", zone, meaning);
        _bag.Add("meaning anywhere", meaning);
    }

    // What the lexicons say of the word in this clause; "-" where they say that it is no event.
    private string? Meaning(int i)
    {
        EventPattern[]? patterns = null;
        bool known = _text.Tags.Upos(i) switch
        {
            Upos.Verb => Inflection.TryFind(lexicon.Verbs, _text.Tags.Lemma(i), _text.Tokens.Word(i), out patterns),
            Upos.Noun => lexicon.Nouns.TryGetValue(SlotReader.Lower(_text, i), out patterns),
            _ => false,
        };
        if (!known) return null;
        foreach (EventPattern pattern in patterns!)
        {
            if (SlotReader.Matches(_text, i, pattern.With)) return pattern.Type?.Name() ?? "-";
        }

        return patterns[^1].Type?.Name() ?? "-";
    }

    // The words a party hangs on, one above the other, and what completes them: "agreed > to withdraw > from".
    private void AddPredicates(int token, string party)
    {
        _bag.Add(party + " role", _text.Relation(token).Name(), Grammar.Preposition(_text, token));
        string below = "";
        int step = 0;
        for (int head = _text.Head(token); head >= 0 && step < 3; head = _text.Head(head), step++)
        {
            string lemma = _text.Tags.Lemma(head);
            _bag.Add(party + " head", $"{step}", lemma);
            _bag.Add(party + " heads", lemma, below);
            if (Meaning(head) is { } meaning) _bag.Add(party + " head meaning", $"{step}", meaning);
            if (step == 0) _bag.Add(party + " head role", lemma, _text.Relation(token).Name(), Grammar.Preposition(_text, token));
            if (step < 2) AddComplements(head, party, step);
            below = lemma;
        }
    }

    private void AddComplements(int head, string party, int step)
    {
        string lemma = _text.Tags.Lemma(head);
        foreach (int child in _text.Children(head))
        {
            Relation relation = _text.Relation(child);
            if (relation is Relation.Punct or Relation.Det or Relation.Cc) continue;
            string dependent = _text.Tags.Upos(child) == Upos.Propn ? "name" : _text.Tags.Lemma(child);
            string name = relation.Universal();
            if (relation is Relation.Nsubj && step == 0) continue;
            _bag.Add(party + " with", $"{step}{name}", dependent);
            _bag.Add(party + " frame", lemma, name, relation is Relation.Obl or Relation.Nmod ? Grammar.Preposition(_text, child) : "");
            if (relation is Relation.Xcomp or Relation.Ccomp or Relation.Obj or Relation.Advcl or Relation.CompoundPrt or Relation.Acl)
            {
                _bag.Add(party + " complement", lemma, dependent);
                if (Meaning(child) is { } meaning) _bag.Add(party + " complement meaning", $"{step}{name}", meaning);
            }
        }
    }

    private void AddPath(int s, int t)
    {
        if (TreePath.Between(_text, s, t) is not { } path || path.Up + path.Down > MostSteps)
        {
            _bag.Add("path", "far");
            return;
        }

        List<int> nodes = [];
        for (int i = s; i != path.Meeting; i = _text.Head(i)) nodes.Add(i);
        nodes.Add(path.Meeting);
        int turn = nodes.Count;
        for (int i = t; i != path.Meeting; i = _text.Head(i)) nodes.Insert(turn, i);
        string relations = "", lemmas = "", before = "";
        for (int n = 0; n < nodes.Count; n++)
        {
            int node = nodes[n];
            if (node != path.Meeting) relations += n < turn ? "<" + _text.Relation(node).Name() : ">" + _text.Relation(node).Name();
            if (node != path.Meeting && n >= turn && Grammar.Preposition(_text, node) is { Length: > 0 } preposition)
                _bag.Add("path preposition", before, preposition);
            if (node == s || node == t) continue;
            string lemma = _text.Tags.Lemma(node);
            lemmas += lemma + " ";
            _bag.Add("path word", lemma);
            _bag.Add("path pair", before, lemma);
            if (Meaning(node) is { } meaning) _bag.Add("path meaning", meaning);
            before = lemma;
        }

        _bag.Add("path", relations);
        _bag.Add("path lemmas", lemmas);
    }

    private void AddParty(int token, string party)
    {
        if (token < 0)
        {
            _bag.Add(party, "unnamed");
            return;
        }

        if (_text.Tags.Upos(token) == Upos.Noun) _bag.Add(party + " noun", _text.Tags.Lemma(token));
        if (reading.Actors.Covering(token) is not { } actor) _bag.Add(party, "no actor");
        else _bag.Add(party, actor.Value.Code.Sector ?? (actor.Value.Code.IsNone ? "uncoded" : "state"));
    }

    private int HeadOf(TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(_text.Head(i))) return i;
        }

        return -1;
    }
}
