using System.Collections.Immutable;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>What is best known of one field of an incident, with those who say so and those who say otherwise.</summary>
/// <param name="Support">Accounts that give it, in order of publication.</param>
/// <param name="Rivals">What other accounts give, the most often told first.</param>
/// <param name="Correction">The analyst's decision that set it, or null.</param>
public sealed record Field<T>(T Value, ImmutableArray<Account> Support, ImmutableArray<Rival<T>> Rivals, Decision? Correction = null);

/// <summary>Another value of a field and the accounts that give it.</summary>
public sealed record Rival<T>(T Value, ImmutableArray<Account> Accounts);
