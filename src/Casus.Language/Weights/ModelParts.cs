using Casus.Language.Parsing;
using Casus.Language.Tags;

namespace Casus.Language.Weights;

/// <summary>Builds tagger, lemmatiser and parser from the sections of a model file.</summary>
internal static class ModelParts
{
    public const string ClassSection = "classes";
    public const string CertainSection = "certain";
    public const string UsualSection = "usual";
    public const string ScriptSection = "scripts";
    public const string LemmaSection = "lemmas";
    public const string ActionSection = "actions";
    public const string TaggerTable = "tagger";
    public const string ParserTable = "parser";

    public static Tagger Tagger(ModelFile file) => new(
        Classes(file),
        WeightCodec.Load(file, TaggerTable),
        Map(file.Unpack(CertainSection)),
        Map(file.Unpack(UsualSection)));

    public static Lemmatizer Lemmatizer(ModelFile file) =>
        new(
            Scripts(file.Unpack(ScriptSection)),
            Map(file.Unpack(LemmaSection)),
            Tags.Lemmatizer.KinOf(Classes(file)));

    public static Parser Parser(ModelFile file) =>
        new(Actions(file.Unpack(ActionSection)), WeightCodec.Load(file, ParserTable));

    public static TagClass[] Classes(ModelFile file) => Classes(file.Unpack(ClassSection));

    private static TagClass[] Classes(byte[] section)
    {
        SectionReader reader = new(section);
        TagClass[] classes = new TagClass[reader.Number()];
        for (int i = 0; i < classes.Length; i++)
            classes[i] = new TagClass((Upos)reader.Byte(), string.Intern(reader.Text()));
        return classes;
    }

    public static KeyMap Map(byte[] section)
    {
        SectionReader reader = new(section);
        uint[] keys = reader.Keys((int)reader.Number());
        ushort[] values = new ushort[keys.Length];
        for (int i = 0; i < values.Length; i++) values[i] = (ushort)reader.Number();
        return new KeyMap(keys, values);
    }

    private static EditScript[] Scripts(byte[] section)
    {
        SectionReader reader = new(section);
        EditScript[] scripts = new EditScript[reader.Number()];
        for (int i = 0; i < scripts.Length; i++)
            scripts[i] = new EditScript(reader.Byte() == 1, (int)reader.Number(), reader.Text());
        return scripts;
    }

    private static ParseAction[] Actions(byte[] section)
    {
        SectionReader reader = new(section);
        ParseAction[] actions = new ParseAction[reader.Number()];
        for (int i = 0; i < actions.Length; i++)
            actions[i] = new ParseAction((Move)reader.Byte(), Relations.Parse(reader.Text()));
        return actions;
    }
}
