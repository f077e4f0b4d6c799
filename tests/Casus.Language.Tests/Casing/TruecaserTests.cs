using Casus.Core.Text;
using Casus.Language.Tags;

namespace Casus.Language.Tests.Casing;

public class TruecaserTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "models", "en");
    private static readonly Lazy<LanguageModel> Model = new(() => LanguageModel.Load(Folder));

    [TheoryWhereTrained]
    [InlineData("THE GOVERNMENT SAID ON MONDAY THAT ISRAEL HAD STRUCK DAMASCUS.", "The government said on Monday that Israel had struck Damascus .")]
    [InlineData("the government said on monday that israel had struck damascus.", "The government said on Monday that Israel had struck Damascus .")]
    [InlineData("U.S. TROOPS LEFT IRAQ IN MARCH, A NATO SPOKESMAN SAID.", "U.S. troops left Iraq in March , a NATO spokesman said .")]
    [InlineData("PRESIDENT BUSH MET THE PRIME MINISTER OF INDIA IN NEW YORK.", "President Bush met the prime minister of India in New York .")]
    public void GivesWordsTheirUsualCase(string text, string words) => Assert.Equal(words, TrueWords(text));

    [TheoryWhereTrained]
    [InlineData("The army said so. NATO did not.")]
    [InlineData("thanks. They left Homs at noon.")]
    [InlineData("DAMASCUS, Syria (NSW) - Rockets fell.")]
    public void LeavesTextWithCaseAsItStands(string text)
    {
        TaggedText tags = Model.Value.Tag(Model.Value.Tokenize(new SourceText(text)));
        Assert.False(tags.Tokens.IsRecased);
        Assert.Equal(tags.Tokens.Word(0).ToString(), tags.Tokens.TrueWord(0).ToString());
    }

    [TheoryWhereTrained]
    [InlineData("REBELS SHELLED THE PORT OF LATAKIA ON FRIDAY, KILLING SEVEN.")]
    public void KeepsSpansAndWords(string text)
    {
        TaggedText tags = Model.Value.Tag(Model.Value.Tokenize(new SourceText(text)));
        for (int i = 0; i < tags.Tokens.Count; i++)
        {
            Assert.Equal(text[tags.Tokens.Span(i).Start..tags.Tokens.Span(i).End], tags.Tokens.Word(i).ToString());
            Assert.Equal(tags.Tokens.Word(i).ToString(), tags.Tokens.TrueWord(i).ToString().ToUpperInvariant());
        }
    }

    [TheoryWhereTrained]
    [InlineData("TERRORISTS KIDNAPPED FIFTY PEASANTS IN SAN MIGUEL.", "terrorist kidnap fifty peasant in San Miguel .")]
    public void LemmasFollowTheTrueWords(string text, string lemmas)
    {
        TaggedText tags = Model.Value.Tag(Model.Value.Tokenize(new SourceText(text)));
        Assert.Equal(lemmas, string.Join(' ', Enumerable.Range(0, tags.Tokens.Count).Select(tags.Lemma)));
    }

    [TheoryWhereTrained]
    [InlineData("İSTANBUL'DA ŞİDDETLİ ÇATIŞMALAR SÜRÜYOR")]
    [InlineData("ΟΙ ΔΥΝΑΜΕΙΣ ΑΠΟΧΩΡΗΣΑΝ ΑΠΟ ΤΗΝ ΠΟΛΗ")]
    [InlineData("STRASSE ß ﬁ ǅ \ud835\udc00 \ud83d\ude00 AAAAAAAAAAAAAAAA \ud800 BBBBBBBB")]
    public void ReadsAnyScript(string text)
    {
        TaggedText tags = Model.Value.Tag(Model.Value.Tokenize(new SourceText(text)));
        for (int i = 0; i < tags.Tokens.Count; i++) Assert.Equal(tags.Tokens.Word(i).Length, tags.Tokens.TrueWord(i).Length);
    }

    private static string TrueWords(string text)
    {
        TaggedText tags = Model.Value.Tag(Model.Value.Tokenize(new SourceText(text)));
        return string.Join(' ', Enumerable.Range(0, tags.Tokens.Count).Select(i => tags.Tokens.TrueWord(i).ToString()));
    }

    /// <summary>A theory on learnt case; skipped where the folder of weights has none.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class TheoryWhereTrainedAttribute : TheoryAttribute
    {
        public TheoryWhereTrainedAttribute()
        {
            if (!File.Exists(Path.Combine(Folder, LanguageModel.CasingFileName)))
                Skip = $"models/en has no {LanguageModel.CasingFileName}: run casus train text";
        }
    }
}
