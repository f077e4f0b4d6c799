using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>An incident in the making: what its accounts so far agree on.</summary>
internal sealed class Draft
{
    // Two agreeing slots of who, whom, where, when: less is chance.
    private const double Enough = 4;

    // A report written the day after, or in another time zone, may name the neighbouring day.
    private const double DaySlack = 1;

    // How far back a report without a date of its own may speak of the same parties at the same place.
    private const double MemoryDays = 30;

    // About a paragraph, in characters: what is told further away may be another attack.
    private const int Reach = 400;

    // An account stays with those it was grouped with before, where another incident fits no better.
    private const double Inertia = 0.5;

    private readonly EventType _family;
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _recipients = new(StringComparer.Ordinal);
    private readonly HashSet<IncidentId> _before = [];
    private readonly List<Grouping.Member> _members = [];
    private TimeInterval? _interval;
    private Place? _place;

    public Draft(Standing first)
    {
        _family = first.Account.Family;
        Add(first, "first to tell of it");
    }

    private Draft(IncidentId number, Standing first)
    {
        Number = number;
        _family = first.Account.Family;
    }

    /// <summary>An incident some of whose accounts an analyst put there.</summary>
    public static Draft Pinned(IncidentId number, IEnumerable<Standing> standings)
    {
        Standing[] all = [.. standings];
        Draft draft = new(number, all[0]);
        foreach (Standing standing in all) draft.Add(standing, "an analyst put it here");
        return draft;
    }

    /// <summary>The number that an analyst's decision gives it, or null.</summary>
    public IncidentId? Number { get; }

    public IReadOnlyList<Grouping.Member> Members => _members;

    private IEnumerable<Account> Accounts => _members.Select(m => m.Standing.Account);

    public void Add(Standing standing, string reason)
    {
        Account account = standing.Account;
        if (!account.IsInterception)
        {
            _actors.UnionWith(account.ActorCodes);
            _recipients.UnionWith(account.RecipientCodes);
        }

        _interval ??= account.Interval;
        if (account.Event.Place?.Place is { } place && (_place is null || place.Precision < _place.Precision)) _place = place;
        if (standing.Incident is { } before) _before.Add(before);
        _members.Add(new Grouping.Member(standing, reason));
    }

    public Fit Fit(Standing standing)
    {
        Fit fit = Fit(standing.Account);
        return fit.Score > 0 && standing.Incident is { } before && _before.Contains(before) ? fit with { Score = fit.Score + Inertia } : fit;
    }

    /// <summary>Characters back to the last thing the same report told of this incident; far where it told nothing.</summary>
    public int Distance(Account account)
    {
        int nearest = int.MaxValue;
        foreach (Account own in Accounts)
        {
            int back = account.Event.Trigger.Start - own.Event.Trigger.Start;
            if (own.Report.Id == account.Report.Id && back >= 0) nearest = Math.Min(nearest, back);
        }

        return nearest;
    }

    private Fit Fit(Account account)
    {
        if (account.Family != _family || account.IsHabit || IsApart(account)) return Incidents.Fit.None;
        if (account.IsBare && BareFit(account) is { Score: > 0 } bare) return bare;
        if (account.IsInterception) return InterceptionFit(account);
        Agreement where = Where(account.Event.Place?.Place);
        Agreement who = Overlap("actor", _actors, account.ActorCodes);
        Agreement whom = Overlap("recipient", _recipients, account.RecipientCodes);
        if (where.Weight < 0) return Incidents.Fit.None;
        Agreement when = When(account, who.Weight >= 0 && whom.Weight > 0, where.Weight > 0, SharesFigure(account));
        // At one place and day two reports may name the target differently, but not the one who struck.
        if (when.Weight < 0 || who.Weight < 0 || (whom.Weight < 0 && !(where.Weight > 0 && when.Weight > 0))) return Incidents.Fit.None;
        // "The strike on the barracks in Homs": said without a date, it is one known before the report.
        Agreement back = account.Interval is null && where.Weight > 0 && IsKnownTo(account) ? new Agreement(1, "known before") : Agreement.Unknown;
        Agreement beside = IsBeside(account) ? new Agreement(1, "told beside it in one report") : Agreement.Unknown;
        return Sum(who, whom, where, when, back, beside);
    }

    private static Fit Sum(params ReadOnlySpan<Agreement> agreements)
    {
        double score = 0;
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (Agreement agreement in agreements)
        {
            if (agreement.Weight <= 0) continue;
            score += agreement.Weight;
            words.Add(agreement.Words);
        }

        return score >= Enough ? new Fit(score, words.DrainToImmutable()) : Incidents.Fit.None;
    }

