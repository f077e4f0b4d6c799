using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>An incident in the making: what its accounts so far agree on.</summary>
internal sealed class Draft
{
    // Two agreeing slots of who, whom, where, when: less is chance.
    private const int Enough = 4;

    // A report written the day after, or in another time zone, may name the neighbouring day.
    private const double DaySlack = 1;

    // How far back a report without a date of its own may speak of the same parties at the same place.
    private const double MemoryDays = 30;

    // About a paragraph, in characters: a toll further away may be another attack's.
    private const int TollReach = 400;

    private readonly EventType _family;
    private readonly HashSet<string> _actors;
    private readonly HashSet<string> _recipients;
    private TimeInterval? _interval;
    private Place? _place;

    public Draft(Account first)
    {
        _family = TypeFamily.Of(first.Event.Type);
        _actors = first.IsInterception ? [] : [.. first.ActorCodes];
        _recipients = first.IsInterception ? [] : [.. first.RecipientCodes];
        _interval = first.Interval;
        _place = first.Event.Place?.Place;
        Accounts = [first];
    }

    public List<Account> Accounts { get; }

    /// <summary>True for places narrow enough that two happenings there are likely one.</summary>
    public static bool IsLocal(Place? place) => place is { Precision: <= PlacePrecision.Near };

    public void Add(Account account)
    {
        if (!account.IsInterception)
        {
            _actors.UnionWith(account.ActorCodes);
            _recipients.UnionWith(account.RecipientCodes);
        }

        _interval ??= account.Interval;
        if (account.Event.Place?.Place is { } place && (_place is null || place.Precision < _place.Precision)) _place = place;
        Accounts.Add(account);
    }

    /// <returns>How well an account fits, or 0 where it contradicts or too little agrees.</returns>
    public int Fit(Account account)
    {
        if (TypeFamily.Of(account.Event.Type) != _family) return 0;
        if (account.IsToll && TollFit(account) is > 0 and int toll) return toll;
        if (account.IsInterception) return InterceptionFit(account);
        Place? place = account.Event.Place?.Place;
        int where = Where(place);
        if (where < 0) return 0;
        int who = Overlap(_actors, account.ActorCodes);
        int whom = Overlap(_recipients, account.RecipientCodes);
        int when = When(account, who >= 0 && whom > 0, where == Match.Spot, SharesFigure(account));
        if (when < 0) return 0;
        // At one place and day two reports may name the target differently, but not the one who struck.
        if (who < 0 || (whom < 0 && !(where == Match.Spot && when > 0))) return 0;
        // "The strike on the barracks in Homs": said without a date, it is one known before the report.
        int back = account.Interval is null && where == Match.Spot && IsKnownTo(account) ? 1 : 0;
        int score = where + Math.Max(who, 0) + Math.Max(whom, 0) + when + back;
        return score >= Enough ? score : 0;
    }

    // Part of the attack at that place and day, or of what the same report told just before it.
    private int InterceptionFit(Account account)
    {
        if (Accounts.TrueForAll(a => a.IsInterception) && account.Report.Id != Accounts[0].Report.Id) return 0;
        int where = Where(account.Event.Place?.Place);
        int when = When(account, true, where == Match.Spot, false);
        if (where < 0 || when < 0) return 0;
        bool defends = account.ActorCodes.Any(_recipients.Contains) || account.RecipientCodes.Any(_actors.Contains);
        if (when > 0 && (where == Match.Spot || defends)) return Enough + where;
        return Accounts.Any(a => a.Report.Id == account.Report.Id && a.Event.Trigger.Start < account.Event.Trigger.Start) && where == 0 ? Enough : 0;
    }

    private bool IsKnownTo(Account account) => _interval is { } own && account.Report.Published.Date is { } day
        && own.FirstDay <= day && day.DayNumber - own.FirstDay.DayNumber <= MemoryDays;

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

    // A bare toll belongs to what the same report tells, rather to what it told before than to what comes after.
    private int TollFit(Account account)
    {
        Account[] same =
        [
            .. Accounts.Where(a => a.Report.Id == account.Report.Id
                && Math.Abs(a.Event.Trigger.Start - account.Event.Trigger.Start) <= TollReach),
        ];
        if (same.Length == 0 || (account.IsDated && When(account, false, false, false) < 0)) return 0;
        return same.Any(a => a.Event.Trigger.Start < account.Event.Trigger.Start) ? Enough + 1 : Enough;
    }

    // "Some 300 drones" tells which attack is meant, even without a date.
    private bool SharesFigure(Account account)
    {
        Figure[] figures = [.. account.Figures];
        return Accounts.SelectMany(a => a.Figures).Any(own => own.Best > 0 && figures.Any(f => f.Role == own.Role && f.Best == own.Best));
    }

    private int When(Account account, bool sameParties, bool sameSpot, bool sameFigure)
    {
        if (_interval is not { } own || account.Interval is not { } other) return 0;
        double gap = Math.Max(0, Math.Max((other.Start - own.End).TotalDays, (own.Start - other.End).TotalDays));
        bool coarse = own.Granularity > Granularity.Day || other.Granularity > Granularity.Day;
        if (coarse) return gap == 0 ? 0 : -1;
        if (other.FirstDay <= own.LastDay && own.FirstDay <= other.LastDay) return Match.Slot;
        if (gap < DaySlack) return Match.Slot - 1;
        bool lookingBack = !account.IsDated && other.Start > own.Start && gap <= MemoryDays;
        return lookingBack && sameParties && (sameSpot || sameFigure) ? 0 : -1;
    }

    private int Where(Place? place)
    {
        if (place is null || _place is null) return 0;
        if (place.Country is not null && _place.Country is not null && place.Country != _place.Country) return -1;
        if (!IsLocal(place) || !IsLocal(_place)) return 0;
        return Incidents.Distance.Kilometres(place, _place) <= Match.SpotKilometres ? Match.Spot : -1;
    }

    private static int Overlap(HashSet<string> own, IEnumerable<string> codes)
    {
        bool any = false;
        foreach (string code in codes)
        {
            if (own.Contains(code)) return Match.Slot;
            any = true;
        }

        return any && own.Count > 0 ? -1 : 0;
    }

    private static class Match
    {
        public const int Slot = 2;
        public const int Spot = 3;
        public const double SpotKilometres = 40;
    }
}
