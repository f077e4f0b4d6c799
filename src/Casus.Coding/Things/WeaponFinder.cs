using System.Globalization;
using Casus.Coding.Figures;
using Casus.Coding.Lexicons;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Documents;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Coding.Things;

/// <summary>
/// Finds words for weapons: <c>hit by a [ballistic missile]</c>, <c>two [F-35] jets</c>. Acts ("airstrike") and people
/// ("gunmen") of <c>weapons.tsv</c> name no weapon.
/// </summary>
public sealed class WeaponFinder
{
    private readonly PhraseTable<Weapon> _words = new();
    private readonly Designations _designations;

    private WeaponFinder(LexiconSet lexicons)
    {
        foreach (LexiconRow row in lexicons.Table("weapons.tsv").Rows)
        {
            WeaponKind? kind = row["kind"] switch
            {
                "munition" => WeaponKind.Munition,
                "platform" => WeaponKind.Platform,
                "act" or "person" => null,
                string other => throw row.Fault("kind", $"'{other}' is none of munition, platform, act, person"),
            };
            if (kind is { } known) _words.Add(row["form"], new Weapon(row["weapon"], known, row["when"] == "attack"));
        }

        _designations = Designations.Load(lexicons);
    }

    /// <param name="NeedsAttack">The word has a peaceful sense, and counts only beside an attack.</param>
    internal readonly record struct Weapon(string Class, WeaponKind Kind, bool NeedsAttack);

    /// <exception cref="Core.CasusException">CAS010–CAS012: a table is missing or a row cannot be read.</exception>
    public static WeaponFinder Load(LexiconSet lexicons) => new(lexicons);

    /// <param name="isAttack">Whether a sentence, by its index, tells of an attack.</param>
    /// <returns>Weapons <c>w1</c>, <c>w2</c> … in text order; sentences that only repeat others are passed over.</returns>
    public Layer<WeaponMention> Find(ParsedText text, Predicate<int> isAttack, DocumentLayout? layout = null)
    {
        List<Located<WeaponMention>> found = [];
        for (int s = 0; s < text.SentenceCount; s++)
        {
            if (layout?.RepeatedSentence(s) >= 0) continue;
            TokenRange sentence = text.Tokens.Sentence(s);
            for (int i = sentence.Start; i < sentence.End;)
            {
                int length = At(text, i, sentence.End, out Weapon weapon, out string rule);
                if (length > 0 && IsNominal(text, i + length - 1) && (!weapon.NeedsAttack || isAttack(s)))
                    found.Add(Mention(text, new TokenRange(i, i + length), weapon, rule, found.Count + 1));
                i += Math.Max(1, length);
            }
        }

        return new Layer<WeaponMention>(text.Count, found);
    }

    private int At(ParsedText text, int token, int limit, out Weapon weapon, out string rule)
    {
        // The longer of the two: "Shahed" in "Shahed-136".
        int model = _designations.StartingAt(text.Tokens, token, limit, out Weapon designated);
        int words = _words.StartingAt(text.Tokens, token, limit, out weapon);
        rule = words >= model ? "weapon.word" : "weapon.designation";
        if (words < model) weapon = designated;
        return Math.Max(words, model);
    }

    // "mine" and "shell" are also a pronoun and a verb; "stone" and "rocket" are verbs.
    private static bool IsNominal(ParsedText text, int token) => text.Tags.Upos(token) is Upos.Noun or Upos.Propn or Upos.Adj or Upos.X or Upos.Num or Upos.Sym;

    private static Located<WeaponMention> Mention(ParsedText text, TokenRange tokens, Weapon weapon, string rule, int ordinal)
    {
        TextSpan span = text.Tokens.Span(tokens);
        return new Located<WeaponMention>(
            new WeaponMention
            {
                Id = "w" + ordinal.ToString(CultureInfo.InvariantCulture),
                Span = span,
                Text = text.Source.Slice(span),
                Class = weapon.Class,
                Kind = weapon.Kind,
                Rule = rule,
            },
            tokens,
            tokens.End - 1);
    }
}
