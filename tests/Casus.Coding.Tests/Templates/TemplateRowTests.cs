using Casus.Coding.Lexicons;
using Casus.Coding.Templates;
using Casus.Language;
using Casus.Language.Parsing;

namespace Casus.Coding.Tests.Templates;

/// <summary>Every row of the tables of templates reads as its example shows, but for what the tagger misreads.</summary>
public class TemplateRowTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "lexicons", "muc");
    private static readonly Lazy<LanguageModel> Language = new(() => LanguageModel.Load(Path.Combine(AppContext.BaseDirectory, "models", "en")));
    private static readonly TemplateWords Words = TemplateWords.Load(Folder);

    [Fact]
    public void Rows_of_triggers_read_their_example() =>
        AtMostMissed(0.08, "triggers.tsv", r => Reads(r["example"], (text, i) => Words.Trigger(Lemma(text, i), text.Tags.Upos(i)) == r["type"] && Lemma(text, i) == r["lemma"]));

    [Fact]
    public void Rows_of_people_read_their_example() =>
        AtMostMissed(0.06, "people.tsv", r => Reads(r["example"], (text, i) => Words.Person(Lemma(text, i)) == r["type"]));

    [Fact]
    public void Rows_of_targets_read_their_example() =>
        AtMostMissed(0.06, "targets.tsv", r => Reads(r["example"], (text, i) => Words.Target(Lemma(text, i)) == r["type"]));

    [Fact]
    public void Rows_of_instruments_read_their_example() =>
        AtMostMissed(0.1, "instruments.tsv", r => Reads(r["example"], (text, i) => Words.Instrument(Lemma(text, i)) == r["type"]));

    [Fact]
    public void Types_are_values_of_their_slots()
    {
        Check("triggers.tsv", TemplateSlot.Type);
        Check("people.tsv", TemplateSlot.HumType);
        Check("targets.tsv", TemplateSlot.PhysType);
        Check("instruments.tsv", TemplateSlot.InstrumentType);
    }

    private static void Check(string table, TemplateSlot slot) =>
        Assert.All(LexiconTable.Load(Path.Combine(Folder, table)).Rows, r => Assert.Contains(r["type"], Words.Values(slot)));

    private static string Lemma(ParsedText text, int token) => text.Tags.Lemma(token).ToLowerInvariant();

    private static bool Reads(string example, Func<ParsedText, int, bool> isIt)
    {
        ParsedText text = Language.Value.Read(new(example));
        return Enumerable.Range(0, text.Count).Any(i => isIt(text, i));
    }

    private static void AtMostMissed(double share, string name, Predicate<LexiconRow> reads)
    {
        LexiconTable table = LexiconTable.Load(Path.Combine(Folder, name));
        string[] missed = [.. table.Rows.Where(r => !reads(r)).Select(r => $"{r.Line}: {r["example"]}")];
        Assert.True(missed.Length <= share * table.Rows.Count, string.Join("\n", missed));
    }
}
