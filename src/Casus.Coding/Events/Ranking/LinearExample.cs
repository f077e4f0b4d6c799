namespace Casus.Coding.Events.Ranking;

/// <summary>A case whose class is known.</summary>
/// <param name="Features">Hashed features, ascending.</param>
/// <param name="Class">From 0.</param>
/// <param name="Weight">How much the example counts beside others.</param>
/// <param name="Group">The text; what is learnt of it must not be measured on it.</param>
internal readonly record struct LinearExample(uint[] Features, int Class, float Weight, string Group);
