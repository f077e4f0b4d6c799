using Casus.Language.Names;
using Casus.Language.Tokens;
using Casus.Language.Training;

namespace Casus.Language.Tests.Names;

public class ShippedNamesTests
{
    private const string Dev = "bench/names/en_ewt-ud-dev.iob2";

    [SharedDataFact(Dev, NameTagger.FileName)]
    public void ReachesItsFloorOnDev()
    {
        LanguageModel model = LanguageModel.Load(Path.Combine(AppContext.BaseDirectory, "models", "en"));
        int common = 0, found = 0, gold = 0;
        foreach (IReadOnlyList<NamedSentence> document in NamedSentence.Documents(Iob2.Load(SharedDataFactAttribute.Find(Dev)!)))
        {
            TokenizedText tokens = NamedSentence.ToText(document);
            HashSet<(TokenRange, NameKind)> names = [.. Gold(document, tokens)];
            NameLayer layer = model.Names.Tag(model.Tag(tokens));
            gold += names.Count;
            for (int i = 0; i < layer.Count; i++)
            {
                if (layer[i].Broad > NameKind.Organisation) continue;
                found++;
                if (names.Contains((layer[i].Tokens, layer[i].Broad))) common++;
            }
        }

        double f1 = 200.0 * common / (gold + found);
        Assert.True(f1 >= 74, $"F1 {f1:F2}");
    }

    private static IEnumerable<(TokenRange, NameKind)> Gold(IReadOnlyList<NamedSentence> document, TokenizedText tokens)
    {
        for (int s = 0; s < document.Count; s++)
        {
            int start = tokens.Sentence(s).Start;
            foreach (NamedSpan name in document[s].Names)
                yield return (new TokenRange(start + name.Start, start + name.End), NamedText.KindOf(name.Type)!.Value);
        }
    }
}
