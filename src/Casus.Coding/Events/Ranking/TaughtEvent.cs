using Casus.Core.Ontology;
using Casus.Core.Text;

namespace Casus.Coding.Events.Ranking;

/// <summary>What an analyst said of one coded event.</summary>
/// <param name="Sentence">The words it stands in.</param>
/// <param name="Trigger">Its trigger within them.</param>
/// <param name="Type">What it is, or null where it is no event.</param>
public sealed record TaughtEvent(string Sentence, TextSpan Trigger, EventType? Type);
