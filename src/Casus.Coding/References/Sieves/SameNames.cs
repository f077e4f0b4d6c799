namespace Casus.Coding.References.Sieves;

/// <summary>
/// Names written alike, or that the actor layer knows by one name: "<c>Hezbollah</c> fired. … <c>Hizbullah</c> said so",
/// "<c>Ilya Orlov</c> spoke. … <c>Orlov</c> left", "<c>Iran</c> struck. … <c>The country</c> said so".
/// </summary>
internal static class SameNames
{
    public static void Apply(Discourse discourse)
    {
        Dictionary<string, int> last = new(StringComparer.OrdinalIgnoreCase);
        foreach (Mention mention in discourse.Mentions)
        {
            if (KeyOf(discourse, mention) is not { } key) continue;
            if (last.TryGetValue(key, out int earlier)) discourse.Entities.Join(mention.Index, earlier, RuleOf(mention));
            last[key] = mention.Index;
        }
    }

    private static string RuleOf(Mention mention) => mention.Actor?.Rule switch
    {
        "actor/surname" => "reference/short-name",
        "actor/the-country" => "reference/the-country",
        _ => "reference/same-name",
    };

    private static string? KeyOf(Discourse discourse, Mention mention)
    {
        if (mention.Actor is { Name: { } name } actor)
        {
            return actor.Rule switch
            {
                "actor/capital" => "seat of " + name,
                "actor/demonym" or "actor/people" => null,
                _ => name,
            };
        }

        if (mention.Kind != MentionKind.Name || IsMereTitle(discourse, mention)) return null;
        ReadOnlySpan<char> words = discourse.Text.Tokens.TrueWords(mention.Core);
        return words.Length > 1 ? words.ToString() : null;
    }

    // "Senators", "a President" are written as names and are none.
    private static bool IsMereTitle(Discourse discourse, Mention mention) =>
        mention.Core.Length == 1 && (discourse.Words.Noun(discourse.Text.Tags.Lemma(mention.Core.Start)) != Traits.None
            || mention.Determiner == Determiner.Indefinite);
}
