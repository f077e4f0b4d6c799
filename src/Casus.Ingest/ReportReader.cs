using Casus.Core;

namespace Casus.Ingest;

/// <summary>
/// Reads reports from a file (<c>.txt</c>, <c>.jsonl</c>, <c>.html</c>, anything else as text), a folder of such files in
/// the order of their names, or standard input (<c>-</c>). Streams: one report in memory at a time. Bad content is remarked
/// and passed on; only an input that cannot be opened throws.
/// </summary>
public sealed class ReportReader(ReadingOptions options)
{
    private static readonly string[] Extensions = [".txt", ".jsonl", ".ndjson", ".html", ".htm"];

    /// <param name="input">A path, or <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> reads: text, or JSON Lines where it starts with <c>{</c>.</param>
    /// <exception cref="CasusException">CAS120 not there, CAS121 no permission, CAS122 a URL, CAS123 a web archive,
    /// CAS126 an empty folder, CAS127 cannot be read. Thrown when enumeration gets there.</exception>
    public IEnumerable<IncomingReport> Read(string input, Stream? standardInput = null)
    {
        if (input == "-") return ReadStandardInput(standardInput ?? Stream.Null);
        if (input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            throw new CasusException("CAS122", input, "pages are not fetched yet: save the page as .html and read that file");
        return Directory.Exists(input) ? ReadFolder(input) : ReadFile(input, input);
    }

    private IEnumerable<IncomingReport> ReadFolder(string folder)
    {
        string[] files = Guarded(folder, () => Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Array.Sort(files, StringComparer.Ordinal);
        int count = 0;
        foreach (string file in files)
        {
            if (!Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)) continue;
            count++;
            foreach (IncomingReport report in ReadOneOf(file)) yield return report;
        }

        if (count == 0) throw new CasusException("CAS126", folder, $"the folder holds no {string.Join(", ", Extensions)}: give one that does");
    }

    // One file that cannot be opened must not stop a folder.
    private IEnumerable<IncomingReport> ReadOneOf(string file)
    {
        using IEnumerator<IncomingReport> reports = ReadFile(file, file).GetEnumerator();
        while (true)
        {
            IncomingReport? failed = null;
            try
            {
                if (!reports.MoveNext()) yield break;
            }
            catch (CasusException e)
            {
                failed = ReportDraft.Unreadable(InputRemarks.Unread(e.Message)).Finish(options, file, isOne: false);
            }

            yield return failed ?? reports.Current;
            if (failed is not null) yield break;
        }
    }

    private IEnumerable<IncomingReport> ReadFile(string path, string place)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) || extension == ".warc")
            throw new CasusException("CAS123", path, "web archives are not read yet: extract the pages as .html, or their text as .jsonl");
        using FileStream stream = Guarded(path, () => Open(path));
        if (extension is ".jsonl" or ".ndjson")
        {
            if (stream.Length == 0) yield return ReportDraft.Unreadable(InputRemarks.Empty()).Finish(options, place, isOne: true);
            using IEnumerator<IncomingReport> lines = JsonLinesFile.Read(stream, options, place).GetEnumerator();
            while (Guarded(path, lines.MoveNext)) yield return lines.Current;
            yield break;
        }

        bool isPage = extension is ".html" or ".htm";
        (byte[] bytes, long unread) = Guarded(path, () => Head.Read(stream, (isPage ? 16L : 4L) * options.MaxLength + 65_536));
        ReportDraft draft = isPage ? HtmlFile.Parse(bytes, "https://page.invalid/") : TextFile.Parse(DecodedText.Of(bytes));
        yield return (draft with { Unread = unread }).Finish(options, place, isOne: true);
    }

    private IEnumerable<IncomingReport> ReadStandardInput(Stream stream)
    {
        var peeked = new PeekedStream(stream);
        if (peeked.FirstVisible == '{')
        {
            foreach (IncomingReport report in JsonLinesFile.Read(peeked, options, "-")) yield return report;
            yield break;
        }

        (byte[] bytes, long unread) = Head.Read(peeked, 4L * options.MaxLength + 65_536);
        yield return (TextFile.Parse(DecodedText.Of(bytes)) with { Unread = unread }).Finish(options, "-", isOne: true);
    }

    private static FileStream Open(string path)
    {
        if (!File.Exists(path)) throw new CasusException("CAS120", path, "there is no such file or folder: check the path");
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024);
    }

    private static T Guarded<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CasusException("CAS121", path, "may not be read: ask for permission or copy it", e);
        }
        catch (IOException e)
        {
            throw new CasusException("CAS127", path, $"cannot be read: {e.Message}", e);
        }
    }
}
