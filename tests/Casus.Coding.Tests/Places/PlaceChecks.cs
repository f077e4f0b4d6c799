using Casus.Coding.Lexicons;
using Casus.Coding.Places;
using Casus.Coding.Tests.Samples;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Parsing;

namespace Casus.Coding.Tests.Places;

/// <summary>The one way the tests of places go: text in, places as lines out.</summary>
internal static class PlaceChecks
{
    private static readonly Lazy<LanguageModel> Model = new(() => LanguageModel.Load(ModelFolder));

    private static readonly Lazy<PlaceFinder> Loaded = new(() => PlaceFinder.Load(GazetteerFolder, LexiconSet.Open(Lexicons)));

    public static string ModelFolder => Path.Combine(Repository.Root, "models", "en");

    public static string GazetteerFolder => Path.Combine(Repository.Root, "gazetteer");

    public static string Lexicons => Path.Combine(Repository.Root, "lexicons", "en");

    public static PlaceFinder Finder => Loaded.Value;

    public static ParsedText Parse(string text) => Model.Value.Read(new SourceText(text));

    public static Layer<PlaceMention> Find(string text)
    {
        ParsedText parsed = Parse(text);
        return Finder.Find(parsed, new Layer<ActorMention>(parsed.Count, []));
    }

    /// <summary>Each mention as <c>Homs: Homs, SYR, Settlement</c>, or <c>Homs: ?</c> without a place.</summary>
    public static string Read(string text) => string.Join("; ", Find(text).Select(m => Line(m.Value)));

    public static string Line(PlaceMention mention) => mention.Place is { } place
        ? $"{mention.Text}: {place.Name}, {place.Country}, {place.Precision}"
        : $"{mention.Text}: ?";
}
