using Casus.Core.Text;
using Casus.Evaluation;
using Casus.Language;
using Casus.Language.Training;

namespace Casus.Coding.Tests.Names;

public class NameFoldsTests
{
    private static readonly LanguageModel Model = LanguageModel.Load(Path.Combine(AppContext.BaseDirectory, "models", "en"));

    [Fact]
    public void Every_document_is_read_by_a_model_that_has_not_seen_it()
    {
        Re3dSource[] sources = [new("A", [Document("Karvona"), Document("Ostral"), Document("Melvik")]), new("B", [Document("Tarnau")])];
        List<string> learnt = [];
        IReadOnlyList<ReadSource> read = NameFolds.Run([], sources, Model, 2, texts =>
        {
            lock (learnt) learnt.Add(string.Join(' ', texts.Select(t => t.Tags.Tokens.Word(2).ToString())));
            return Model.Names;
        });
        Assert.Equal(["Karvona Melvik Tarnau", "Ostral"], learnt.Order(StringComparer.Ordinal));
        Assert.Equal(["A 3", "B 1"], read.Select(r => $"{r.Name} {r.Documents.Count}"));
        Assert.All(read.SelectMany(r => r.Documents), d => Assert.Single(d.Gold));
    }

    [Fact]
    public void One_fold_leaves_nothing_to_learn_from() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NameFolds.Run([], [], Model, 1, _ => Model.Names));

    private static Re3dDocument Document(string place) => new(
        new SourceText($"Talks in {place} failed."),
        [new Re3dMention(new TextSpan(9, 9 + place.Length), "Location", 1)]);
}
