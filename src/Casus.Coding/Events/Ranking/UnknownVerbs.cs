using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Coding.Events.Ranking;

/// <summary>
/// "Moscow strong-armed Chisinau.": a verb that no lexicon knows, between two parties that have codes, is read as what
/// the words around it make likeliest, where that is likely enough.
/// </summary>
internal sealed class UnknownVerbs
{
    private const float LeastProbability = 0.6f;

    private readonly LinearModel _relations;

    private UnknownVerbs(LinearModel relations) => _relations = relations;

    /// <param name="folder">The folder of the models.</param>
    /// <exception cref="Core.CasusException">CAS021 the model is missing; CAS022 it is damaged.</exception>
    public static UnknownVerbs Load(string folder) => new(RelationClasses.LoadModel(folder));

    /// <summary>The drafts with those of unknown verbs among them, in text order.</summary>
    public List<Draft> Add(List<Draft> drafts, Reading reading, EventLexicon lexicon)
    {
        List<Draft> all = [.. drafts];
        Participants participants = new(reading, lexicon);
        StatusReader status = new(reading.Text, lexicon);
        for (int token = 0; token < reading.Text.Count; token++)
        {
            if (!IsUnknown(reading.Text, token, lexicon)) continue;
            if (Coded(participants, Grammar.Doer(reading.Text, token)) is not { } actor) continue;
            if (Coded(participants, Other(reading.Text, token)) is not { } recipient || recipient.Code == actor.Code) continue;
            float[] likely = _relations.Probabilities(RelationFeatures.Of(reading, lexicon, drafts, actor.Span, recipient.Span));
            int best = RelationClasses.Choose(likely);
            if (likely[best] < LeastProbability) continue;
            all.Add(new Draft
            {
                Trigger = token,
                Type = RelationClasses.All[best],
                Rule = "learned",
                Actors = [actor],
                Recipients = [recipient],
                Status = status.Read(token),
            });
        }

        all.Sort((a, b) => a.Trigger.CompareTo(b.Trigger));
        return all;
    }

    private static bool IsUnknown(ParsedText text, int token, EventLexicon lexicon)
    {
        if (text.Tags.Upos(token) != Upos.Verb) return false;
        string lemma = text.Tags.Lemma(token);
        return !Inflection.TryFind(lexicon.Verbs, lemma, text.Tokens.Word(token), out _) && !lexicon.LightVerbs.ContainsKey(lemma);
    }

    // The object, else the phrase that the verb takes: "clamped down on the port".
    private static int Other(ParsedText text, int verb)
    {
        int sufferer = Grammar.Sufferer(text, verb);
        return sufferer >= 0 ? sufferer : text.Child(verb, Relation.Obl);
    }

    private static ActorMention? Coded(Participants participants, int token)
    {
        var found = participants.At(token);
        return found.IsEmpty || found[0].Code.Code is null ? null : found[0];
    }
}
