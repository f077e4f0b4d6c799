using Casus.Coding.Lexicons;
using Casus.Core;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Actors;

/// <summary>Finds the words that name actors and resolves them to code, sector and canonical name.</summary>
/// <remarks>
/// Each token belongs to one mention at most: "Iran's consulate" is one mention, headed by "consulate" (IRN GOV),
/// while in "Israel's attack" the owner stands alone. Former office holders keep the code of their state and get the
/// sector ELI. An actor known by its role only ("gunmen") has a sector and no code.
/// </remarks>
public sealed class ActorFinder
{
    private readonly ActorLexicon _lexicon;

    private ActorFinder(ActorLexicon lexicon) => _lexicon = lexicon;

    /// <exception cref="CasusException">CAS010 to CAS012: a file is missing or a row is wrong.</exception>
    public static ActorFinder Load(LexiconSet lexicons) => new(ActorLexicon.Load(lexicons));

    /// <summary>The names and role nouns behind this finder.</summary>
    public ActorLexicon Lexicon => _lexicon;

    /// <param name="published">Decides which office holder a name means; when unknown, the latest.</param>
    /// <param name="times">Words that say when are no part of who: "On Friday Kenyan police …".</param>
    public Layer<ActorMention> Find(ParsedText text, Publication published, Layer<TimeMention>? times = null)
    {
        SeenNames seen = SeenNames.In(text, _lexicon, published.Date, times);
        List<ActorPhrase> phrases = [];
        foreach (ActorPhrase phrase in new PhraseReader(seen).Read()) phrases.Add(Apposition.Join(seen, phrase));

        // Of two phrases that overlap the layer keeps the earlier in the list: the longer.
        phrases.Sort(static (a, b) => a.Tokens.Length != b.Tokens.Length
            ? b.Tokens.Length.CompareTo(a.Tokens.Length)
            : a.Tokens.Start.CompareTo(b.Tokens.Start));
        phrases.AddRange(ListedOwners.Find(seen, phrases));
        foreach (SeenName name in seen.Names)
        {
            if (BareNames.Read(seen, name) is { } bare) phrases.Add(bare);
        }

        AddCountries(seen, phrases);
        phrases.AddRange(ShortForms.Find(seen, phrases));
        List<Located<ActorMention>> found = new(phrases.Count);
        foreach (ActorPhrase phrase in phrases) found.Add(phrase.Locate(text));
        return new Layer<ActorMention>(text.Count, found);
    }

    private static void AddCountries(SeenNames seen, List<ActorPhrase> phrases)
    {
        ParsedText text = seen.Text;
        for (int i = 1; i < text.Count; i++)
        {
            if (!CountryReference.Is(text, i) || !text.Tokens.TrueWord(i - 1).Equals("the", StringComparison.OrdinalIgnoreCase)) continue;
            if (text.Tags.Xpos(i) != "NN" || CountryReference.Resolve(seen, i) is not { } state) continue;
            phrases.Add(new ActorPhrase(new(i, i + 1), i, new ActorCode(state.Code, null), state.Name, "actor/the-country"));
        }
    }
}
