using System.Collections.Concurrent;
using Casus.Core;

namespace Casus.Coding.Lexicons;

/// <summary>
/// The tables of one language: read from a folder of TSV files as they are asked for, or from one compiled file; a
/// user's own rows may stand behind them. Immutable; one instance serves all threads.
/// </summary>
public sealed class LexiconSet
{
    private readonly string _place;
    private readonly IReadOnlyList<string> _folders;
    private readonly ConcurrentDictionary<string, Lazy<LexiconTable>> _tables = new(StringComparer.Ordinal);

    private LexiconSet(string place, string version, IReadOnlyList<string> folders, IReadOnlyDictionary<string, LexiconTable> compiled)
    {
        _place = place;
        Version = version;
        _folders = folders;
        foreach ((string name, LexiconTable table) in compiled) _tables[name] = new Lazy<LexiconTable>(table);
    }

    /// <summary><c>en</c> for the shipped folder; a compiled set adds eight digits of the hash of what it holds.</summary>
    public string Version { get; }

    /// <summary>File names of the tables, in ordinal order.</summary>
    public IReadOnlyList<string> Names =>
        [.. _folders.SelectMany(f => Directory.EnumerateFiles(f, "*.tsv")).Select(f => Path.GetFileName(f)!).Concat(_tables.Keys).Distinct().Order(StringComparer.Ordinal)];

    /// <param name="path">A folder of tables, or a file that <see cref="CompiledLexicon"/> wrote.</param>
    /// <exception cref="CasusException">CAS010 there is nothing at the path; CAS013 the file is no compiled lexicon, or damaged.</exception>
    public static LexiconSet Open(string path)
    {
        if (Directory.Exists(path)) return new LexiconSet(path, Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), [path], new Dictionary<string, LexiconTable>());
        if (!File.Exists(path)) throw new CasusException("CAS010", path, "is missing: reinstall, or give the folder or file of a lexicon");
        (string version, IReadOnlyDictionary<string, LexiconTable> tables) = CompiledLexicon.Read(path);
        return new LexiconSet(path, version, [], tables);
    }

    /// <summary>The same with the rows of a user's own folder behind those of equal tables; tables that it does not hold stay as they are.</summary>
    /// <exception cref="CasusException">CAS010 the folder is not there; CAS012 it holds a table that does not exist.</exception>
    public LexiconSet With(string folder)
    {
        if (!Directory.Exists(folder)) throw new CasusException("CAS010", folder, "is no folder: give one with tables such as people.tsv");
        IReadOnlyList<string> names = Names;
        foreach (string file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            if (!names.Contains(Path.GetFileName(file)))
                throw new CasusException("CAS012", file, $"is no table of the lexicon; there are: {string.Join(", ", names)}");
        }

        return new LexiconSet(_place, $"{Version}+{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}", [.. _folders, folder],
            _tables.ToDictionary(t => t.Key, t => t.Value.Value));
    }

    /// <exception cref="CasusException">CAS010 there is no such table; CAS011 a row has too many or too few columns.</exception>
    public LexiconTable Table(string name) => _tables.GetOrAdd(name, n => new Lazy<LexiconTable>(() => Read(n))).Value;

    private LexiconTable Read(string name)
    {
        LexiconTable[] parts = [.. _folders.Select(f => Path.Combine(f, name)).Where(File.Exists).Select(LexiconTable.Load)];
        return parts.Length switch
        {
            0 => throw new CasusException("CAS010", name, $"is not in {_place}: reinstall, or build from a full checkout"),
            1 => parts[0],
            _ => LexiconTable.Join(parts),
        };
    }
}
