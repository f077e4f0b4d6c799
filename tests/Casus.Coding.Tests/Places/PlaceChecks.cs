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

    private static readonly Lazy<PlaceFinder> Loaded = new(() => PlaceFinder.Load(GazetteerFolder, Lexicons));

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

    private static string Line(PlaceMention mention) => mention.Place is { } place
        ? $"{mention.Text}: {place.Name}, {place.Country}, {place.Precision}"
        : $"{mention.Text}: ?";
}

/// <summary>A test that reads real sentences: skipped where the language model or the gazetteer is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlaceFactAttribute : FactAttribute
{
    public PlaceFactAttribute() => Skip = Absent.Reason;
}

/// <summary>The same for a test of many sentences.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlaceTheoryAttribute : TheoryAttribute
{
    public PlaceTheoryAttribute() => Skip = Absent.Reason;
}

internal static class Absent
{
    internal static string? Reason =>
        !Directory.Exists(PlaceChecks.ModelFolder) ? "models/en is absent"
        : !File.Exists(Path.Combine(PlaceChecks.GazetteerFolder, "places.bin.br")) ? "gazetteer/places.bin.br is absent"
        : null;
}
