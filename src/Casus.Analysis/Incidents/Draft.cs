using System.Collections.Immutable;
using Casus.Analysis.Linking;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Incidents;

/// <summary>An incident in the making: what its accounts so far agree on.</summary>
internal sealed class Draft
{
    // One field that agrees is chance, however rare.
    private const int LeastAgreements = 2;

    // A report written the day after, or in another time zone, may name the neighbouring day.
    private const double DaySlack = 1;

    // How far back a report without a date of its own may speak of the same parties at the same place.
    private const double MemoryDays = 30;

    // About a paragraph, in characters: what is told further away may be another attack.
    private const int Reach = 400;

    private readonly Likeness _likeness;
    private readonly EventType _family;
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _recipients = new(StringComparer.Ordinal);
    private readonly HashSet<IncidentId> _before = [];
    private readonly List<Grouping.Member> _members = [];
    private TimeInterval? _interval;
    private bool _isDated;
    private Place? _place;

    /// <param name="number">The incident that an analyst put the account in, or null.</param>
    public Draft(Standing first, Likeness likeness, IncidentId? number)
    {
        _likeness = likeness;
        _family = first.Account.Family;
        Number = number;
        Add(first, number is null ? "first to tell of it" : "an analyst put it here");
    }

    /// <summary>An incident as it stands.</summary>
    /// <param name="standings">At least one, the best anchored first.</param>
    public static Draft Of(IEnumerable<Standing> standings, Likeness likeness)
    {
        Draft? draft = null;
        foreach (Standing standing in standings)
        {
            if (draft is null) draft = new Draft(standing, likeness, null);
            else draft.Add(standing, "");
        }

        return draft!;
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

        if (_interval is null)
        {
            _interval = account.Interval;
            _isDated = account.IsDated;
        }

        if (account.Event.Place?.Place is { } place && (_place is null || place.Precision < _place.Precision)) _place = place;
        if (standing.Incident is { } before) _before.Add(before);
        _members.Add(new Grouping.Member(standing, reason));
    }

    public Fit Fit(Standing standing)
    {
        Fit fit = Fit(standing.Account);
        return fit.Score > 0 && standing.Incident is { } before && _before.Contains(before) ? fit with { Score = fit.Score + _likeness["report", "before"] } : fit;
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
        if (account.Family != _family || account.IsHabit || IsElsewhere(account) || IsApart(account)) return Incidents.Fit.None;
        if (account.IsBare && BareFit(account) is { Score: > 0 } bare) return bare;
        if (account.IsInterception) return InterceptionFit(account);
        // Two days that do not meet, both told in words: nothing else can bring them together.
        if (account.IsDated && When(account, false).IsAgainst) return Incidents.Fit.None;
        Agreement where = Where(account.Event.Place?.Place);
        Agreement who = Overlap("actor", _actors, account.ActorCodes);
        Agreement whom = Overlap("recipient", _recipients, account.RecipientCodes);
        if (where.IsAgainst) return Incidents.Fit.None;
        Agreement when = When(account, who.Weight >= 0 && whom.Weight > 0 && (where.Weight > 0 || SharesFigure(account)));
        bool isBeside = IsBeside(account);
        // At one place and day two reports may name the target differently, and only different ones another who struck.
        bool isThereAndThen = where.Weight > 0 && when.Weight > 0;
        if (when.IsAgainst || (whom.Weight < 0 && !isThereAndThen) || (who.Weight < 0 && (isBeside || !isThereAndThen))) return Incidents.Fit.None;
        // "The strike on the barracks in Homs": said without a date, it is one known before the report.
        Agreement known = account.Interval is null && where.Weight > 0 && IsKnownTo(account) ? Set("report", "known", "known before") : Agreement.Unknown;
        return Sum(who, whom, where, when, Figures(account), known, Together(account, isBeside));
    }

    private Fit Sum(params ReadOnlySpan<Agreement> agreements)
    {
        double score = 0;
        int agreeing = 0;
        foreach (Agreement agreement in agreements)
        {
            score += agreement.Weight;
            if (agreement.Weight > 0) agreeing++;
        }

        if (score < _likeness.Enough || agreeing < LeastAgreements) return Incidents.Fit.None;
        var words = ImmutableArray.CreateBuilder<string>(agreeing);
        foreach (Agreement agreement in agreements)
        {
            if (agreement.Weight > 0) words.Add(agreement.Words);
        }

        return new Fit(score, words.MoveToImmutable());
    }

