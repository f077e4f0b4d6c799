using Casus.Coding;
using Casus.Coding.References;
using Casus.Core.Records;
using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Evaluation;

/// <summary>
/// Which phrases of a document mean the same. Gold tokens; tags, trees, phrases and ties are the program's own, and a phrase
/// is right only with exactly the tokens of the annotation. <c>muc b3 ceafe</c> and their mean <c>conll_f1</c> are over the
/// entities with at least two mentions on either side; <c>all.*</c> counts every annotated mention, those mentioned once included.
/// <c>mentions</c> scores the phrases by themselves.
/// </summary>
internal static class CoreferenceSuite
{
    public static IReadOnlyList<Score> Run(SuiteInput input)
    {
        Casus.Coding.Actors.ActorFinder actors = Casus.Coding.Actors.ActorFinder.Load(input.Lexicons);
        ReferenceFinder finder = ReferenceFinder.Load(input.Lexicons);
        CoreferenceCounts chains = new(), all = new();
        foreach (EntityDocument document in EntityDocument.Load(input.Data))
        {
            input.Cancel.ThrowIfCancellationRequested();
            ParsedText text = input.Language.Parse(input.Language.Tag(document.Tokens));
            Layer<ActorMention> named = actors.Find(text, Publication.Unknown);
            IReadOnlyList<TokenRange>[] found = [.. finder.Find(text, named).Mentions
                .GroupBy(m => m.Entity).Select(g => (IReadOnlyList<TokenRange>)[.. g.Select(m => m.Tokens).Distinct()])];
            all.Add(document.Entities, found);
            chains.Add([.. document.Entities.Where(e => e.Count > 1)], [.. found.Where(e => e.Count > 1)]);
        }

        return [.. chains.Scores(""), .. all.Scores("all.")];
    }
}
