using Casus.Coding.Lexicons;
using Casus.Core.Ontology;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Evaluation;

/// <summary>
/// Full coding against gold (actor, event, recipient) triples: precision, recall and F1 over distinct triples per text,
/// for the whole, for each part, and with codes cut to the country. Only what is told as real counts; CAMEO gold is met
/// with what a CAMEO coder would make of the same reading.
/// </summary>
internal static class TriplesSuite
{
    public static IReadOnlyList<Score> Run(SuiteInput input)
    {
        Overlap whole = new(), country = new(), actor = new(), type = new(), recipient = new();
        // The unit records tell of fictional states in a vocabulary of their own, which that coder is given too.
        if (input.OwnLexicons is null && TripleData.IsFictional(input.Data))
        {
            LexiconSet fictional = input.Lexicons.With(Path.Combine(input.Root, "lexicons", "middle-earth"));
            input = new SuiteInput(input.Data, input.Root, input.Clock, input.Cancel, input.Parser, fictional, input.Imported);
        }

        foreach (TripleItem item in TripleData.Read(input.Data))
        {
            input.Cancel.ThrowIfCancellationRequested();
            Publication published = item.Date is { } day ? Publication.On(day, PublicationBasis.Given) : Publication.Unknown;
            CodedReport coded = input.Coder.Read(new Report { Id = item.Id, Text = new SourceText(item.Text), Published = published });
            HashSet<Triple> found = [.. item.IsCameo ? CameoCoding.Triples(coded) : coded.Events.Where(IsReal).SelectMany(Triples)];
            HashSet<Triple> gold = [.. item.Gold];
            whole.Add(gold, found);
            country.Add([.. gold.Select(AtCountry)], [.. found.Select(AtCountry)]);
            actor.Add([.. gold.Select(t => t.Actor)], [.. found.Select(t => t.Actor)]);
            type.Add([.. gold.Select(t => t.Event)], [.. found.Select(t => t.Event)]);
            recipient.Add([.. gold.Select(t => t.Recipient)], [.. found.Select(t => t.Recipient)]);
        }

        return
        [
            new("precision", whole.Precision), new("recall", whole.Recall), new("f1", whole.F1),
            new("actor.f1", actor.F1), new("event.f1", type.F1), new("recipient.f1", recipient.F1),
            new("country_f1", country.F1),
        ];
    }

    private static bool IsReal(Event e) => e.Status is EventStatus.Occurred or EventStatus.Ongoing;

    private static IEnumerable<Triple> Triples(Event e)
    {
        string name = TripleData.EventName(e.Type.Name());
        string?[] actors = [.. Codes(e.Actors)], recipients = [.. Codes(e.Recipients)];
        bool mutual = e.Recipients.IsEmpty && actors.Length > 1 && CameoCoding.IsMutual(e.Type);
        foreach (string? actor in actors)
        {
            foreach (string? recipient in mutual ? actors : recipients)
            {
                if (!mutual || actor != recipient) yield return new Triple(actor, name, recipient);
            }
        }
    }

    private static IEnumerable<string?> Codes(IReadOnlyCollection<ActorMention> mentions) =>
        mentions.Count == 0 ? [null] : mentions.Select(m => m.Code.IsNone ? null : m.Code.ToString()).Distinct();

    private static Triple AtCountry(Triple t) => new(Country(t.Actor), t.Event, Country(t.Recipient));

    private static string? Country(string? code) => code is null || code.StartsWith('-') ? null : code.Split(' ')[0];

    /// <summary>Agreement of two sets, summed over texts.</summary>
    private sealed class Overlap
    {
        private int _right;
        private int _gold;
        private int _found;

        public void Add<T>(HashSet<T> gold, HashSet<T> found)
        {
            _right += found.Count(gold.Contains);
            _gold += gold.Count;
            _found += found.Count;
        }

        public double? Precision => _gold == 0 ? null : _found == 0 ? 0 : 100.0 * _right / _found;

        public double? Recall => _gold == 0 ? null : 100.0 * _right / _gold;

        public double? F1 => _gold == 0 ? null : 200.0 * _right / (_gold + _found);
    }
}
