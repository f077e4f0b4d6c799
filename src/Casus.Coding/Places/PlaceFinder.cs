using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Coding.Places;

/// <summary>What a name may mean: places with their shares of the belief, 0 to 1, the likeliest first.</summary>
public readonly record struct PlaceCandidates(TokenRange Tokens, IReadOnlyList<(Place Place, double Share)> Ranked);

/// <summary>Finds the words that name places and resolves them against the gazetteer. Immutable; one instance serves all threads.</summary>
public sealed class PlaceFinder
{
    // Below this share of belief a name stays without a place.
    private const double LeastConfidence = 0.35;

    private readonly PlaceIndex _index;
    private readonly NameReader _reader;
    private readonly ToponymResolver _resolver;
    private readonly ToponymScanner _scanner;
    private readonly PlaceReferences _references;

    internal PlaceFinder(Gazetteer gazetteer, PlaceLexicon lexicon, PlaceCues cues)
    {
        _index = new PlaceIndex(gazetteer, lexicon);
        _reader = new NameReader(_index);
        _resolver = new ToponymResolver(_index);
        _scanner = new ToponymScanner(_index, cues);
        _references = new PlaceReferences(_index, cues);
    }

    /// <param name="gazetteerFolder">The compiled gazetteer, <c>gazetteer</c>.</param>
    /// <param name="lexicons">The tables.</param>
    /// <param name="imported">A gazetteer that <c>casus gazetteer import</c> made, in place of the shipped one, or null.</param>
    /// <exception cref="Core.CasusException">A file is missing or faulty; the message names it and the remedy.</exception>
    public static PlaceFinder Load(string gazetteerFolder, LexiconSet lexicons, string? imported = null) =>
        new(GazetteerFile.Load(gazetteerFolder, imported), PlaceLexicon.Load(lexicons), PlaceCues.Load(lexicons));

    /// <summary>How many places of the user's own import it knows beside ours.</summary>
    public int Imported => _index.ImportedCount;

    /// <summary>
    /// The places of a text: names that say where. Countries that act ("Iran said"), demonyms and names inside longer
    /// names are left out.
    /// </summary>
    /// <param name="actors">Names known as actors: a place name inside a longer one is a part of it.</param>
    public Layer<PlaceMention> Find(ParsedText text, Layer<ActorMention> actors)
    {
        List<Toponym> toponyms = _scanner.Scan(text);
        Resolution[] resolutions = _resolver.Resolve(toponyms);
        List<Located<PlaceMention>> found = [];
        for (int i = 0; i < toponyms.Count; i++)
        {
            Toponym toponym = toponyms[i];
            if (toponym.Role != ToponymRole.Location || IsPartOfActor(text, toponym, actors)) continue;
            found.Add(new Located<PlaceMention>(
                Mention(text, toponym, resolutions[i], Words(toponym)), toponym.Tokens, ToponymScanner.HeadOf(text, toponym.Tokens)));
        }

        return new Layer<PlaceMention>(text.Count, _references.Join(text, found));
    }

    /// <summary>Every place name of a text in whatever role: as a place, an actor, a demonym, or inside a longer name.</summary>
    public IReadOnlyList<PlaceMention> FindToponyms(ParsedText text)
    {
        List<Toponym> toponyms = _scanner.Scan(text);
        Resolution[] resolutions = _resolver.Resolve(toponyms);
        PlaceMention[] mentions = new PlaceMention[toponyms.Count];
        for (int i = 0; i < mentions.Length; i++) mentions[i] = Mention(text, toponyms[i], resolutions[i], toponyms[i].Span);
        return mentions;
    }

    /// <summary>Resolves spans that are known to name places, as when they were marked by hand.</summary>
    /// <param name="spans">In text order.</param>
    /// <returns>For each span the best reading, or null where no part of it is known.</returns>
    public IReadOnlyList<Place?> Resolve(SourceText text, IReadOnlyList<TextSpan> spans)
    {
        List<Toponym> toponyms = new(spans.Count);
        for (int i = 0; i < spans.Count; i++)
        {
            bool contained = i + 1 < spans.Count && spans[i + 1].Start > spans[i].End
                && text.AsSpan(new TextSpan(spans[i].End, spans[i + 1].Start)) is ", " or " (" or ",";
            toponyms.Add(_reader.Read(text, spans[i]) with { Container = contained ? i + 1 : -1 });
        }

        ImportedReadings.KeepSupported(_index, toponyms);

        Resolution[] resolutions = _resolver.Resolve(toponyms);
        Place?[] places = new Place?[spans.Count];
        for (int i = 0; i < places.Length; i++)
        {
            if (resolutions[i].Entry >= 0) places[i] = _index.Place(resolutions[i].Entry, precision: null);
        }

        return places;
    }

    /// <summary>What each place name of a text may mean, the likeliest first, for those who want to see why.</summary>
    /// <param name="most">Readings shown of each name.</param>
    public IReadOnlyList<PlaceCandidates> Candidates(ParsedText text, int most)
    {
        List<Toponym> toponyms = _scanner.Scan(text);
        IReadOnlyList<(int Entry, double Share)>[] ranked = _resolver.Rank(toponyms, most);
        return
        [
            .. toponyms.Select((t, i) => new PlaceCandidates(
                t.Tokens, [.. ranked[i].Select(r => (_index.Place(r.Entry, precision: null), Math.Round(r.Share, 3)))])),
        ];
    }

    // "20 km north of Homs": the place is Homs, and the words keep which way from it.
    private static TextSpan Words(Toponym toponym) => toponym.Offset.Length > 0 ? toponym.Offset : toponym.Span;

    private PlaceMention Mention(ParsedText text, Toponym toponym, Resolution resolution, TextSpan words)
    {
        bool answers = resolution.Entry >= 0 && resolution.Confidence >= LeastConfidence;
        return new PlaceMention
        {
            Span = words,
            Text = text.Source.Slice(words),
            Place = answers ? _index.Place(resolution.Entry, toponym.Near ? PlacePrecision.Near : null) : null,
            Confidence = answers ? Math.Round(resolution.Confidence, 3) : 0,
            Rule = toponym.Rule,
        };
    }

    // "Gaza" in "the Gaza health ministry"; a country that is the whole mention may be a place as well, and "the South
    // Hospital in El Fasher" says where it stands.
    private static bool IsPartOfActor(ParsedText text, Toponym toponym, Layer<ActorMention> actors) =>
        actors.Covering(toponym.Tokens.Start) is { } actor && actor.Tokens.Length > toponym.Tokens.Length
        && actor.Tokens.Contains(toponym.Tokens)
        && !(toponym.Tokens.Start > actor.Tokens.Start && text.Tags.Lemma(toponym.Tokens.Start - 1) is ("in" or "near"));
}
