using System.Collections.Immutable;

namespace Casus.Coding.Templates;

/// <summary>One answer in a slot.</summary>
/// <param name="Options">The answer; a key may name several of which any one is right.</param>
/// <param name="Of">The phrase that the answer is about (<c>DEATH: "MAYOR"</c>), in any of its wordings; empty where it is about the incident.</param>
/// <param name="IsOptional">A key that does not ask for it: right if given, no fault if not.</param>
public sealed record Fill(ImmutableArray<string> Options, ImmutableArray<string> Of, bool IsOptional = false)
{
    public static Fill Value(string value) => new([value], []);

    public static Fill About(string value, string phrase) => new([value], [phrase]);
}
