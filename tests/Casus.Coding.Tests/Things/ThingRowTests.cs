using Casus.Coding.Claims;
using Casus.Coding.Lexicons;
using Casus.Coding.Things;
using Casus.Core.Records;
using Casus.Language;
using Casus.Language.Parsing;

namespace Casus.Coding.Tests.Things;

/// <summary>Every row of the tables of targets, damage and designations reads as its example shows, but for what the parser misreads.</summary>
public class ThingRowTests
{
    private static readonly string Lexicons = Path.Combine(AppContext.BaseDirectory, "lexicons", "en");
    private static readonly Lazy<LanguageModel> Language = new(() => LanguageModel.Load(Path.Combine(AppContext.BaseDirectory, "models", "en")));
    private static readonly TargetFinder Targets = TargetFinder.Load(LexiconSet.Open(Lexicons));
    private static readonly WeaponFinder Weapons = WeaponFinder.Load(LexiconSet.Open(Lexicons));

    [Fact]
    public void Rows_of_targets_read_their_example()
    {
        LexiconTable table = LexiconTable.Load(Path.Combine(Lexicons, "targets.tsv"));
        Assert.True(table.Rows.Count >= 50);
        AtMostMissed(0.04, table, r => TargetsOf(r, out string words).Any(t => t.Text.EndsWith(words, StringComparison.Ordinal) && t.Kind == r["kind"]));
    }

    [Fact]
    public void Rows_of_damage_read_their_example()
    {
        LexiconTable table = LexiconTable.Load(Path.Combine(Lexicons, "damage.tsv"));
        AtMostMissed(0.06, table, r => TargetsOf(r, out string words).Any(t => t.Text.EndsWith(words, StringComparison.Ordinal)
            && t.Status.ToString().Equals(r["status"], StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Rows_of_designations_read_their_example() =>
        AtMostMissed(0, LexiconTable.Load(Path.Combine(Lexicons, "weapon_designations.tsv")), r =>
        {
            string text = Plain(r["example"], out string words);
            return Weapons.Find(Language.Value.Read(new(text)), _ => true).Any(w => w.Value.Text == words && w.Value.Class == r["weapon"]);
        });

    private static void AtMostMissed(double share, LexiconTable table, Predicate<LexiconRow> reads)
    {
        string[] missed = [.. table.Rows.Where(r => !reads(r)).Select(r => $"{r.Line}: {r["example"]}")];
        Assert.True(missed.Length <= share * table.Rows.Count, string.Join("\n", missed));
    }

    private static IEnumerable<Target> TargetsOf(LexiconRow row, out string words)
    {
        ParsedText text = Language.Value.Read(new(Plain(row["example"], out words)));
        return Targets.Find(text, ClaimLayer.Empty, _ => true, _ => null).Select(t => t.Value);
    }

    private static string Plain(string example, out string words)
    {
        int start = example.IndexOf('['), end = example.IndexOf(']');
        words = example[(start + 1)..end];
        return example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
    }
}
