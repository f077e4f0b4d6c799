using Casus.Coding.Actors;
using Casus.Coding.Lexicons;
using Casus.Coding.Tests.Samples;
using Casus.Core;

namespace Casus.Coding.Tests.Actors;

public class LexiconOrderTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "lexicons", "en");

    [Fact]
    public void Every_country_code_is_three_capitals_and_stands_once()
    {
        LexiconTable countries = LexiconTable.Load(Path.Combine(Folder, "countries.tsv"));
        Assert.All(countries.Rows, r => Assert.Matches("^[A-Z]{3}$", r["code"]));
        Assert.Equal(countries.Rows.Count, countries.Rows.Select(r => r["code"]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(250, countries.Rows.Count); // ISO 3166-1 has 249; Kosovo is the one beside them.
    }

    [Fact]
    public void No_organisation_takes_the_code_of_a_state_it_does_not_belong_to()
    {
        HashSet<string> states = [.. LexiconTable.Load(Path.Combine(Folder, "countries.tsv")).Rows.Select(r => r["code"])];
        IEnumerable<LexiconRow> international = LexiconTable.Load(Path.Combine(Folder, "organisations.tsv")).Rows
            .Where(r => r["sector"] == "IGO");
        Assert.All(international, r => Assert.DoesNotContain(r["code"], states));
    }

    [Fact]
    public void Terms_of_one_person_in_one_office_do_not_overlap()
    {
        LexiconTable people = LexiconTable.Load(Path.Combine(Folder, "people.tsv"));
        foreach (IGrouping<string, LexiconRow> terms in people.Rows.GroupBy(r => r["name"] + "|" + r["office"] + "|" + r["code"], StringComparer.Ordinal))
        {
            string end = "";
            foreach (LexiconRow row in terms)
            {
                Assert.True(string.CompareOrdinal(row["from"], end) >= 0, $"people.tsv:{row.Line} begins before the term above it ends");
                end = row["to"].Length > 0 ? row["to"] : "9999";
            }
        }
    }

    [Fact]
    public void A_wrong_sector_is_an_error_that_names_its_place()
    {
        string folder = Directory.CreateTempSubdirectory("casus-lexicon").FullName;
        try
        {
            foreach (string file in Directory.GetFiles(Folder)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            string parties = Path.Combine(folder, "parties.tsv");
            string[] lines = File.ReadAllLines(parties);
            lines[^1] = lines[^1].Replace("\tPTY\t", "\tXXX\t", StringComparison.Ordinal);
            File.WriteAllLines(parties, lines);
            CasusException error = Assert.Throws<CasusException>(() => ActorLexicon.Load(LexiconSet.Open(folder)));
            Assert.Equal("CAS012", error.Code);
            Assert.Contains($"parties.tsv:{lines.Length}:4", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
