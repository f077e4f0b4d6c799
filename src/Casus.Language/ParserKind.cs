namespace Casus.Language;

/// <summary>Which tagger and parser read a text. Tokens and lemmas are found the same way by both.</summary>
public enum ParserKind
{
    /// <summary>Greedy transitions over sparse features.</summary>
    Fast,

    /// <summary>A recurrent network that scores every arc: better trees, several times slower.</summary>
    Accurate,
}
