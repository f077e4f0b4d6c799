using System.Collections.Immutable;
using System.CommandLine;
using Casus.Analysis.Chains;
using Casus.Analysis.Incidents;
using Casus.Cli.Views;
using Casus.Core;

namespace Casus.Cli.Commands;

/// <summary><c>casus chain</c>: which happenings answer which, by whose words.</summary>
internal static class ChainCommand
{
    public static Verb Create(Terminal terminal)
    {
        CodedReports reports = new(isId: text => IncidentId.TryParse(text, out _));
        Option<bool> weak = new("--all") { Description = "Also links of \"after\" alone, and chains held together only by who did what to whom" };
        Option<string> asOf = AsOfOption.Create();
        Option<bool> json = new("--json") { Description = "One JSON object per chain and line, as docs/chains.md says" };
        Verb verb = new(
            "chain",
            "Show which happenings answer which, with the words that say so; of an incident (i17) its chain",
            """
            casus chain samples
            casus chain i1 samples
            casus chain i17 --ledger casus.db --json
            """);
        reports.AddTo(verb);
        verb.Options.Add(weak);
        verb.Options.Add(asOf);
        verb.Options.Add(json);
        return verb.Does(p => reports.Open(terminal, p, (desk, _) =>
        {
            ImmutableArray<Chain> chains = desk.Chains(AsOfOption.Parse(asOf.Name, p.GetValue(asOf)));
            string[] ids = reports.Ids(p);
            return Run(terminal, ids.Length > 0 ? [.. ids.Select(id => Holding(chains, desk, id))] : chains, ids.Length > 0 || p.GetValue(weak), p.GetValue(json));
        }));
    }

    private static int Run(Terminal terminal, ImmutableArray<Chain> chains, bool all, bool json)
    {
        Page page = new(terminal);
        int shown = 0;
        foreach (Chain chain in chains.Where(c => all || c.Links.Any(IsSaid)))
        {
            terminal.Cancel.ThrowIfCancellationRequested();
            shown++;
            if (json) ChainJson.Write(terminal.Out, chain);
            else ChainView.Write(page, chain);
        }

        if (shown == 0 && !json) terminal.Error.WriteLine("casus: no words link happenings" + (all ? "" : "; --all shows what who did what to whom suggests"));
        return ExitCode.Done;
    }

    private static bool IsSaid(IncidentLink link) => Chain.Ties(link) && link.Evidence.Any(e => e.Rule != Chain.ThreatRule);

    /// <exception cref="CasusException">CAS005 there is no such incident, or nothing is linked to it.</exception>
    private static Chain Holding(ImmutableArray<Chain> chains, Desk.Desk desk, string id)
    {
        Incident incident = IncidentCommand.Find(desk, id);
        return chains.FirstOrDefault(c => c.Holds(incident.Number))
            ?? throw new CasusException("CAS005", id, "is linked to no other incident: 'casus chain' without an id lists the chains");
    }
}
