using Casus.Coding.References;
using Casus.Language.Names;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Templates;

/// <summary>Finds the noun phrases of a report: each as short as names it, "peasants" of "about fifty peasants of all ages".</summary>
internal sealed class PhraseFinder(Reading reading, NameLayer names, TemplateWords words, string[] lemmas)
{
    private readonly ParsedText _text = reading.Text;

    public List<Phrase> Find()
    {
        Dictionary<int, int> entities = [];
        foreach (EntityMention mention in reading.References.Mentions) entities[mention.Head] = mention.Entity;
        List<Phrase> found = [];
        for (int token = 0; token < _text.Count; token++)
        {
            if (!Heads(token)) continue;
            TokenRange tokens = Reach(token);
            (TokenRange name, TokenRange description) = Part(tokens, token);
            int entity = entities.TryGetValue(token, out int e) ? e : -1 - token;
            found.Add(new Phrase(found.Count, tokens, token, entity, Words(tokens), name, description, Kind(token, name)));
        }

        return found;
    }

    /// <summary>The words of a range in capitals.</summary>
    public string Words(TokenRange range) => Spaced(_text.Source.Slice(_text.Tokens.Span(range)));

    public static string Spaced(string words) =>
        string.Join(' ', words.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool Heads(int token)
    {
        Upos upos = _text.Tags.Upos(token);
        if (upos is not (Upos.Noun or Upos.Propn) || !char.IsLetterOrDigit(_text.Tokens.Word(token)[0])) return false;
        return _text.Relation(token) switch
        {
            Relation.Flat or Relation.Fixed or Relation.Goeswith => false,
            Relation.Compound or Relation.Amod => upos == Upos.Propn && _text.Tags.Upos(_text.Head(token)) == Upos.Noun,
            _ => true,
        };
    }

    // The modifiers that stand side by side with the head.
    private TokenRange Reach(int head)
    {
        int start = head, end = head + 1;
        while (start > 0 && _text.Tokens.SentenceOf(start - 1) == _text.Tokens.SentenceOf(head) && Joins(start - 1, head)) start--;
        while (end < _text.Count && (_text.Head(end) == head || (_text.Head(end) >= head && _text.Head(end) < end)) && _text.Relation(end) is Relation.Flat or Relation.Goeswith) end++;
        return new TokenRange(start, end);
    }

    private bool Joins(int token, int head)
    {
        if (_text.Tags.Upos(token) is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Verb)) return false;
        for (int t = token; t != head; t = _text.Head(t))
        {
            if (t < 0 || t > head || _text.Relation(t) is not (Relation.Compound or Relation.Amod or Relation.Flat or Relation.NmodDesc or Relation.Nmod or Relation.NmodUnmarked)) return false;
        }

        return true;
    }

    // "mayor Juan Perez" parts after its last noun for people; what has no such noun is all name, or all description.
    private (TokenRange Name, TokenRange Description) Part(TokenRange tokens, int head)
    {
        TokenRange none = new(tokens.Start, tokens.Start);
        for (int t = tokens.End - 1; t >= tokens.Start; t--)
        {
            if (words.Person(lemmas[t]) is null) continue;
            return (new TokenRange(t + 1, tokens.End), new TokenRange(tokens.Start, t + 1));
        }

        if (_text.Tags.Upos(head) != Upos.Propn) return (none, tokens);
        int start = tokens.Start;
        while (start < tokens.End - 1 && _text.Tags.Upos(start) != Upos.Propn) start++;
        return (new TokenRange(start, tokens.End), none);
    }

    private string Kind(int head, TokenRange name)
    {
        string lemma = lemmas[head];
        if (words.Person(lemma) is { } person) return "person:" + person;
        if (words.Instrument(lemma) is { } instrument) return "instrument:" + instrument;
        if (words.Target(lemma) is { } target) return "target:" + target;
        if (names.At(head) is >= 0 and int at) return $"name:{names[at].Kind}";
        if (words.Trigger(lemma, Upos.Noun) is { } trigger) return "trigger:" + trigger;
        return name.Length > 0 ? "name" : "noun";
    }
}
