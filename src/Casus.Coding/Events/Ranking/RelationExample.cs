using Casus.Core.Ontology;

namespace Casus.Coding.Events.Ranking;

/// <summary>A sentence with two parties whose relation is known.</summary>
/// <param name="Features">From <see cref="RelationFeatures"/>, ascending.</param>
/// <param name="Type">What the one does to the other.</param>
/// <param name="Weight">How much the example counts beside others.</param>
/// <param name="Group">The sentence; what is learnt of it must not be measured on it.</param>
internal readonly record struct RelationExample(uint[] Features, EventType Type, float Weight, string Group);
