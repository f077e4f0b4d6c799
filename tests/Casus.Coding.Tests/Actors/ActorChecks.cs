using Casus.Coding.Lexicons;
using System.Globalization;
using Casus.Coding.Actors;
using Casus.Coding.Tests.Samples;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Parsing;

namespace Casus.Coding.Tests.Actors;

/// <summary>The one way the tests of actors go: text in, mentions as lines out.</summary>
internal static class ActorChecks
{
    private static readonly Lazy<LanguageModel> Model = new(() => LanguageModel.Load(ModelFolder));

    private static readonly Lazy<ActorFinder> Loaded = new(() => ActorFinder.Load(LexiconSet.Open(Path.Combine(Repository.Root, "lexicons", "en"))));

    public static string ModelFolder => Path.Combine(Repository.Root, "models", "en");

    public static ActorFinder Finder => Loaded.Value;

    public static ParsedText Parse(string text) => Model.Value.Read(new SourceText(text));

    /// <summary>Each mention as <c>IRN MED: Iranian state TV</c>.</summary>
    public static string[] Read(string text, string? published = null) =>
        [.. Find(Parse(text), published).Select(m => $"{m.Value.Code}: {m.Value.Text}")];

    public static Layer<ActorMention> Find(ParsedText text, string? published = null) =>
        Finder.Find(text, published is null
            ? Publication.Unknown
            : Publication.On(DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture), PublicationBasis.Given));
}
