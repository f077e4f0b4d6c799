namespace Casus.Coding.Tests.Events;

/// <summary>Who did what to whom, by clause shape. Each row is a sentence and the one event it tells.</summary>
public class ClauseTests
{
    [Theory]
    [InlineData("Syrian troops shelled Turkish positions.", "ASSAULT SYR MIL > TUR")]
    [InlineData("Russia invaded Georgia.", "ASSAULT RUS > GEO")]
    [InlineData("Egypt condemned Israel.", "ACCUSE EGY > ISR")]
    [InlineData("France met Germany in Paris.", "CONSULT FRA > DEU @Paris")]
    [InlineData("China sanctioned Taiwan.", "COERCE CHN > TWN")]
    [InlineData("Rebels stormed the South Hospital in El Fasher.", "ASSAULT --- REB > SDN HLH @El Fasher")]
    public void Active(string text, string expected) => Check.Events(text, expected);

    [Theory]
    [InlineData("Turkish positions were shelled by Syrian troops.", "ASSAULT SYR MIL > TUR")]
    [InlineData("Georgia was invaded by Russia.", "ASSAULT RUS > GEO")]
    [InlineData("Israel was condemned by Egypt.", "ACCUSE EGY > ISR")]
    public void Passive(string text, string expected) => Check.Events(text, expected);

    [Theory]
    [InlineData("Israeli missile strikes on Iran continued.", "ASSAULT ISR > IRN")]
    [InlineData("Russia's invasion of Georgia shocked the world.", "ASSAULT RUS > GEO")]
    [InlineData("Attacks by Turkey on Syria continued.", "ASSAULT TUR > SYR")]
    public void Nominal(string text, string expected) => Check.Events(text, expected);

    [Theory]
    [InlineData("Turkey carried out strikes against Syria.", "ASSAULT TUR > SYR")]
    [InlineData("Iran launched an attack on Israel.", "ASSAULT IRN > ISR")]
    [InlineData("France imposed sanctions on Russia.", "COERCE FRA > RUS")]
    [InlineData("Ukrainian forces came under attack.", "ASSAULT - > UKR MIL")]
    public void LightVerb(string text, string expected) => Check.Events(text, expected);

    [Theory]
    [InlineData("Russia threatened to attack Georgia.", "THREATEN RUS > GEO", "ASSAULT RUS > GEO (threatened)")]
    [InlineData("Russia did not attack Georgia.", "ASSAULT RUS > GEO (denied)")]
    [InlineData("Russia may attack Georgia.", "ASSAULT RUS > GEO (hypothetical)")]
    [InlineData("If Russia attacks Georgia, the market will fall.", "ASSAULT RUS > GEO (hypothetical)")]
    [InlineData("Russia is attacking Georgia.", "ASSAULT RUS > GEO (ongoing)")]
    public void Status(string text, params string[] expected) => Check.Events(text, expected);

    [Theory]
    [InlineData("Turkey attacked Syria and Iraq.", "ASSAULT TUR > SYR+IRQ")]
    [InlineData("France and Germany condemned Russia.", "ACCUSE FRA+DEU > RUS")]
    [InlineData("Turkish troops, who had shelled Syria, withdrew.", "ASSAULT TUR MIL > SYR")]
    public void SharedArguments(string text, string expected) => Assert.Contains(expected, Check.Lines(Check.Read(text)));

    [Theory]
    [InlineData("France, Peru, and Chile met on Monday.", "CONSULT FRA+PER+CHL > -")]
    [InlineData("Peru and the wealthy Chile condemned France.", "ACCUSE PER+CHL > FRA")]
    [InlineData("France and Peru said they will attack Chile.", "ASSAULT FRA+PER > CHL (planned)")]
    public void Lists(string text, string expected) => Assert.Contains(expected, Check.Lines(Check.Read(text)));

    [Theory]
    [InlineData("Turkey wants Russia to attack Georgia.", "ASSAULT RUS > GEO (requested)")]
    [InlineData("Turkey wants to attack Georgia.", "ASSAULT TUR > GEO (planned)")]
    public void Wanting(string text, string expected) => Assert.Contains(expected, Check.Lines(Check.Read(text)));

    [Theory]
    [InlineData("Syrian rebels engaged Turkish soldiers in a firefight.", "ASSAULT SYR REB > TUR MIL")]
    [InlineData("Syrian rebels claimed responsibility for the attack on Turkey.", "ASSAULT SYR REB > TUR")]
    [InlineData("Peru received weapons from Chile.", "AID CHL > PER")]
    [InlineData("Peru welcomed the resumption of ties with Chile.", "SUPPORT PER > CHL")]
    [InlineData("Peru and Chile welcomed their resumption of ties with France.", "SUPPORT PER+CHL > FRA")]
    public void Recipients(string text, string expected) => Assert.Contains(expected, Check.Lines(Check.Read(text)));
}
