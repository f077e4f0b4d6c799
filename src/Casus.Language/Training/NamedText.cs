using Casus.Core.Text;
using Casus.Language.Names;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <summary>A tagged text whose tokens carry the labels of <see cref="NameLabel"/>.</summary>
public sealed class NamedText
{
    private NamedText(TaggedText tags, byte[] labels, NameScheme scheme)
    {
        Tags = tags;
        Labels = labels;
        Scheme = scheme;
    }

    public TaggedText Tags { get; }

    public NameScheme Scheme { get; }

    internal byte[] Labels { get; }

    /// <param name="tag">Tags the sentences' text.</param>
    public static NamedText Of(IReadOnlyList<NamedSentence> sentences, NameScheme scheme, Func<TokenizedText, TaggedText> tag)
    {
        TokenizedText tokens = NamedSentence.ToText(sentences);
        byte[] labels = new byte[tokens.Count];
        for (int s = 0; s < sentences.Count; s++)
        {
            int start = tokens.Sentence(s).Start;
            foreach (NamedSpan name in sentences[s].Names)
            {
                if (KindOf(name.Type) is { } kind) NameLabel.Write(labels.AsSpan(start + name.Start, name.End - name.Start), kind);
            }
        }

        return new NamedText(tag(tokens), labels, scheme);
    }

    /// <summary>The named mentions of a document; a mention that begins or ends inside a token takes all of it.</summary>
    public static NamedText Of(Re3dDocument document, LanguageModel model)
    {
        TaggedText tags = model.Tag(model.Tokenize(document.Text));
        byte[] labels = new byte[tags.Tokens.Count];
        int end = 0;
        foreach ((TextSpan span, NameKind kind) in Re3d.Names(document, tags))
        {
            TokenRange range = tags.Tokens.TokensIn(span);
            bool whole = range.Length > 0 && range.Start >= end
                && tags.Tokens.SentenceOf(range.Start) == tags.Tokens.SentenceOf(range.End - 1);
            if (!whole) continue;
            NameLabel.Write(labels.AsSpan(range.Start, range.Length), kind);
            end = range.End;
        }

        return new NamedText(tags, labels, NameScheme.Bulletin);
    }

    /// <summary>The kind that a set's type stands for; null where it marks no name.</summary>
    public static NameKind? KindOf(string type) => type switch
    {
        "PER" or "PERSON" or "Person" => NameKind.Person,
        "LOC" or "GPE" or "LOCATION" or "Location" => NameKind.Place,
        "ORG" or "ORGANIZATION" or "Organisation" => NameKind.Organisation,
        "NORP" or "Nationality" => NameKind.Nationality,
        "MISC" or "OTH" => NameKind.Other,
        _ => null,
    };
}
