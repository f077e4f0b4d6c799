using Casus.Language.Weights;

namespace Casus.Language.Names;

/// <summary>Builds the name tagger from the sections of a model file.</summary>
internal static class NameModel
{
    public const string CoarseSection = "coarse";
    public const string FineSection = "fine";
    public const string KnownSection = "known";
    public const string HabitSection = "habits";
    public const string PlainSection = "plain";
    public const string TransitionSection = "transitions";
    public const string Table = "names";

    public static NameTagger Tagger(ModelFile file)
    {
        try
        {
            Task<WeightTable> weights = Task.Run(() => WeightCodec.Load(file, Table));
            NameKnowledge knowledge = new(
                ModelParts.Map(file.Unpack(CoarseSection)),
                ModelParts.Map(file.Unpack(FineSection)),
                new KnownNames(ModelParts.Map(file.Unpack(KnownSection))),
                ModelParts.Map(file.Unpack(HabitSection)),
                ModelParts.Map(file.Unpack(PlainSection)));
            int[] transitions = Transitions(file.Unpack(TransitionSection));
            WeightTable table = weights.GetAwaiter().GetResult();
            if (table.Classes != NameLabel.Count || transitions.Length != NameLabel.Count * NameLabel.Count) throw file.Damaged(null);
            return new NameTagger(knowledge, table, transitions);
        }
        catch (Exception fault) when (fault is IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw file.Damaged(fault);
        }
    }

    private static int[] Transitions(byte[] section)
    {
        SectionReader reader = new(section);
        int[] transitions = new int[reader.Number()];
        for (int i = 0; i < transitions.Length; i++) transitions[i] = reader.Signed();
        return transitions;
    }
}
