using Casus.Coding.Lexicons;
using Casus.Coding.References;
using Casus.Coding.Tests.Actors;
using Casus.Coding.Tests.Samples;
using Casus.Language.Parsing;

namespace Casus.Coding.Tests.References;

/// <summary>The one way the tests of references go: text in, ties as lines out.</summary>
internal static class ReferenceChecks
{
    private static readonly Lazy<ReferenceFinder> Loaded = new(() => ReferenceFinder.Load(LexiconSet.Open(Lexicons)));

    public static string Lexicons => Path.Combine(Repository.Root, "lexicons", "en");

    public static ReferenceLayer Find(string text) => Find(ActorChecks.Parse(text));

    public static ReferenceLayer Find(ParsedText text) => Loaded.Value.Find(text, ActorChecks.Find(text));

    /// <summary>Each tie as <c>he = Ilya Orlov</c>.</summary>
    public static string[] Read(string text) => [.. Find(text).All.Select(r => $"{r.Value.Text} = {r.Value.AntecedentText}")];
}
