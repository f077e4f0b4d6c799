using System.Collections.Frozen;
using System.Globalization;
using Casus.Coding.Lexicons;

namespace Casus.Coding.Dating;

/// <summary>Days of birth of leaders, by the names of <c>people.tsv</c>.</summary>
internal sealed class BirthTable
{
    private readonly FrozenDictionary<string, DateOnly> _born;

    private BirthTable(LexiconTable table) => _born = table.Rows.ToFrozenDictionary(
        r => r["name"],
        r => DateOnly.TryParseExact(r["born"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw r.Fault("born", $"'{r["born"]}' is no day: write 1939-04-19"),
        StringComparer.Ordinal);

    /// <exception cref="Core.CasusException">CAS010 to CAS012: <c>births.tsv</c> is missing or a row is wrong.</exception>
    public static BirthTable Load(LexiconSet lexicons) => new(lexicons.Table("births.tsv"));

    public DateOnly? this[string name] => _born.TryGetValue(name, out DateOnly day) ? day : null;
}
