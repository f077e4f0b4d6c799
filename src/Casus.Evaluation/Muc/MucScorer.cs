using System.Collections.Immutable;
using Casus.Coding.Templates;

namespace Casus.Evaluation.Muc;

/// <summary>
/// Scores templates by the rules of MUC-4 (Chinchor 1992): the row ALL TEMPLATES, in which every fill of a template that is
/// missing is missing and every fill of one that is spurious is spurious. docs/templates.md tells the rules in full.
/// </summary>
internal sealed class MucScorer(MucValues values)
{
    // What must agree beside the type before a response counts as an answer to a key.
    private static readonly TemplateSlot[] Objects =
    [
        TemplateSlot.InstrumentId, TemplateSlot.PerpIndividual, TemplateSlot.PerpOrganization,
        TemplateSlot.PhysId, TemplateSlot.HumName, TemplateSlot.HumDescription,
    ];

    /// <summary>What became of the fills of one text, by slot.</summary>
    public MucTally[] Score(ImmutableArray<Template> key, ImmutableArray<Template> response)
    {
        int[] pairs = Map(key, response);
        MucTally[] tallies = new MucTally[Template.SlotCount];
        for (int k = 0; k < key.Length; k++)
        {
            if (pairs[k] >= 0) Add(tallies, Compare(key[k], response[pairs[k]]));
            else if (!key[k].IsOptional) Add(tallies, Compare(key[k], Nothing));
        }

        for (int r = 0; r < response.Length; r++)
        {
            if (!pairs.Contains(r)) Add(tallies, Compare(Nothing, response[r]));
        }

        return tallies;
    }

    private static readonly Template Nothing = new([]);

    /// <summary>For each key template the response that answers it, −1 where none does: one to one, for the best sum of F.</summary>
    public int[] Map(ImmutableArray<Template> key, ImmutableArray<Template> response)
    {
        double[][] gains = [.. key.Select(k => response.Select(r => Gain(k, r)).ToArray())];
        int[] pairs = Assignment.Pairs(gains);
        for (int k = 0; k < pairs.Length; k++)
        {
            if (pairs[k] >= 0 && gains[k][pairs[k]] == 0) pairs[k] = -1;
        }

        return pairs;
    }

    private double Gain(Template key, Template response)
    {
        if (!Agree(TemplateSlot.Type, key, response)) return 0;
        if (!Objects.Any(s => Agree(s, key, response)) && !(Agree(TemplateSlot.Date, key, response) && Agree(TemplateSlot.Location, key, response))) return 0;
        MucTally all = default;
        foreach (MucTally tally in Compare(key, response)) all += tally;
        return all.F ?? 0;
    }

    private bool Agree(TemplateSlot slot, Template key, Template response) =>
        key[slot].Any(k => response[slot].Any(r => Compare(slot, k, r) != Credit.Wrong));

    private MucTally[] Compare(Template key, Template response)
    {
        MucTally[] tallies = new MucTally[Template.SlotCount];
        for (TemplateSlot slot = 0; (int)slot < tallies.Length; slot++) tallies[(int)slot] = Compare(slot, key[slot], response[slot]);
        return tallies;
    }

    // The best pairing of answers counts. What is left over on both sides answers each other wrongly; the rest is spurious or missing.
    private MucTally Compare(TemplateSlot slot, ImmutableArray<Fill> key, ImmutableArray<Fill> response)
    {
        if (key.IsEmpty || response.IsEmpty) return new MucTally(0, 0, 0, response.Length, key.Count(k => !k.IsOptional));
        double[][] gains = [.. key.Select(k => response.Select(r => (double)Compare(slot, k, r)).ToArray())];
        int[] pairs = Assignment.Pairs(gains);
        int full = 0, half = 0, left = 0;
        for (int k = 0; k < pairs.Length; k++)
        {
            Credit credit = pairs[k] < 0 ? Credit.Wrong : (Credit)gains[k][pairs[k]];
            if (credit == Credit.Full) full++;
            else if (credit == Credit.Partial) half++;
            else if (!key[k].IsOptional) left++;
        }

        int over = response.Length - full - half, wrong = Math.Min(left, over);
        return new MucTally(full, half, wrong, over - wrong, left - wrong);
    }

    private Credit Compare(TemplateSlot slot, Fill key, Fill response)
    {
        Credit best = Best(key.Options, response.Options, (k, r) => Value(slot, k, r));
        // "DEATH" of the wrong person is half right.
        return best == Credit.Wrong || key.Of.IsEmpty || slot is TemplateSlot.HumDescription || response.Of.IsEmpty ? best
            : Best(key.Of, response.Of, MucStrings.Compare) == Credit.Wrong ? Credit.Partial : best;
    }

    private static Credit Best(ImmutableArray<string> key, ImmutableArray<string> response, Func<string, string, Credit> compare)
    {
        Credit best = Credit.Wrong;
        foreach (string k in key)
        {
            foreach (string r in response)
            {
                Credit credit = compare(k, r);
                if (credit > best) best = credit;
            }
        }

        return best;
    }

    private Credit Value(TemplateSlot slot, string key, string response) => slot switch
    {
        TemplateSlot.Date => MucDates.Compare(key, response),
        TemplateSlot.Location => MucLocations.Compare(key, response),
        TemplateSlot.PhysNumber or TemplateSlot.PhysTotal or TemplateSlot.HumNumber or TemplateSlot.HumTotal => MucNumbers.Compare(key, response),
        _ => MucNotation.IsPhrase(slot) ? MucStrings.Compare(key, response) : values.Compare(slot, key, response),
    };

    private static void Add(MucTally[] to, MucTally[] tallies)
    {
        for (int i = 0; i < to.Length; i++) to[i] += tallies[i];
    }
}
