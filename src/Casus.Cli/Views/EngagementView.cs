using Casus.Analysis.Engagements;
using Casus.Analysis.Incidents;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Cli.Views;

/// <summary>
/// An attack's rival accounts for reading, a row for each voice and weapon. A bar shows the rate of interception: full
/// blocks are certain by the words, light ones possible.
/// </summary>
internal static class EngagementView
{
    private const int Voice = 24;
    private const int BarLength = 8;
    private static readonly int[] Widths = [10, 13, 9, 7, 9];

    public static void Write(Page page, Engagement engagement)
    {
        Incident incident = engagement.Incident;
        string when = incident.Interval is { } time ? Phrases.Days(time) : "undated";
        List<Run> runs = [new Run(when + "  "), new Run($"{Names(incident.Actors)} → {Names(incident.Recipients)}", Looks.Strong)];
        if (incident.Place is { } place) runs.AddRange(["  ", new Run(Phrases.Place(place), Looks.Place)]);
        page.Line(0, 2, runs);
        foreach (IGrouping<string, EngagementAccount> weapon in engagement.Accounts.GroupBy(a => a.Weapon ?? "weapons not named"))
        {
            page.Line(2, 2, new Run(Row(weapon.Key, ["launched", "intercepted", "failed", "hit", "through"]), Looks.Dim));
            foreach (EngagementAccount account in weapon) Write(page, account);
        }

        foreach (Remark remark in engagement.Remarks) page.Line(2, 9, new Run(remark.Code, Looks.Warning), " ", remark.Message);
        page.Blank();
    }

    private static void Write(Page page, EngagementAccount account)
    {
        string row = Row(account.SaidBy,
        [
            Told(account.Launched), Told(account, account.Intercepted, FigureRole.Intercepted), Told(account, account.Failed, FigureRole.Failed),
            Told(account, account.Hit, FigureRole.Hit), Told(account.LeakedThrough),
        ]);
        page.Line(2, 4, new Run(row), new Run(account.InterceptionRate is { } rate ? $"{Bar(rate)} {Percent(rate)}" : ""));
    }

    private static string Row(string head, string[] cells) => Fit(head, Voice) + string.Concat(cells.Select((c, i) => Fit(c, Widths[i])));

    private static string Fit(string text, int width) => text.Length < width ? text.PadRight(width) : text[..(width - 2)] + "… ";

    // A share stands where the voice gives no count.
    private static string Told(EngagementAccount account, Bounds? count, FigureRole role) =>
        count is null && account.Share(role) is { } share ? Percent(share) : Told(count);

    private static string Told(Bounds? bounds) => bounds is not { } range ? "–"
        : range.IsExact ? Phrases.Number(range.Low)
        : double.IsInfinity(range.High) ? range.Low > 0 ? "≥ " + Phrases.Number(Math.Round(range.Low)) : range.Best is { } best ? "~ " + Phrases.Number(Math.Round(best)) : "?"
        : $"{Phrases.Number(Math.Round(range.Low))}–{Phrases.Number(Math.Round(range.High))}";

    private static string Percent(Bounds rate) => rate.IsExact ? $"{Phrases.Number(Math.Round(100 * rate.Low))} %"
        : $"{Phrases.Number(Math.Round(100 * rate.Low))}–{Phrases.Number(Math.Round(100 * rate.High))} %";

    private static string Bar(Bounds rate)
    {
        int certain = (int)Math.Round(rate.Low * BarLength), possible = Math.Max(certain, (int)Math.Round(rate.High * BarLength));
        return new string('█', certain) + new string('░', possible - certain) + new string('·', BarLength - possible);
    }

    private static string Names(IEnumerable<Party> parties) => parties.Any() ? string.Join(", ", parties.Take(2).Select(p => p.Name)) : "?";
}
