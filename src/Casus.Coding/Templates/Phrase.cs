using Casus.Language.Tokens;

namespace Casus.Coding.Templates;

/// <summary>A noun phrase that may answer a question of a template.</summary>
/// <param name="Index">Its place among the report's phrases, in text order of heads.</param>
/// <param name="Tokens">From its first modifier, without articles and numbers, to its head or the end of its name.</param>
/// <param name="Entity">Phrases of one number mean the same.</param>
/// <param name="Text">The words, in capitals, a single space between them.</param>
/// <param name="Name">The part that names ("Juan Perez" of "mayor Juan Perez"); empty where there is none.</param>
/// <param name="Description">The part that describes ("mayor"); empty where there is none.</param>
/// <param name="Kind">What words of its head it is: <c>person:CIVILIAN</c>, <c>target:ENERGY</c>, <c>name:PER</c> …</param>
internal sealed record Phrase(int Index, TokenRange Tokens, int Head, int Entity, string Text, TokenRange Name, TokenRange Description, string Kind)
{
    public bool IsNamed => Name.Length > 0;
}

/// <summary>A word that tells an incident.</summary>
/// <param name="Type">Of the incident, as the table of triggers has it.</param>
/// <param name="Event">What the coder made of it, or null.</param>
internal sealed record TriggerMention(int Index, int Token, string Lemma, string Type, bool IsNoun, Core.Records.Event? Event);
