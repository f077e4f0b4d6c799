using System.Collections.Immutable;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Engagements;

/// <summary>
/// One attack's rival accounts of what was launched and what became of it, per voice and weapon, side by side: "300
/// launched", "99 per cent intercepted", "three drones destroyed". None is corrected by another.
/// </summary>
public sealed record Engagement(Incident Incident, ImmutableArray<EngagementAccount> Accounts)
{
    /// <summary>Accounts whose own numbers contradict each other.</summary>
    public IEnumerable<Remark> Remarks =>
        from account in Accounts
        let broken = account.BreaksArithmetic
        where broken is not null
        select new Remark("CAS112", account.Figures[0].Figure.Span, $"{account.SaidBy}, {account.Weapon ?? "weapons"}: {broken}");

    /// <summary>The engagement of each incident that counts weapons, in the order of the incidents.</summary>
    public static ImmutableArray<Engagement> Of(IEnumerable<Incident> incidents) =>
        [.. incidents.Select(Of).Where(e => e.Accounts.Any(a => a.Launched is not null || a.InterceptionRate is not null || a.Intercepted is not null))];

    public static Engagement Of(Incident incident)
    {
        EngagementFigure[] figures = [.. incident.Accounts.Where(a => a.Asserts).SelectMany(Figures).DistinctBy(f => (f.Coding.Report.Id, f.Figure.Id))];
        return new Engagement(incident,
        [
            .. figures.GroupBy(f => (SaidBy: SaidBy(f, incident), Weapon: WeaponOf(f, figures)))
                .Select(g => new EngagementAccount
                {
                    SaidBy = g.Key.SaidBy,
                    Weapon = g.Key.Weapon,
                    Class = ClassOf(g),
                    Figures = [.. g],
                })
                .OrderBy(a => a.Weapon ?? "", StringComparer.Ordinal).ThenByDescending(a => a.IsComparable).ThenBy(a => a.SaidBy, StringComparer.Ordinal),
        ]);
    }

    private static IEnumerable<EngagementFigure> Figures(Account account) =>
        from figure in account.Figures
        where figure.Role is FigureRole.Launched or FigureRole.Intercepted or FigureRole.Failed or FigureRole.Hit
            || (figure.Role == FigureRole.Destroyed && Weapons(account.Coding, figure).Any())
        // Drones destroyed are drones stopped.
        let counted = figure.Role == FigureRole.Destroyed ? figure with { Role = FigureRole.Intercepted } : figure
        where counted.Unit == "%" || Weapons(account.Coding, figure).Any()
        select new EngagementFigure(account.Coding, counted, counted.Unit == "%");

    private static string SaidBy(EngagementFigure figure, Incident incident)
    {
        Account account = incident.Accounts.First(a => a.Coding == figure.Coding && a.Event.Figures.Contains(figure.Figure.Id));
        bool own = account.Event.Sentence.Contains(figure.Figure.Span);
        return Voices.Of(figure.Coding, figure.Figure.Span, own ? account.Event.Claims : []);
    }

    // "99 per cent of them": of what was counted last before, in the same report.
    private static string? WeaponOf(EngagementFigure figure, EngagementFigure[] all)
    {
        if (Weapons(figure.Coding, figure.Figure).Any()) return Words(figure);
        EngagementFigure? before = all.LastOrDefault(f => f.Coding == figure.Coding && !f.IsShare && f.Figure.Span.Start < figure.Figure.Span.Start);
        return before is null ? null : Words(before);
    }

    private static string Words(EngagementFigure figure)
    {
        WeaponMention[] named = [.. Weapons(figure.Coding, figure.Figure)];
        return string.Join(" and ", named.Select(w => Plural(w.Text.ToLowerInvariant())).Distinct());
    }

    private static string Plural(string words) => words.EndsWith('s') || words.Length == 0 ? words : words + "s";

    private static string? ClassOf(IEnumerable<EngagementFigure> figures)
    {
        string[] classes = [.. figures.SelectMany(f => Weapons(f.Coding, f.Figure)).Select(w => w.Class).Distinct()];
        return classes.Length == 1 ? classes[0] : null;
    }

    private static IEnumerable<WeaponMention> Weapons(CodedReport coding, Figure figure) => coding.Weapons.Where(w => figure.Span.Contains(w.Span));
}
