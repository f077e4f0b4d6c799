namespace Casus.Coding.Figures;

/// <summary>How many people a report says were killed and hurt in its main incident.</summary>
/// <param name="Killed">0 where nothing is said.</param>
/// <param name="Injured">0 where nothing is said.</param>
public readonly record struct CasualtyCount(int Killed, int Injured);
