using System.Collections.Immutable;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;

namespace Casus.Analysis.Escalation;

/// <summary>How grave an incident is, by its figures and weapons.</summary>
public sealed record Severity
{
    // So many hurt weigh as one dead, and so many dead as the use of a heavy weapon.
    private const double HurtForOneDead = 5;
    private const double HeavyWeapon = 2;

    private static readonly string[] Heavy = ["aircraft", "bomb", "drone", "missile", "mortar", "rocket", "shell", "ship", "tank", "torpedo"];

    private Severity()
    {
    }

    /// <summary>The best estimate, as <see cref="Convention.Ucdp"/> has it; null where nobody counts.</summary>
    public double? Killed { get; private init; }

    /// <summary>As <see cref="Killed"/>.</summary>
    public double? Injured { get; private init; }

    /// <summary>Classes of the weapons that accounts name, in alphabetical order.</summary>
    public ImmutableArray<string> Weapons { get; private init; } = [];

    /// <summary>−10 to 10, the middle of the accounts'; null where none has a value.</summary>
    public double? Goldstein { get; private init; }

    /// <summary>In deaths; null where neither figures nor weapons are told.</summary>
    public double? Weight
    {
        get
        {
            bool heavy = Weapons.Any(Heavy.Contains);
            if (Killed is null && Injured is null && !heavy) return null;
            return (Killed ?? 0) + ((Injured ?? 0) / HurtForOneDead) + (heavy ? HeavyWeapon : 0);
        }
    }

    public static Severity Of(Incident incident)
    {
        Account[] told = [.. incident.Accounts.Where(a => a.Asserts)];
        ImmutableArray<Estimate> estimates = Estimate.Of(incident, Convention.Ucdp);
        return new Severity
        {
            Killed = estimates.FirstOrDefault(e => e.Role == FigureRole.Killed)?.Best,
            Injured = estimates.FirstOrDefault(e => e.Role == FigureRole.Injured)?.Best,
            Weapons = [.. told.SelectMany(Classes).Distinct().Order(StringComparer.Ordinal)],
            Goldstein = Middle(told.Where(a => a.Event.Type == incident.Type && !double.IsNaN(a.Event.Goldstein)).Select(a => a.Event.Goldstein)),
        };
    }

    private static IEnumerable<string> Classes(Account account) =>
        account.Coding.Weapons.Where(w => account.Event.Weapons.Contains(w.Id)).Select(w => w.Class);

    // Of an even number the lower middle: a value that some account has.
    private static double? Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? null : sorted[(sorted.Length - 1) / 2];
    }
}
