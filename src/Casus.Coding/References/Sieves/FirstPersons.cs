namespace Casus.Coding.References.Sieves;

/// <summary>
/// "I", "we" and "you" mean the same as long as one voice speaks: within a quotation, within a sentence, and from a sentence
/// to the one that follows on the same line. Who the voice is, the claim says.
/// </summary>
internal static class FirstPersons
{
    public static void Apply(Discourse discourse)
    {
        Dictionary<(Traits, int Person), int> last = [];
        foreach (Mention mention in discourse.Mentions)
        {
            if (mention.Kind != MentionKind.Pronoun) continue;
            PronounEntry pronoun = discourse.Words.Pronoun(discourse.Text.Tokens.TrueWord(mention.Head))!;
            if (pronoun.Person == 3) continue;
            if (last.TryGetValue((pronoun.Traits, pronoun.Person), out int earlier) && IsOneVoice(discourse, discourse.Mentions[earlier], mention))
                discourse.Entities.Join(mention.Index, earlier, "reference/same-voice");
            last[(pronoun.Traits, pronoun.Person)] = mention.Index;
        }
    }

    private static bool IsOneVoice(Discourse discourse, Mention earlier, Mention mention)
    {
        if (earlier.Quote != mention.Quote) return false;
        return mention.Quote >= 0 || earlier.Sentence == mention.Sentence
            || (earlier.Sentence == mention.Sentence - 1 && discourse.RunsOn(mention.Sentence));
    }
}
