namespace Casus.Language.Tests;

public class TokenizerTests
{
    [Theory]
    // Clitics and contractions.
    [InlineData("They don't know.", "They do n't know .")]
    [InlineData("It can't last; we won't go.", "It ca n't last ; we wo n't go .")]
    [InlineData("Syria's army", "Syria 's army")]
    [InlineData("Syria’s army", "Syria ’s army")]
    [InlineData("the rebels' camp", "the rebels ' camp")]
    [InlineData("They've said he'd go, she'll stay, I'm here, we're not.", "They 've said he 'd go , she 'll stay , I 'm here , we 're not .")]
    [InlineData("They cannot leave.", "They can not leave .")]
    [InlineData("Qa'ida men in Sana'a", "Qa'ida men in Sana'a")]
    [InlineData("O'Brien said at nine o'clock", "O'Brien said at nine o'clock")]
    // Hyphens.
    [InlineData("a US-led coalition", "a US - led coalition")]
    [InlineData("tit-for-tat strikes", "tit - for - tat strikes")]
    [InlineData("an anti-tank missile", "an anti-tank missile")]
    [InlineData("President al-Masri", "President al - Masri")]
    [InlineData("a non-oil-producing state", "a non-oil - producing state")]
    // Numbers, money, measures.
    [InlineData("1,139 people and 3.5 tonnes", "1,139 people and 3.5 tonnes")]
    [InlineData("$300m, £5bn, €2.5 and US$40", "$ 300 m , £ 5 bn , € 2.5 and US$ 40")]
    [InlineData("50% fell", "50 % fell")]
    [InlineData("20-30 dead", "20 - 30 dead")]
    [InlineData("the 85th day of the 1990s", "the 85th day of the 1990s")]
    [InlineData("a 120mm shell at 5pm", "a 120 mm shell at 5 pm")]
    [InlineData("at 10:30 on 9/11, 2001-09-11", "at 10:30 on 9/11 , 2001-09-11")]
    [InlineData("call 713-555-0199", "call 713-555-0199")]
    // Abbreviations.
    [InlineData("the U.S. Army", "the U.S. Army")]
    [InlineData("Gen. John F. Brook", "Gen. John F. Brook")]
    [InlineData("at 5 a.m. on Oct. 7", "at 5 a.m. on Oct. 7")]
    [InlineData("He said no. It was over.", "He said no . It was over .")]
    [InlineData("It is No. 5.", "It is No. 5 .")]
    // Addresses.
    [InlineData("See https://example.org/a?b=c-d.", "See https://example.org/a?b=c-d .")]
    [InlineData("Write to press.desk@example.co.uk, please.", "Write to press.desk@example.co.uk , please .")]
    [InlineData("It was on example.com (in full).", "It was on example.com ( in full ) .")]
    [InlineData("@desk said #ceasefire now", "@desk said #ceasefire now")]
    // Quotes, dots, dashes.
    [InlineData("'Stop,' she said.", "' Stop , ' she said .")]
    [InlineData("“Stop,” she said.", "“ Stop , ” she said .")]
    [InlineData("Well... no… yes", "Well ... no … yes")]
    [InlineData("the army -- or what is left -- fled", "the army -- or what is left -- fled")]
    [InlineData("the army—what is left—fled", "the army — what is left — fled")]
    [InlineData("What?! No!!!", "What ?! No !!!")]
    [InlineData("and/or", "and / or")]
    [InlineData("It ended.The army left.", "It ended . The army left .")]
    // Other scripts, marks and emoji.
    [InlineData("القوات في دمشق", "القوات في دمشق")]
    [InlineData("cafe\u0301 déjà", "cafe\u0301 déjà")]
    [InlineData("\u200fHoms\u200e fell", "Homs fell")]
    [InlineData("fire 👩🏽‍🚒 🇮🇷 now", "fire 👩🏽‍🚒 🇮🇷 now")]
    public void Cuts(string text, string words) => Assert.Equal(words, Check.Words(text));

    [Fact]
    public void KeepsUnpairedSurrogates() => Assert.Equal("a \ud800 b \udc00 c", Check.Words("a\ud800b\udc00c"));

    [Fact]
    public void CutsTokensThatNeverEnd()
    {
        string[] words = Check.Words(new string('x', 2000)).Split(' ');
        Assert.Equal(4, words.Length);
        Assert.Equal(2000, words.Sum(w => w.Length));
    }
}
