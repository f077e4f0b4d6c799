using Casus.Coding.Actors;
using Casus.Coding.Lexicons;
using Casus.Coding.Tests.Samples;

namespace Casus.Coding.Tests.Actors;

/// <summary>Every row of every actor lexicon is tried on its own example, without tagger or parser.</summary>
public class LexiconRowTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "lexicons", "en");

    private static readonly Lazy<ActorLexicon> Lexicon = new(() => ActorLexicon.Load(LexiconSet.Open(Folder)));

    public static TheoryData<string, int> Names => Rows(
        "countries.tsv", "localities.tsv", "institutions.tsv", "organisations.tsv", "armed_groups.tsv", "parties.tsv",
        "media.tsv", "people.tsv");

    public static TheoryData<string, int> RoleNouns => Rows("roles.tsv");

    public static TheoryData<string, int> Offices => Rows("offices.tsv");

    public static TheoryData<string, int> Portfolios => Rows("portfolios.tsv");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_named_actor_is_found_in_its_example(string file, int line)
    {
        LexiconRow row = Row(file, line);
        string? sector = file is "countries.tsv" or "localities.tsv" ? null : row["sector"];
        NameMatch? found = null;
        foreach (NameMatch match in Lexicon.Value.Names(row["example"]))
        {
            foreach (NamedActor actor in match.Candidates)
            {
                if (actor.Code == row["code"] && actor.Sector == sector && actor.Name == row["name"]) found = match;
            }
        }

        Assert.True(found is not null, $"{file}:{line}: nothing with {row["code"]} {sector} in \"{row["example"]}\"");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_other_form_of_a_name_is_known(string file, int line)
    {
        if (file == "localities.tsv") return;
        LexiconRow row = Row(file, line);
        foreach (string form in row.List("forms"))
        {
            IReadOnlyList<NameMatch> found = Lexicon.Value.Names($"It came from {form}, we heard.");
            Assert.True(found.Any(m => m.Candidates.Any(a => a.Code == row["code"])), $"{file}:{line}: '{form}' is not found");
        }
    }

    [Theory]
    [MemberData(nameof(RoleNouns))]
    public void A_role_noun_is_found_in_its_example_with_its_sector(string file, int line)
    {
        LexiconRow row = Row(file, line);
        Assert.Contains(Lexicon.Value.Roles(row["example"]), m => m.Role.Noun == row["role"] && m.Role.Sector == row["sector"]);
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void An_office_is_found_with_the_portfolio_of_its_example(string file, int line)
    {
        LexiconRow row = Row(file, line);
        string noun = row["role"].Replace("*", "energy", StringComparison.Ordinal);
        Assert.Contains(Lexicon.Value.Roles(row["example"]), m => m.Role.Noun == noun && m.Role.Sector == row["sector"]);
    }

    [Theory]
    [MemberData(nameof(Portfolios))]
    public void A_portfolio_has_a_minister_and_a_ministry(string file, int line)
    {
        string portfolio = Row(file, line)["portfolio"];
        RoleMatch minister = Assert.Single(Lexicon.Value.Roles(Row(file, line)["example"]), m => m.Role.Sector == "GOV");
        Assert.EndsWith(portfolio, Row(file, line)["example"][..minister.End], StringComparison.Ordinal);
        Assert.Contains(Lexicon.Value.Roles($"The {portfolio} ministry moved."), m => m is { Start: 4, Role.Sector: "GOV" });
    }

    [Theory]
    [InlineData("affiliations.tsv")]
    [InlineData("armed_groups.tsv")]
    [InlineData("countries.tsv")]
    [InlineData("honorifics.tsv")]
    [InlineData("institutions.tsv")]
    [InlineData("localities.tsv")]
    [InlineData("media.tsv")]
    [InlineData("offices.tsv")]
    [InlineData("organisations.tsv")]
    [InlineData("parties.tsv")]
    [InlineData("people.tsv")]
    [InlineData("portfolios.tsv")]
    [InlineData("roles.tsv")]
    [InlineData("sectors.tsv")]
    public void Every_row_says_where_it_comes_from(string file) =>
        Assert.All(Table(file).Rows, r => Assert.True(r["source"].Length > 0, $"{file}:{r.Line} has no source"));

    private static readonly Dictionary<string, LexiconTable> Tables = [];

    private static LexiconTable Table(string file)
    {
        lock (Tables)
        {
            if (!Tables.TryGetValue(file, out LexiconTable? table))
                Tables[file] = table = LexiconTable.Load(Path.Combine(Folder, file));
            return table;
        }
    }

    private static LexiconRow Row(string file, int line) => Table(file).Rows.First(r => r.Line == line);

    private static TheoryData<string, int> Rows(params string[] files)
    {
        TheoryData<string, int> data = [];
        foreach (string file in files)
        {
            foreach (LexiconRow row in Table(file).Rows) data.Add(file, row.Line);
        }

        return data;
    }
}
