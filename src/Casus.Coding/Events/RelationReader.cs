using Casus.Coding.Events.Ranking;
using Casus.Coding.Lexicons;
using Casus.Core.Ontology;
using Casus.Core.Text;

namespace Casus.Coding.Events;

/// <summary>
/// Says what one given party does to another in a sentence, always with an answer: the likeliest by a model that weighs
/// what the lexicons find against the words around, read as what is done by saying it (a promised withdrawal is an
/// agreement).
/// </summary>
public sealed class RelationReader
{
    private readonly EventLexicon _lexicon;
    private readonly LinearModel _model;

    private RelationReader(EventLexicon lexicon, LinearModel model)
    {
        _lexicon = lexicon;
        _model = model;
    }

    /// <param name="lexicons">The tables that the reading was made with.</param>
    /// <param name="models">The folder of the models, <c>models/en</c>.</param>
    /// <exception cref="Core.CasusException">CAS01x a lexicon, CAS02x the model is missing or damaged.</exception>
    public static RelationReader Load(LexiconSet lexicons, string models) => new(EventLexicon.Load(lexicons), RelationClasses.LoadModel(models));

    /// <summary>Where a party's words first stand in the sentence; nothing where they do not ("a recipient").</summary>
    public static TextSpan Find(string sentence, string words)
    {
        string trimmed = words.Trim();
        int start = trimmed.Length == 0 ? -1 : sentence.IndexOf(trimmed, StringComparison.Ordinal);
        return start < 0 ? default : new TextSpan(start, start + trimmed.Length);
    }

    /// <param name="source">The words of the party that acts.</param>
    /// <param name="target">The words of the party acted upon; empty where it is not named.</param>
    /// <returns>The relation; RETREAT stands for CONCEDE too, which the data does not tell apart.</returns>
    public EventType Read(Reading reading, TextSpan source, TextSpan target)
    {
        List<Draft> drafts = Merging.Merge(new Triggers(reading, _lexicon).Find(), reading.Text);
        float[] probabilities = _model.Probabilities(RelationFeatures.Of(reading, _lexicon, drafts, source, target));
        return RelationClasses.All[RelationClasses.Choose(probabilities)];
    }
}
