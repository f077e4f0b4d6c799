using Casus.Language.Parsing;

namespace Casus.Coding.References.Sieves;

/// <summary>
/// A surname or given name after the full name: "<c>Dana Ben Arad</c> … <c>Ben Arad</c> … <c>Dana</c>". Never where two people
/// of the report share it.
/// </summary>
internal static class ShortNames
{
    private const int Shortest = 3;
    private const int Shared = -1;

    public static void Apply(Discourse discourse)
    {
        Dictionary<string, int> people = new(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = people.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Mention mention in discourse.Mentions)
        {
            if (mention.Kind != MentionKind.Name || (mention.Traits & Traits.Person) == 0 || mention.Determiner is Determiner.The or Determiner.Indefinite) continue;
            if (mention.Core.Length == 1 && discourse.Words.Noun(discourse.Text.Tokens.TrueWord(mention.Head)) != Traits.None) continue;
            ReadOnlySpan<char> name = discourse.Text.Tokens.TrueWords(mention.Core);
            if (discourse.Entities.Rule(mention.Index) is null && lookup.TryGetValue(name, out int full) && full != Shared)
                discourse.Entities.Join(mention.Index, full, "reference/short-name");
            if (mention.Core.Length > 1) Remember(discourse, people, mention);
        }
    }

    private static void Remember(Discourse discourse, Dictionary<string, int> people, Mention mention)
    {
        ParsedText text = discourse.Text;
        for (int i = mention.Core.Start + 1; i < mention.Core.End; i++)
        {
            if (!char.IsUpper(text.Tokens.TrueWord(i)[0])) continue;
            Remember(discourse, people, text.Tokens.TrueWords(mention.Core with { Start = i }).ToString(), mention);
        }

        ReadOnlySpan<char> first = text.Tokens.TrueWord(mention.Core.Start);
        if (discourse.Words.GivenName(first) != Traits.None) Remember(discourse, people, first.ToString(), mention);
    }

    private static void Remember(Discourse discourse, Dictionary<string, int> people, string part, Mention mention)
    {
        if (part.Length < Shortest) return;
        if (!people.TryGetValue(part, out int other)) people[part] = mention.Index;
        else if (other != Shared && discourse.Entities.Of(other) != discourse.Entities.Of(mention.Index)) people[part] = Shared;
    }
}
