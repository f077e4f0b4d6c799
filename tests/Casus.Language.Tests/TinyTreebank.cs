using Casus.Language.Training;

namespace Casus.Language.Tests;

/// <summary>A few sentences of our own with trees: enough to learn them by heart.</summary>
internal static class TinyTreebank
{
    private const string Text =
        """
        # newpar
        1 Troops troop NOUN NNS _ 2 nsubj _ _
        2 shelled shell VERB VBD _ 0 root _ _
        3 Homs Homs PROPN NNP _ 2 obj _ SpaceAfter=No
        4 . . PUNCT . _ 2 punct _ _

        1 The the DET DT _ 2 det _ _
        2 army army NOUN NN _ 4 nsubj:pass _ _
        3 was be AUX VBD _ 4 aux:pass _ _
        4 accused accuse VERB VBN _ 0 root _ _
        5 by by ADP IN _ 6 case _ _
        6 rebels rebel NOUN NNS _ 4 obl:agent _ SpaceAfter=No
        7 . . PUNCT . _ 4 punct _ _

        # newpar
        1 Rebels rebel NOUN NNS _ 4 nsubj _ _
        2-3 cannot _ _ _ _ _ _ _ _
        2 can can AUX MD _ 4 aux _ _
        3 not not PART RB _ 4 advmod _ _
        4 hold hold VERB VB _ 0 root _ _
        5 the the DET DT _ 6 det _ _
        6 port port NOUN NN _ 4 obj _ SpaceAfter=No
        7 , , PUNCT , _ 10 punct _ _
        8 the the DET DT _ 9 det _ _
        9 minister minister NOUN NN _ 10 nsubj _ _
        10 said say VERB VBD _ 4 parataxis _ SpaceAfter=No
        11 . . PUNCT . _ 4 punct _ _

        """;

    public static IReadOnlyList<ConlluSentence> Sentences { get; } = Conllu.Read(
        new StringReader(string.Join('\n', Text.Split('\n').Select(l => l.StartsWith('#') ? l : l.Replace(' ', '\t')))), "tiny");

    // Several times over: training drops what it has to correct only once.
    private static readonly ConlluSentence[] Lesson = [.. Enumerable.Repeat(Sentences, 5).SelectMany(s => s)];

    public static TrainingOptions Options { get; } = new(Seed: 7, TaggerEpochs: 12, FoldEpochs: 4, ParserEpochs: 12, ParserMinUpdates: 1);

    public static byte[] Train(ulong seed = 7) =>
        ModelTrainer.Train(Lesson, [], Options with { Seed = seed }, _ => { });
}
