using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Names;
using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Training;

namespace Casus.Evaluation;

/// <summary>
/// Names of people, places and organisations: a name is right where its span and its type are. <c>f1</c>,
/// <c>precision</c> and <c>recall</c> over all of them, <c>PER.f1</c>, <c>LOC.f1</c>, <c>ORG.f1</c> by type. A file is
/// IOB2 or Wikigold, and its tokens are taken as given. A folder is a source of re3d: its raw text is read, Person, Location and
/// Organisation are PER, LOC and ORG, and only names count (<see cref="Re3d.Names"/>); marking follows re3d's
/// own rules (<see cref="NameScheme.Bulletin"/>). Other types are not scored. A facility counts as the place or the
/// organisation that it was found as, a military unit as an organisation.
/// </summary>
public static class NamesSuite
{
    private static readonly NameKind[] Scored = [NameKind.Person, NameKind.Place, NameKind.Organisation];

    public static IReadOnlyList<Score> Run(SuiteInput input) =>
        Directory.Exists(input.Data)
            ? Score(Re3d.Load(input.Data).Select(d => Read(d, input.Language, input.Language.Names)))
            : Score(NamedSentence.Documents(Iob2.Load(input.Data)).Select(d => Read(d, input.Language, input.Language.Names)));

    /// <summary>Gold and found names of sentences whose tokens are given.</summary>
    public static NamedPair Read(IReadOnlyList<NamedSentence> sentences, LanguageModel model, NameTagger names)
    {
        TokenizedText tokens = NamedSentence.ToText(sentences);
        HashSet<(TextSpan, NameKind)> gold = [];
        for (int s = 0; s < sentences.Count; s++)
        {
            int start = tokens.Sentence(s).Start;
            foreach (NamedSpan name in sentences[s].Names)
            {
                if (NamedText.KindOf(name.Type) is { } kind)
                    gold.Add((tokens.Span(new TokenRange(start + name.Start, start + name.End)), kind));
            }
        }

        return new NamedPair(gold, Found(names.Tag(model.Tag(tokens))));
    }

    /// <summary>Gold and found names of a document of re3d.</summary>
    public static NamedPair Read(Re3dDocument document, LanguageModel model, NameTagger names)
    {
        TaggedText tags = model.Tag(model.Tokenize(document.Text));
        return new NamedPair(Re3d.Names(document, tags).ToHashSet(), Found(names.Tag(tags, NameScheme.Bulletin)));
    }

    /// <summary>Per cent; null where there is no gold.</summary>
    public static IReadOnlyList<Score> Score(IEnumerable<NamedPair> texts)
    {
        NamedPair[] pairs = [.. texts];
        (int common, int gold, int found) = Count(pairs, Scored);
        List<Score> scores =
        [
            new("f1", F1(common, gold, found)),
            new("precision", found == 0 ? null : 100.0 * common / found),
            new("recall", gold == 0 ? null : 100.0 * common / gold),
        ];
        foreach ((NameKind kind, string type) in ((NameKind, string)[])[(NameKind.Person, "PER"), (NameKind.Place, "LOC"), (NameKind.Organisation, "ORG")])
        {
            (common, gold, found) = Count(pairs, [kind]);
            scores.Add(new Score(type + ".f1", F1(common, gold, found)));
            scores.Add(new Score(type + ".precision", found == 0 ? null : 100.0 * common / found));
            scores.Add(new Score(type + ".recall", gold == 0 ? null : 100.0 * common / gold));
            scores.Add(new Score(type + ".gold", gold));
        }

        return scores;
    }

    private static HashSet<(TextSpan, NameKind)> Found(NameLayer names)
    {
        HashSet<(TextSpan, NameKind)> found = [];
        for (int i = 0; i < names.Count; i++) found.Add((names.Span(i), names[i].Broad));
        return found;
    }

    private static (int Common, int Gold, int Found) Count(NamedPair[] pairs, NameKind[] kinds) =>
        (pairs.Sum(p => p.Found.Count(n => kinds.Contains(n.Kind) && p.Gold.Contains(n))),
            pairs.Sum(p => p.Gold.Count(n => kinds.Contains(n.Kind))),
            pairs.Sum(p => p.Found.Count(n => kinds.Contains(n.Kind))));

    private static double? F1(int common, int gold, int found) => gold == 0 ? null : 100.0 * 2 * common / (gold + found);
}

/// <summary>The gold and the found names of one text.</summary>
public sealed record NamedPair(IReadOnlySet<(TextSpan Span, NameKind Kind)> Gold, IReadOnlySet<(TextSpan Span, NameKind Kind)> Found);
