using System.Collections.Frozen;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Forecasts;

/// <summary>Words that put a clause in the future: <c>lexicons/en/forecasts.tsv</c>.</summary>
internal sealed class ForecastLexicon
{
    private readonly FrozenSet<string> _modals;
    private readonly FrozenSet<string> _reported;
    private readonly FrozenSet<string> _adjectives;
    private readonly FrozenSet<string> _nouns;

    private ForecastLexicon(FrozenSet<string> modals, FrozenSet<string> reported, FrozenSet<string> adjectives, FrozenSet<string> nouns)
    {
        _modals = modals;
        _reported = reported;
        _adjectives = adjectives;
        _nouns = nouns;
    }

    public static ForecastLexicon Load(LexiconSet lexicons) => Read(lexicons.Table("forecasts.tsv"));

    /// <exception cref="Core.CasusException">CAS012 a construction is unknown.</exception>
    public static ForecastLexicon Read(LexiconTable table)
    {
        HashSet<string> modals = [], reported = [], adjectives = [], nouns = [];
        foreach (LexiconRow row in table.Rows)
        {
            HashSet<string> set = (row["construction"], row["when"]) switch
            {
                ("modal", "forecast") => modals,
                ("modal", "reported") => reported,
                ("adjective", _) => adjectives,
                ("noun", _) => nouns,
                _ => throw row.Fault("construction", "is none of modal, adjective, noun, or 'when' is neither forecast nor reported"),
            };
            set.Add(row["lemma"]);
        }

        return new(modals.ToFrozenSet(), reported.ToFrozenSet(), adjectives.ToFrozenSet(), nouns.ToFrozenSet());
    }

    /// <summary>may, might, could, will.</summary>
    public bool IsModal(string lemma) => _modals.Contains(lemma);

    /// <summary>would: the future only inside what somebody says.</summary>
    public bool IsReportedModal(string lemma) => _reported.Contains(lemma);

    /// <summary>likely, due, set: before "to" and a verb.</summary>
    public bool IsAdjective(string word) => _adjectives.Contains(word);

    /// <summary>chance, likelihood, risk: before "that", "of" or "to".</summary>
    public bool IsNoun(string lemma) => _nouns.Contains(lemma);
}
