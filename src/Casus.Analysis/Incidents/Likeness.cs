using System.Collections.Frozen;
using System.Globalization;
using Casus.Analysis.Linking;
using Casus.Coding.Lexicons;
using Casus.Core;

namespace Casus.Analysis.Incidents;

/// <summary>
/// What agreement in a field says for two tellings being of one incident, as natural logarithms of odds that add up
/// (Fellegi and Sunter 1969): learnt where data teach it (<c>models/en/incident_weights.tsv</c>), else set
/// (<c>lexicons/en/likeness.tsv</c>).
/// </summary>
public sealed class Likeness
{
    /// <summary>The file of learnt weights within <c>models/en</c>.</summary>
    public const string FileName = "incident_weights.tsv";

    private readonly FrozenDictionary<(string Field, string Level), double> _weights;

    private Likeness(IEnumerable<LexiconRow> rows) => _weights = rows
        .ToFrozenDictionary(r => (r["field"], r["level"]), r => double.Parse(r["weight"], CultureInfo.InvariantCulture));

    /// <param name="models">The folder of the models.</param>
    /// <exception cref="CasusException">CAS021 the learnt weights are missing; CAS022 a level is.</exception>
    public static Likeness Load(string models, LexiconSet lexicons)
    {
        string path = Path.Combine(models, FileName);
        if (!File.Exists(path)) throw new CasusException("CAS021", path, "is missing: run `casus train weights`, or reinstall");
        return Of(LexiconTable.Load(path), lexicons.Table("likeness.tsv"));
    }

    /// <exception cref="CasusException">CAS022 a level has no weight.</exception>
    public static Likeness Of(LexiconTable learnt, LexiconTable set)
    {
        Likeness likeness = new([.. learnt.Rows, .. set.Rows]);
        foreach (string field in (string[])["place", "time.told", "time.published", "figures"])
        {
            foreach (string level in PairLevels.Of(field))
            {
                if (!likeness._weights.ContainsKey((field, level))) throw new CasusException("CAS022", Likeness.FileName, $"has no weight for {field} {level}: run `casus train weights`, or reinstall");
            }
        }

        return likeness;
    }

    /// <summary>From which sum a telling joins an incident.</summary>
    public double Enough => this["enough", "sum"];

    /// <param name="field">As in the tables.</param>
    /// <param name="level">As in the tables.</param>
    public double this[string field, string level] => _weights[(field, level)];
}