    // Part of the attack at that place and day, or of what the same report told just before it.
    private Fit InterceptionFit(Account account)
    {
        if (_members.TrueForAll(m => m.Standing.Account.IsInterception) && account.Report.Id != _members[0].Standing.Account.Report.Id) return Incidents.Fit.None;
        Agreement where = Where(account.Event.Place?.Place);
        Agreement when = When(account, where.Weight > 0);
        if (where.IsAgainst || when.IsAgainst) return Incidents.Fit.None;
        // What was fired tells which attack was stopped.
        double fired = Accounts.Any(a => !a.IsInterception && a.Weapons.Length > 0) ? 1 : 0;
        bool defends = account.ActorCodes.Any(_recipients.Contains) || account.RecipientCodes.Any(_actors.Contains);
        if (when.Weight > 0 && (where.Weight > 0 || defends)) return Incidents.Fit.Of(_likeness.Enough + where.Weight + fired, "stops what this attack fired", when.Words);
        return where.Weight == 0 && Accounts.Any(a => a.Report.Id == account.Report.Id && a.Event.Trigger.Start < account.Event.Trigger.Start)
            ? Incidents.Fit.Of(_likeness.Enough + fired, "stops what this attack fired", "told after it in one report")
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
        if (Where(account.Event.Place?.Place).IsAgainst || (account.IsDated && When(account, false).IsAgainst)) return Incidents.Fit.None;
        if (Overlap("recipient", _recipients, account.RecipientCodes).Weight < 0) return Incidents.Fit.None;
        return Incidents.Fit.Of(before ? _likeness.Enough + 1 : _likeness.Enough, "told beside it in one report, without a place or party of its own");
    }

    // The cheapest of the contradictions, which most neighbours show.
    private bool IsElsewhere(Account account) => account.Event.Place?.Place is { Country: { } country } && _place?.Country is { } own && own != country;

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

    // A report returns to the attack that it tells of; appeals and reproaches are many.
    private Agreement Together(Account account, bool isBeside) => isBeside ? Set("report", "beside", "told beside it in one report")
        : _family.Quad() == QuadClass.MaterialConflict && Accounts.Any(own => own.Report.Id == account.Report.Id) ? Set("report", "same", "told in one report")
        : Agreement.Unknown;

    private bool IsBeside(Account account) => Accounts.Any(own => IsNear(own, account));

    private static bool IsNear(Account own, Account account) =>
        own.Report.Id == account.Report.Id && Math.Abs(own.Event.Trigger.Start - account.Event.Trigger.Start) <= Reach;

    // "Some 300 drones" tells which attack is meant, even without a date.
    private bool SharesFigure(Account account) => account.Figures.Length > 0
        && Accounts.SelectMany(a => a.Figures).Any(own => own.Best > 0 && account.Figures.Any(f => f.Role == own.Role && f.Best == own.Best));

    /// <param name="recalls">Parties and place, or a number, are so alike that a report without a date may look back to it.</param>
    private Agreement When(Account account, bool recalls)
    {
        if (_interval is not { } own || account.Interval is not { } other) return Agreement.Unknown;
        double gap = Math.Max(0, Math.Max((other.Start - own.End).TotalDays, (own.Start - other.End).TotalDays));
        bool coarse = own.Granularity > Granularity.Day || other.Granularity > Granularity.Day;
        if (coarse) return gap == 0 ? Agreement.Unknown : Agreement.Against;
        string field = _isDated && account.IsDated ? "time.told" : "time.published";
        if (other.FirstDay <= own.LastDay && own.FirstDay <= other.LastDay) return Set(field, "day", "same day");
        if (gap < DaySlack) return Set(field, "neighbour", "neighbouring day");
        bool lookingBack = !account.IsDated && other.Start > own.Start && gap <= MemoryDays;
        return lookingBack && recalls ? Agreement.Unknown : Agreement.Against;
    }

    private Agreement Where(Place? place)
    {
        if (place is null || _place is null) return Agreement.Unknown;
        if (place.Country is not null && _place.Country is not null && place.Country != _place.Country) return Agreement.Against;
        if (place.Precision > PlacePrecision.Near || _place.Precision > PlacePrecision.Near) return Agreement.Unknown;
        // Within 40 km two reports of war name the town or the village.
        return PairLevels.Place(place, _place) is "settlement" or "near" ? Set("place", "settlement", "same place") : Agreement.Against;
    }

    // The best that any account's numbers say: what was counted may have grown since.
    private Agreement Figures(Account account)
    {
        double best = 0;
        if (account.Figures.IsEmpty) return Agreement.Unknown;
        foreach (Account own in Accounts)
        {
            if (own.Figures.IsEmpty) continue;
            string level = PairLevels.Figures(own, account);
            if (level is not (PairLevels.Unknown or "excluding")) best = Math.Max(best, _likeness["figures", level]);
        }

        return best > 0 ? new Agreement(best, "same number of dead or hurt") : Agreement.Unknown;
    }

    private Agreement Overlap(string role, HashSet<string> own, ImmutableArray<string> codes)
    {
        foreach (string code in codes)
        {
            if (own.Contains(code)) return Set(role, "same", role == "actor" ? "same actor" : "same recipient");
        }

        return codes.Length > 0 && own.Count > 0 ? Set(role, "other", "") : Agreement.Unknown;
    }

    private Agreement Set(string field, string level, string words) => new(_likeness[field, level], words);

    /// <summary>What one field says for two tellings being of one incident: above 0 for, below against, 0 nothing.</summary>
    private readonly record struct Agreement(double Weight, string Words)
    {
        public static Agreement Unknown => new(0, "");

        public static Agreement Against => new(double.NegativeInfinity, "");

        /// <summary>No agreement elsewhere outweighs it.</summary>
        public bool IsAgainst => double.IsNegativeInfinity(Weight);
    }
}
