using Casus.Coding.Actors;
using Casus.Coding.Claims;
using Casus.Coding.Dating;
using Casus.Coding.Events;
using Casus.Coding.Figures;
using Casus.Coding.Forecasts;
using Casus.Coding.Lexicons;
using Casus.Coding.Links;
using Casus.Coding.Places;
using Casus.Coding.References;
using Casus.Coding.Things;
using Casus.Coding.Times;
using Casus.Core.Records;
using Casus.Language;
using Casus.Language.Documents;
using Casus.Language.Names;
using Casus.Language.Parsing;

namespace Casus.Coding;

/// <summary>Reads a report into events, each field tied to the words that say so. Immutable; one instance serves all threads.</summary>
public sealed class Coder
{
    private readonly LanguageModel _language;
    private readonly ActorFinder _actors;
    private readonly PlaceFinder _places;
    private readonly TimeFinder _times;
    private readonly FigureFinder _figures;
    private readonly ReferenceFinder _references;
    private readonly ClaimFinder _claims;
    private readonly ForecastFinder _forecasts;
    private readonly EventCoder _events;
    private readonly ThingFinder _things;
    private readonly LinkFinder _links;
    private readonly PublicationDating _dating;

    private Coder(
        LanguageModel language,
        ActorFinder actors,
        PlaceFinder places,
        TimeFinder times,
        FigureFinder figures,
        ReferenceFinder references,
        ClaimFinder claims,
        ForecastFinder forecasts,
        EventCoder events,
        ThingFinder things,
        LinkFinder links,
        PublicationDating dating,
        CoderVersion version,
        LexiconSet lexicons)
    {
        _language = language;
        _actors = actors;
        _places = places;
        _times = times;
        _figures = figures;
        _references = references;
        _claims = claims;
        _forecasts = forecasts;
        _events = events;
        _things = things;
        _links = links;
        _dating = dating;
        Version = version;
        Lexicons = lexicons;
    }

    public CoderVersion Version { get; }

    /// <summary>The tables that it reads by.</summary>
    public LexiconSet Lexicons { get; }

    /// <summary>Loads everything from the folders beside the program, on all cores.</summary>
    /// <param name="root">The folder that holds <c>models</c>, <c>lexicons</c> and <c>gazetteer</c>.</param>
    /// <param name="parser">Which tagger and parser read the text.</param>
    /// <param name="lexicons">The tables; by default those of <c>lexicons/en</c>.</param>
    /// <param name="gazetteer">A file that <c>casus gazetteer import</c> made; by default the shipped gazetteer.</param>
    public static Coder Load(string root, ParserKind parser = ParserKind.Fast, LexiconSet? lexicons = null, string? gazetteer = null)
    {
        lexicons ??= LexiconSet.Open(Path.Combine(root, "lexicons", "en"));
        // Half of the work is the language model, which splits itself; the tables fill the gaps.
        Task<LanguageModel> language = Task.Run(() => LanguageModel.Load(Path.Combine(root, "models", "en"), parser));
        Task<PlaceFinder> places = Task.Run(() => PlaceFinder.Load(Path.Combine(root, "gazetteer"), lexicons, gazetteer));
        Task<EventCoder> events = Task.Run(() => EventCoder.Load(lexicons, Path.Combine(root, "models", "en")));
        Task<ActorFinder> actors = Task.Run(() => ActorFinder.Load(lexicons));
        Task<TimeFinder> times = Task.Run(() => TimeFinder.Load(lexicons));
        Task<ClaimFinder> claims = Task.Run(() => ClaimFinder.Load(lexicons, Path.Combine(root, "models", "en")));
        FigureFinder figures = FigureFinder.Load(lexicons);
        return new Coder(
            language.GetAwaiter().GetResult(),
            actors.GetAwaiter().GetResult(),
            places.GetAwaiter().GetResult(),
            times.GetAwaiter().GetResult(),
            figures,
            ReferenceFinder.Load(lexicons),
            claims.GetAwaiter().GetResult(),
            ForecastFinder.Load(lexicons),
            events.GetAwaiter().GetResult(),
            ThingFinder.Load(lexicons),
            LinkFinder.Load(lexicons),
            PublicationDating.Load(actors.Result, lexicons),
            new CoderVersion(
                typeof(Coder).Assembly.GetName().Version?.ToString(3) ?? "0",
                language.Result.Version,
                places.Result.Imported is > 0 and int imported ? $"{lexicons.Version}+places-{imported}" : lexicons.Version),
            lexicons);
    }

    public CodedReport Read(Report report) => Code(ReadLayers(report));

    /// <summary>The events on top of the layers beneath.</summary>
    public CodedReport Code(Reading reading)
    {
        FoundThings things = _things.Find(reading, _events.Code(reading));
        return new CodedReport
        {
            Report = reading.Report,
            Events = things.Events,
            Weapons = [.. things.Weapons.Select(w => w.Value)],
            Targets = [.. things.Targets.Select(t => t.Value)],
            Claims = reading.Claims.All,
            Figures = [.. reading.Figures.SelectMany(f => FigureVoices.All(f.Value))],
            Places = [.. reading.Places.Select(p => p.Value)],
            Times = [.. reading.Times.Select(t => t.Value)],
            Forecasts = [.. reading.Forecasts.Select(f => f with { Events = [.. things.Events.Where(e => f.Content.Contains(e.Trigger)).Select(e => e.Id)] })],
            Links = _links.Find(reading, things.Events),
            Coder = Version,
        };
    }

    internal List<Draft> Drafts(Reading reading) => _events.Drafts(reading);

    /// <summary>
    /// The names in a report as the name tagger finds them. No layer of <see cref="Reading"/> rests on them, so that only
    /// who asks pays for them; the tagger's weights are loaded by whoever asks first.
    /// </summary>
    /// <exception cref="Core.CasusException">CAS021 the weights are missing; CAS022 they are damaged.</exception>
    public NameLayer Names(Reading reading) => _language.Names.Tag(reading.Text.Tags);

    /// <summary>What each place name of a report may mean, with shares; found anew, for those who ask.</summary>
    /// <param name="most">Readings of each name.</param>
    public IReadOnlyList<PlaceCandidates> PlaceCandidates(Reading reading, int most) => _places.Candidates(reading.Text, most);

    /// <summary>Every layer beneath the events, for those who look at one of them alone.</summary>
    public Reading ReadLayers(Report report)
    {
        var text = _language.Read(report.Text);
        var layout = DocumentLayout.Of(text.Tokens);
        Reading reading = ReadLayers(report, text, layout);
        if (report.Published.IsKnown) return reading;
        Publication inferred = _dating.Infer(reading, _events.Drafts);
        return inferred.IsKnown ? ReadLayers(report with { Published = inferred }, text, layout) : reading;
    }

    private Reading ReadLayers(Report report, ParsedText text, DocumentLayout layout)
    {
        var times = _times.Find(text, report.Published);
        var actors = _actors.Find(text, report.Published, times);
        var places = _places.Find(text, actors);
        var figures = _figures.Find(text, times, layout);
        var references = _references.Find(text, actors);
        var claims = _claims.Find(text, actors, references, layout);
        figures = FigureVoices.Add(figures, actors, claims, text.Count);
        var forecasts = _forecasts.Find(text, times, actors, references, claims, layout);
        return new Reading(report, text, actors, places, times, figures, claims, forecasts) { References = references, Layout = layout };
    }
}
