using Casus.Coding.Lexicons;
using Casus.Coding.Claims;
using Casus.Coding.Tests.Samples;
using Casus.Core.Records;
using Casus.Language;
using Casus.Language.Parsing;

namespace Casus.Coding.Tests.Claims;

/// <summary>Reads a text and writes its claims one a line: <c>[claimant] (cue) stance: content</c>.</summary>
internal static class ClaimChecks
{
    private static readonly Lazy<LanguageModel> Language = new(() => LanguageModel.Load(Path.Combine(Repository.Root, "models", "en")));
    private static readonly Lazy<ClaimFinder> Finder = new(() => ClaimFinder.Load(LexiconSet.Open(Lexicons), Path.Combine(Repository.Root, "models", "en")));

    public static string Lexicons => Path.Combine(Repository.Root, "lexicons", "en");

    public static ClaimLayer Claims(string text) => Claims(Language.Value.Read(new(text)));

    public static string[] Lines(string text) => [.. Claims(text).Select(c =>
        $"[{c.Claimant?.Text}] ({Slice(text, c.Cue)}) {c.Stance.ToString().ToLowerInvariant()}: {Slice(text, c.Content)}")];

    private static ClaimLayer Claims(ParsedText text) => Finder.Value.Find(text, new Layer<ActorMention>(text.Count, []));

    private static string Slice(string text, Core.Text.TextSpan span) => text[span.Start..span.End];
}
