namespace Casus.Language.Parsing.Biaffine;

/// <summary>What the network finds, per token of a text.</summary>
/// <param name="Tags">Class of the model's inventory.</param>
/// <param name="Heads">Token index, −1 at a root.</param>
/// <param name="Relations">Relation to the head.</param>
internal sealed record TokenColumns(byte[] Tags, int[] Heads, Relation[] Relations);