    // Part of the attack at that place and day, or of what the same report told just before it.
    private Fit InterceptionFit(Account account)
    {
        if (_members.TrueForAll(m => m.Standing.Account.IsInterception) && account.Report.Id != _members[0].Standing.Account.Report.Id) return Incidents.Fit.None;
        Agreement where = Where(account.Event.Place?.Place);
        Agreement when = When(account, true, where.Weight > 0, false);
        if (where.Weight < 0 || when.Weight < 0) return Incidents.Fit.None;
        // What was fired tells which attack was stopped.
        double fired = Accounts.Any(a => !a.IsInterception && a.Weapons.Length > 0) ? 1 : 0;
        bool defends = account.ActorCodes.Any(_recipients.Contains) || account.RecipientCodes.Any(_actors.Contains);
        if (when.Weight > 0 && (where.Weight > 0 || defends)) return Incidents.Fit.Of(Enough + where.Weight + fired, "stops what this attack fired", when.Words);
        return where.Weight == 0 && Accounts.Any(a => a.Report.Id == account.Report.Id && a.Event.Trigger.Start < account.Event.Trigger.Start)
            ? Incidents.Fit.Of(Enough + fired, "stops what this attack fired", "told after it in one report")
            : Incidents.Fit.None;
    }

    private bool IsKnownTo(Account account) => _interval is { } own && account.Report.Published.Date is { } day
        && own.FirstDay <= day && day.DayNumber - own.FirstDay.DayNumber <= MemoryDays;

    // What names neither place nor party belongs to what the same report tells, rather to what it told before.
    private Fit BareFit(Account account)
    {
        bool before = false, after = false;
        foreach (Account own in Accounts)
        {
            if (!IsNear(own, account)) continue;
            if (own.Event.Trigger.Start < account.Event.Trigger.Start) before = true;
            else after = true;
        }

        if (!before && !(after && account.Figures.Length > 0)) return Incidents.Fit.None;
        if (Where(account.Event.Place?.Place).Weight < 0 || (account.IsDated && When(account, false, false, false).Weight < 0)) return Incidents.Fit.None;
        if (Overlap("recipient", _recipients, account.RecipientCodes).Weight < 0) return Incidents.Fit.None;
        return Incidents.Fit.Of(before ? Enough + 1 : Enough, "told beside it in one report, without a place or party of its own");
    }

    // "A second strike" is not the first, whatever else they share; what happens all the time is no single happening.
    private bool IsApart(Account account)
    {
        foreach (Account own in Accounts)
        {
            if (own.IsHabit) return true;
            if (own.Report.Id != account.Report.Id) continue;
            bool follows = account.Event.Trigger.Start > own.Event.Trigger.Start;
            if (follows ? account.IsAnother : own.IsAnother) return true;
        }

        return false;
    }

    private bool IsBeside(Account account) => Accounts.Any(own => IsNear(own, account));

    private static bool IsNear(Account own, Account account) =>
        own.Report.Id == account.Report.Id && Math.Abs(own.Event.Trigger.Start - account.Event.Trigger.Start) <= Reach;

    // "Some 300 drones" tells which attack is meant, even without a date.
    private bool SharesFigure(Account account) => account.Figures.Length > 0
        && Accounts.SelectMany(a => a.Figures).Any(own => own.Best > 0 && account.Figures.Any(f => f.Role == own.Role && f.Best == own.Best));

    private Agreement When(Account account, bool sameParties, bool sameSpot, bool sameFigure)
    {
        if (_interval is not { } own || account.Interval is not { } other) return Agreement.Unknown;
        double gap = Math.Max(0, Math.Max((other.Start - own.End).TotalDays, (own.Start - other.End).TotalDays));
        bool coarse = own.Granularity > Granularity.Day || other.Granularity > Granularity.Day;
        if (coarse) return gap == 0 ? Agreement.Unknown : Agreement.Against;
        if (other.FirstDay <= own.LastDay && own.FirstDay <= other.LastDay) return new Agreement(Weight.Slot, "same day");
        if (gap < DaySlack) return new Agreement(Weight.Slot - 1, "neighbouring day");
        bool lookingBack = !account.IsDated && other.Start > own.Start && gap <= MemoryDays;
        return lookingBack && sameParties && (sameSpot || sameFigure) ? Agreement.Unknown : Agreement.Against;
    }

    private Agreement Where(Place? place)
    {
        if (place is null || _place is null) return Agreement.Unknown;
        if (place.Country is not null && _place.Country is not null && place.Country != _place.Country) return Agreement.Against;
        if (place.Precision > PlacePrecision.Near || _place.Precision > PlacePrecision.Near) return Agreement.Unknown;
        return Incidents.Distance.Kilometres(place, _place) <= Weight.SpotKilometres ? new Agreement(Weight.Spot, "same place") : Agreement.Against;
    }

    private static Agreement Overlap(string role, HashSet<string> own, ImmutableArray<string> codes)
    {
        foreach (string code in codes)
        {
            if (own.Contains(code)) return new Agreement(Weight.Slot, $"same {role} ({code})");
        }

        return codes.Length > 0 && own.Count > 0 ? Agreement.Against : Agreement.Unknown;
    }

    /// <summary>What one field says for two tellings being of one incident: above 0 for, below against, 0 nothing.</summary>
    private readonly record struct Agreement(double Weight, string Words)
    {
        public static Agreement Unknown => new(0, "");

        public static Agreement Against => new(-1, "");
    }

    private static class Weight
    {
        public const double Slot = 2;
        public const double Spot = 3;
        public const double SpotKilometres = 40;
    }
}
