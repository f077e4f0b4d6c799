using System.CommandLine;
using Casus.Coding.Lexicons;
using Casus.Coding.Places;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Tokens;
using Casus.Language.Training;

namespace Casus.Cli.Commands;

/// <summary>Where <c>casus train names</c> learns from: annotated sets, raw texts, vectors and lists.</summary>
internal sealed class NameSources
{
    private const int LargeTown = 15_000;
    private readonly Option<string> _data = Folder("--data", "Folder with *-train.iob2, wikigold* and re3d", "..", "shared", "bench", "names");
    private readonly Option<string> _treebanks = Folder("--treebanks", "Folder with GUM's training part", "..", "shared", "bench", "treebanks");
    private readonly Option<string> _vectors = new("--vectors") { Description = "Word vectors, made by casus train vectors" };
    private readonly Option<string[]> _text = Files("--text", "More raw texts, to see which words are written with a capital");
    private readonly Option<string[]> _given = Files("--given-names", "Lists of given names: a JSON array, or a name per line");
    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "The same data, seed and program give the same bytes",
        DefaultValueFactory = _ => new NameTrainingOptions().Seed,
    };

    public void AddTo(Verb verb)
    {
        foreach (Option option in (Option[])[_data, _treebanks, _vectors, _text, _given, _seed]) verb.Options.Add(option);
    }

    public NameLearning Open(Terminal terminal, ParseResult parsed, LanguageModel model)
    {
        NameTrainingOptions options = new() { Seed = parsed.GetValue(_seed) };
        WordVectors vectors = parsed.GetValue(_vectors) is { } file ? WordVectors.Load(file) : new WordVectors([], []);
        NameLists lists = Lexicons(terminal.Root);
        foreach (string name in (parsed.GetValue(_given) ?? []).SelectMany(RawText.Names)) lists.Add(NameList.GivenName, name);

        return new NameLearning(
            parsed.GetRequiredValue(_data),
            parsed.GetRequiredValue(_treebanks),
            model,
            WordGroups.Of(vectors, options),
            lists,
            [.. (parsed.GetValue(_text) ?? []).SelectMany(RawText.Read).Select(t => model.Tokenize(new SourceText(t)))],
            options,
            line => TrainCommand.Report(terminal, line));
    }

    public static Option<string> Folder(string name, string description, params string[] parts) =>
        new(name) { Description = description, DefaultValueFactory = _ => Path.Combine(parts) };

    private static Option<string[]> Files(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    // What the lexicons and the gazetteer know of names, of whatever time.
    private static NameLists Lexicons(string root)
    {
        NameLists lists = new();
        foreach (string name in KnownPlaces.Names(Path.Combine(root, "gazetteer"), LargeTown)) lists.Add(NameList.Town, name);
        foreach (LexiconRow row in Rows("countries.tsv"))
        {
            Add(NameList.Country, row, "name", "forms");
            Add(NameList.Demonym, row, "demonyms");
            Add(NameList.Place, row, "seats");
        }

        foreach (LexiconRow row in Rows("places.tsv"))
        {
            Add(NameList.Place, row, "name", "aliases");
            Add(NameList.Demonym, row, "demonyms");
        }

        foreach (string file in (string[])["organisations.tsv", "institutions.tsv", "media.tsv", "parties.tsv"])
        {
            foreach (LexiconRow row in Rows(file)) Add(NameList.Organisation, row, "name", "forms");
        }

        foreach (LexiconRow row in Rows("armed_groups.tsv")) Add(NameList.ArmedGroup, row, "name", "forms");
        foreach (LexiconRow row in Rows("honorifics.tsv")) Add(NameList.Title, row, "word");
        foreach (LexiconRow row in Rows("people.tsv"))
        {
            lists.AddPerson(row["name"]);
            Add(NameList.Person, row, "forms");
        }

        return lists;

        IReadOnlyList<LexiconRow> Rows(string file) => LexiconTable.Load(Path.Combine(root, "lexicons", "en", file)).Rows;

        void Add(NameList list, LexiconRow row, params string[] columns)
        {
            foreach (string column in columns)
            {
                foreach (string form in row[column].Split('|', StringSplitOptions.RemoveEmptyEntries)) lists.Add(list, form);
            }
        }
    }
}

/// <summary>What models on different texts have in common.</summary>
/// <param name="Sets">Folder of the annotated sets.</param>
/// <param name="Treebanks">Folder of treebanks.</param>
/// <param name="Model">Tags the texts.</param>
/// <param name="Raw">Texts without names.</param>
/// <param name="Report">Called with a line now and then, by any thread.</param>
internal sealed record NameLearning(
    string Sets,
    string Treebanks,
    LanguageModel Model,
    WordGroups Groups,
    NameLists Lists,
    IReadOnlyList<TokenizedText> Raw,
    NameTrainingOptions Options,
    Action<string> Report)
{
    /// <returns>The bytes of a model that has learnt from these texts.</returns>
    public byte[] From(IReadOnlyList<NamedText> texts) => NameTrainer.Train(texts, Groups, Lists, Raw, Options, Report);
}
