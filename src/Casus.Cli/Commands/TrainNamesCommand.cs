using System.CommandLine;
using Casus.Coding.Lexicons;
using Casus.Coding.Places;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Names;
using Casus.Language.Training;

namespace Casus.Cli.Commands;

/// <summary><c>casus train names</c>: learns to find names, with the weights of <c>casus train</c> for tags.</summary>
internal static class TrainNamesCommand
{
    private const int LargeTown = 15_000;

    public static Verb Create(Terminal terminal)
    {
        Option<string> data = Path("--data", "Folder with *-train.iob2, wikigold* and re3d", "..", "shared", "bench", "names");
        Option<string> treebanks = Path("--treebanks", "Folder with GUM's training part", "..", "shared", "bench", "treebanks");
        Option<string> output = Path("--output", "Folder of the weights; those for tags are in it", "models", "en");
        Option<string> vectors = new("--vectors") { Description = "Word vectors, made by casus train vectors" };
        Option<string[]> text = new("--text")
        {
            Description = "More raw texts, to see which words are written with a capital",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> without = new("--without") { Description = "A source of re3d to keep unseen, to measure on it" };
        Option<ulong> seed = new("--seed")
        {
            Description = "The same data, seed and program give the same bytes",
            DefaultValueFactory = _ => new NameTrainingOptions().Seed,
        };
        Option<string[]> given = new("--given-names")
        {
            Description = "Lists of given names: a JSON array, or a name per line",
            AllowMultipleArgumentsPerToken = true,
        };
        Verb verb = new("names", "Learn to find names from annotated texts", "casus train names --vectors vectors.txt --text news.jsonl")
        {
            data, treebanks, output, vectors, text, given, without, seed,
        };
        return verb.Does(p =>
        {
            string folder = p.GetRequiredValue(output);
            LanguageModel model = LanguageModel.Load(folder);
            IReadOnlyList<NamedText> texts = NameCorpus.Load(
                p.GetRequiredValue(data), p.GetRequiredValue(treebanks), model, p.GetValue(seed), p.GetValue(without));
            WordVectors known = p.GetValue(vectors) is { } file ? WordVectors.Load(file) : new WordVectors([], []);
            byte[] names = NameTrainer.Train(
                texts, known, Lists(terminal.Root, p.GetValue(given) ?? []),
                (p.GetValue(text) ?? []).SelectMany(RawText.Read).Select(t => model.Tokenize(new SourceText(t))),
                new NameTrainingOptions { Seed = p.GetValue(seed) }, line => TrainCommand.Report(terminal, line));
            string path = System.IO.Path.Combine(folder, NameTagger.FileName);
            TrainCommand.Replace(path, names);
            terminal.Out.WriteLine($"{path}: {names.Length:N0} bytes");
            return ExitCode.Done;
        });
    }

    private static Option<string> Path(string name, string description, params string[] parts) =>
        new(name) { Description = description, DefaultValueFactory = _ => System.IO.Path.Combine(parts) };

    // What the lexicons know of names, of whatever time.
    private static NameLists Lists(string root, string[] given)
    {
        NameLists lists = new();
        foreach (string name in KnownPlaces.Names(System.IO.Path.Combine(root, "gazetteer"), LargeTown)) lists.Add(NameList.Town, name);
        foreach (string name in given.SelectMany(RawText.Names)) lists.Add(NameList.GivenName, name);
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

        IReadOnlyList<LexiconRow> Rows(string file) => LexiconTable.Load(System.IO.Path.Combine(root, "lexicons", "en", file)).Rows;

        void Add(NameList list, LexiconRow row, params string[] columns)
        {
            foreach (string column in columns)
            {
                foreach (string form in row[column].Split('|', StringSplitOptions.RemoveEmptyEntries)) lists.Add(list, form);
            }
        }
    }
}
