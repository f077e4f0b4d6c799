using System.Text;
using Casus.Coding.References;
using Casus.Coding.Tests.Actors;
using Casus.Coding.Tests.Events;
using Casus.Core.Records;
using Casus.Language.Parsing;

namespace Casus.Coding.Tests.References;

public class ReferenceLayerTests
{
    private static readonly string[] Pieces =
    [
        "Colonel Ilya Orlov ", "Orlov ", "he ", "it ", "they ", "its ", "Iran ", "the country ", "Hezbollah ", "the group ", "said ", "attacked ",
        "the army ", "(IRGC) ", "\"", "we ", "I ", ". ", "\n\n", ", ", "and ", "that ", "himself ", "the minister ", "\ud83d\ude80 ", "\u202e", "\u00ad", "\u0007", "\ud800", "“", "” ",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_text_gives_spans_that_show_their_words_and_antecedents_before_them(int seed)
    {
        Random random = new(seed);
        for (int run = 0; run < 60; run++)
        {
            StringBuilder words = new();
            for (int i = random.Next(60); i >= 0; i--) words.Append(Pieces[random.Next(Pieces.Length)]);
            ParsedText text = ActorChecks.Parse(words.ToString());
            ReferenceLayer layer = ReferenceChecks.Find(text);
            foreach (Located<Reference> reference in layer.All)
            {
                Assert.Equal(text.Source.Slice(reference.Value.Span), reference.Value.Text);
                Assert.Equal(text.Source.Slice(reference.Value.Antecedent), reference.Value.AntecedentText);
                Assert.InRange(reference.Value.AntecedentHead, 0, text.Count - 1);
            }

            Assert.All(layer.Mentions, m => Assert.InRange(m.Tokens.Start, 0, m.Head));
            Assert.All(layer.Mentions, m => Assert.InRange(m.Tokens.End, m.Head + 1, text.Count));
        }
    }

    // A search that looked back without bound would compare hundreds of millions of pairs here.
    [Fact]
    public void One_endless_sentence_is_read_to_its_end()
    {
        ParsedText text = ActorChecks.Parse(string.Concat(Enumerable.Repeat("Orlov and Iran said they and he and it and the group attacked ", 5000)));
        ReferenceLayer layer = ReferenceChecks.Find(text);
        Assert.Contains(layer.Mentions, m => m.Head > text.Count - 10);
    }

    [Fact]
    public void A_pronoun_carries_its_actor_into_the_event()
    {
        CodedReport coded = Check.Read("Turkey massed troops at the border on Monday. It attacked Syria on Tuesday.", "2024-04-03");
        Assert.Contains("ASSAULT TUR > SYR", string.Join('\n', Check.Lines(coded)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_form_speaks_as_the_actor_it_stands_for()
    {
        CodedReport coded = Check.Read("Hezbollah fired rockets on Monday. The Lebanese group said that two soldiers had died.");
        Assert.Contains(coded.Claims, c => c.Claimant is { Code: { Code: "LBN", Sector: "REB" } });
    }
}
