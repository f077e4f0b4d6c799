using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Names;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Templates;

/// <summary>A coded report as the reader of templates sees it: phrases, words that tell incidents, and who stands where in which event.</summary>
internal sealed class ReportView
{
    private readonly int[] _firstTrigger;
    private readonly List<string>?[] _parts;
    private PhraseFeatures? _phraseFeatures;

    public ReportView(Reading reading, CodedReport coded, NameLayer names, TemplateWords words)
    {
        Reading = reading;
        Coded = coded;
        Names = names;
        Words = words;
        Lemmas = new string[Text.Count];
        for (int i = 0; i < Lemmas.Length; i++) Lemmas[i] = Text.Tags.Lemma(i).ToLowerInvariant();
        Phrases = new PhraseFinder(reading, names, words, Lemmas).Find();
        Triggers = FindTriggers();
        _firstTrigger = new int[Text.SentenceCount + 1];
        for (int s = 0, t = 0; s <= Text.SentenceCount; s++)
        {
            while (t < Triggers.Count && Text.Tokens.SentenceOf(Triggers[t].Token) < s) t++;
            _firstTrigger[s] = t;
        }

        _parts = FindParts();
    }

    public Reading Reading { get; }

    public CodedReport Coded { get; }

    public NameLayer Names { get; }

    public TemplateWords Words { get; }

    public ParsedText Text => Reading.Text;

    /// <summary>In lower case, names too.</summary>
    public string[] Lemmas { get; }

    public List<Phrase> Phrases { get; }

    public List<TriggerMention> Triggers { get; }

    /// <summary>The features of each phrase; made once.</summary>
    public PhraseFeatures PhraseFeatures => _phraseFeatures ??= new PhraseFeatures(this);

    public int SentenceOf(Phrase phrase) => Text.Tokens.SentenceOf(phrase.Head);

    public int SentenceOf(TriggerMention trigger) => Text.Tokens.SentenceOf(trigger.Token);

    public IEnumerable<TriggerMention> TriggersIn(int sentence) =>
        sentence < 0 || sentence >= Text.SentenceCount ? [] : Triggers.GetRange(_firstTrigger[sentence], _firstTrigger[sentence + 1] - _firstTrigger[sentence]);

    /// <summary>What parts a token has in coded events and figures: <c>actor of assault</c>.</summary>
    public IReadOnlyList<string> PartsOf(int token) => _parts[token] ?? [];

    /// <summary>The words of a range in capitals.</summary>
    public string Say(TokenRange range) => PhraseFinder.Spaced(Text.Source.Slice(Text.Tokens.Span(range)));

    private List<TriggerMention> FindTriggers()
    {
        Dictionary<int, Event> events = [];
        foreach (Event e in Coded.Events) events.TryAdd(e.Trigger.Start, e);
        List<TriggerMention> found = [];
        for (int i = 0; i < Text.Count; i++)
        {
            Upos upos = Text.Tags.Upos(i);
            if (Words.Trigger(Lemmas[i], upos) is not { } type) continue;
            found.Add(new TriggerMention(found.Count, i, Lemmas[i], type, upos is Upos.Noun or Upos.Propn, events.GetValueOrDefault(Text.Tokens.Span(i).Start)));
        }

        return found;
    }

    private List<string>?[] FindParts()
    {
        List<string>?[] parts = new List<string>?[Text.Count];
        foreach (Event e in Coded.Events)
        {
            string what = $"{e.Type} {e.Mode}";
            foreach (ActorMention actor in e.Actors) Mark(parts, actor.Span, "actor " + what);
            foreach (ActorMention recipient in e.Recipients) Mark(parts, recipient.Span, "recipient " + what);
        }

        foreach (WeaponMention weapon in Coded.Weapons) Mark(parts, weapon.Span, "weapon " + weapon.Class);
        foreach (Target target in Coded.Targets) Mark(parts, target.Span, $"target {target.Kind} {target.Status}");
        foreach (Figure figure in Coded.Figures) Mark(parts, figure.Span, "figure " + figure.Role);
        foreach (ActorMention actor in Reading.Actors.Select(a => a.Value)) Mark(parts, actor.Span, $"code {actor.Code.Sector ?? (actor.Code.Code is null ? "none" : "state")}");
        return parts;
    }

    private void Mark(List<string>?[] parts, TextSpan span, string part)
    {
        TokenRange tokens = Text.Tokens.TokensIn(span);
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            List<string> list = parts[t] ??= [];
            if (!list.Contains(part)) list.Add(part);
        }
    }
}
