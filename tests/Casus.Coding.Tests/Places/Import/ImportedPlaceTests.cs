using Casus.Coding.Lexicons;
using Casus.Coding.Places;
using Casus.Coding.Places.Building.Import;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Tests.Places.Import;

/// <summary>What villages that an import alone knows do to reading: they are found where the text speaks for them, and hurt nowhere.</summary>
public sealed class ImportedPlaceTests(ImportedPlaceTests.World world) : IClassFixture<ImportedPlaceTests.World>
{
    [Theory]
    [InlineData("Rebels shelled the village of Zarqubbin in Syria on Monday.", "Zarqubbin: Zarqubbin, SYR, Settlement")]
    [InlineData("Three people were killed in Zarqubbin, Homs, officials said.", "Zarqubbin: Zarqubbin, SYR, Settlement")]
    [InlineData("Troops left Homs. Later shells fell in Zarqubbin and Aleppo.", "Zarqubbin: Zarqubbin, SYR, Settlement")]
    [InlineData("Shells fell in Homs Zarqa in Syria.", "Homs Zarqa: Homs Zarqa, SYR, Settlement")]
    [InlineData("Shells fell near Tell Zarqa Fawqa in Syria.", "Tell Zarqa Fawqa: Tell Zarqa Fawqa, SYR, Near")]
    public void A_village_is_found_where_the_text_speaks_for_it(string text, string place) =>
        Assert.Contains(place, world.Read(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Rebels attacked Parliament in London on Monday.")]
    [InlineData("The vote in Parliament was held in Paris.")]
    [InlineData("Zarqubbin told reporters in Damascus that talks would go on.")]
    [InlineData("General Ahmad Zarqubbin spoke in Damascus.")]
    [InlineData("The Victory Front said it would fight in Damascus.")]
    [InlineData("Shells fell in Aleppo Zarqa in Syria.")]
    [InlineData("Police in Chicago met the Hope Committee on Tuesday.")]
    [InlineData("Three people were killed in Zarqubbin, officials in Tokyo said.")]
    public void A_common_word_or_an_unsupported_name_is_none(string text) =>
        Assert.Equal(PlaceChecks.Read(text), world.Read(text));

    [Theory]
    [InlineData("Troops entered Homs on Friday, and fighting went on in Aleppo.")]
    [InlineData("Soldiers fired on protesters in Khartoum and in Paris.")]
    [InlineData("Fighting went on in Homs.")]
    public void A_namesake_does_not_outrank_what_is_shipped(string text) =>
        Assert.Equal(PlaceChecks.Read(text), world.Read(text));

    [Fact]
    public void A_namesake_is_meant_where_its_province_is_named() =>
        Assert.Contains("Khartoum: Khartoum, SYR", world.Read("Shells fell in Khartoum, Homs province, in Syria."), StringComparison.Ordinal);

    [Fact]
    public void A_document_without_imported_names_reads_as_before()
    {
        const string Text = "Israel struck a base near Damascus. Syrian officials in Deir ez-Zor, Raqqa and Latakia said two people died. "
            + "Ukraine's army shelled Belgorod; in Kyiv, Kharkiv and Odesa sirens sounded.";
        Assert.Equal(PlaceChecks.Read(Text), world.Read(Text));
    }

    /// <summary>The shipped gazetteer with a few invented villages, among them some with names of common words and of capitals.</summary>
    public sealed class World : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("imported").FullName;
        private readonly PlaceFinder _finder;

        public World()
        {
            string output = Path.Combine(_folder, "places.bin");
            string dump = Dump.Zip(
                _folder,
                Dump.Row(900000001, "Homs", feature: "A", code: "ADM1", country: "SY", admin1: "11", latitude: 34.5, longitude: 38),
                Dump.Row(900000002, "Zarqubbin", country: "SY", admin1: "11", latitude: 34.6, longitude: 36.6),
                Dump.Row(900000003, "Tell Zarqa Fawqa", country: "SY", admin1: "11", people: 300, latitude: 34.7, longitude: 36.9),
                Dump.Row(900000004, "Khartoum", country: "SY", admin1: "11", people: 9_000_000, latitude: 34.8, longitude: 36.8),
                Dump.Row(900000005, "Homs", country: "FR", admin1: "11", people: 9_000_000, latitude: 48, longitude: 2),
                Dump.Row(900000006, "Parliament", country: "GB", admin1: "ENG", latitude: 51, longitude: 1),
                Dump.Row(900000007, "Victory", country: "SY", admin1: "11", latitude: 34, longitude: 36),
                Dump.Row(900000008, "Victory Front", country: "SY", admin1: "11", latitude: 34, longitude: 36),
                Dump.Row(900000010, "Homs Zarqa", country: "SY", admin1: "11", latitude: 34.75, longitude: 36.75),
                Dump.Row(900000011, "Aleppo Zarqa", country: "SY", admin1: "11", latitude: 34.75, longitude: 36.75),
                Dump.Row(900000009, "Hope", country: "US", admin1: "IL", latitude: 41, longitude: -88));
            GeoNamesImport.Run(dump, output, PlaceChecks.GazetteerFolder, _ => { }, CancellationToken.None);
            _finder = PlaceFinder.Load(PlaceChecks.GazetteerFolder, LexiconSet.Open(PlaceChecks.Lexicons), output);
        }

        public string Read(string text)
        {
            ParsedText parsed = PlaceChecks.Parse(text);
            return string.Join("; ", _finder.Find(parsed, new Layer<ActorMention>(parsed.Count, [])).Select(m => PlaceChecks.Line(m.Value)));
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
