using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Casus.Core;

namespace Casus.Coding.Lexicons;

/// <summary>
/// All tables of a lexicon in one file: a mark, the SHA-256 of what follows, then names, columns and rows with the
/// line each came from, every distinct cell once, compressed by Brotli. Equal tables give equal bytes.
/// </summary>
public static class CompiledLexicon
{
    private static readonly byte[] Mark = "CASUSLX1"u8.ToArray();

    /// <exception cref="CasusException">CAS01x a table is malformed; the message names file, line and column.</exception>
    public static byte[] Write(LexiconSet lexicons)
    {
        using MemoryStream body = new();
        using (BinaryWriter writer = new(body, Encoding.UTF8, leaveOpen: true))
        {
            LexiconTable[] tables = [.. lexicons.Names.Select(lexicons.Table)];
            Dictionary<string, int> pool = new(StringComparer.Ordinal);
            List<string> words = [];
            int Index(string word)
            {
                if (pool.TryGetValue(word, out int index)) return index;
                words.Add(word);
                return pool[word] = words.Count - 1;
            }

            int[][][] rows = [.. tables.Select(t => t.Rows.Select(r => Cells(r, t.Columns).Select(Index).ToArray()).ToArray())];
            writer.Write(lexicons.Version);
            writer.Write(words.Count);
            foreach (string word in words) writer.Write(word);
            writer.Write(tables.Length);
            for (int t = 0; t < tables.Length; t++)
            {
                writer.Write(lexicons.Names[t]);
                writer.Write(tables[t].Columns.Count);
                foreach (string column in tables[t].Columns) writer.Write(column);
                writer.Write(rows[t].Length);
                for (int r = 0; r < rows[t].Length; r++)
                {
                    writer.Write7BitEncodedInt(tables[t].Rows[r].Line);
                    foreach (int cell in rows[t][r]) writer.Write7BitEncodedInt(cell);
                }
            }
        }

        using MemoryStream file = new();
        file.Write(Mark);
        file.Write(SHA256.HashData(body.ToArray()));
        using (BrotliStream compressed = new(file, CompressionLevel.Optimal, leaveOpen: true)) compressed.Write(body.ToArray());
        return file.ToArray();
    }

    // A user's own table may order its columns differently, or leave the last ones out.
    private static IEnumerable<string> Cells(LexiconRow row, IReadOnlyList<string> columns) =>
        columns.Select(c => row.Table.Columns.Contains(c) ? row[c] : "");

    internal static (string Version, IReadOnlyDictionary<string, LexiconTable> Tables) Read(string path)
    {
        CasusException Damaged(Exception? cause) =>
            new("CAS013", path, "is no compiled lexicon, or damaged: make it again with casus lexicon build", cause);
        byte[] file = File.ReadAllBytes(path);
        int start = Mark.Length + SHA256.HashSizeInBytes;
        if (file.Length < start || !file.AsSpan(0, Mark.Length).SequenceEqual(Mark)) throw Damaged(null);
        try
        {
            using MemoryStream body = new();
            using (BrotliStream compressed = new(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress)) compressed.CopyTo(body);
            byte[] hash = SHA256.HashData(body.ToArray());
            if (!hash.AsSpan().SequenceEqual(file.AsSpan(Mark.Length, SHA256.HashSizeInBytes))) throw Damaged(null);
            body.Position = 0;
            using BinaryReader reader = new(body, Encoding.UTF8);
            string version = $"{reader.ReadString()}-{Convert.ToHexStringLower(hash)[..8]}";
            return (version, Tables(reader));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or InvalidOperationException)
        {
            throw Damaged(e);
        }
    }

    private static Dictionary<string, LexiconTable> Tables(BinaryReader reader)
    {
        string[] words = new string[reader.ReadInt32()];
        for (int i = 0; i < words.Length; i++) words[i] = reader.ReadString();
        Dictionary<string, LexiconTable> tables = new(StringComparer.Ordinal);
        for (int t = reader.ReadInt32(); t > 0; t--)
        {
            string name = reader.ReadString();
            string[] columns = new string[reader.ReadInt32()];
            for (int c = 0; c < columns.Length; c++) columns[c] = reader.ReadString();
            (int Line, string[] Cells)[] rows = new (int, string[])[reader.ReadInt32()];
            for (int r = 0; r < rows.Length; r++)
            {
                int line = reader.Read7BitEncodedInt();
                string[] cells = new string[columns.Length];
                for (int c = 0; c < cells.Length; c++) cells[c] = words[reader.Read7BitEncodedInt()];
                rows[r] = (line, cells);
            }

            tables.Add(name, LexiconTable.Of(name, columns, rows));
        }

        return tables;
    }
}
