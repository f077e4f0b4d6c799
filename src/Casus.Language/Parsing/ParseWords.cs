using Casus.Language.Tags;
using Casus.Language.Tokens;
using Casus.Language.Weights;

namespace Casus.Language.Parsing;

/// <summary>The words of one sentence as the parser sees them, with values for the root and for "none" at the end.</summary>
internal sealed class ParseWords
{
    public uint[] Words = new uint[66];
    public uint[] Tags = new uint[66];
    public uint[] Coarse = new uint[66];
    public uint[] Endings = new uint[66];

    public void Fill(TaggedText text, TokenRange sentence)
    {
        int count = sentence.Length;
        if (Words.Length < count + 2) Resize((count + 2) * 2);
        for (int i = 0; i < count; i++)
        {
            int token = sentence.Start + i;
            ReadOnlySpan<char> word = text.Tokens.Word(token);
            Words[i] = FeatureHash.Lower(word);
            Tags[i] = TagClass.Key(text.Upos(token), text.Xpos(token));
            Coarse[i] = (uint)text.Upos(token) + 3;
            Endings[i] = word.Length > 3 ? FeatureHash.Lower(word[^3..]) : Words[i];
        }

        for (uint edge = 0; edge < 2; edge++)
        {
            Words[count + edge] = Tags[count + edge] = Coarse[count + edge] = Endings[count + edge] = edge + 1;
        }
    }

    private void Resize(int size)
    {
        Words = new uint[size];
        Tags = new uint[size];
        Coarse = new uint[size];
        Endings = new uint[size];
    }
}
