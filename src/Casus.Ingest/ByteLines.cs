namespace Casus.Ingest;

/// <summary>Lines of a stream as bytes, one in memory at a time.</summary>
internal static class ByteLines
{
    /// <param name="longest">Bytes kept of one line; of a longer one <c>Overflow</c> counts the rest.</param>
    public static IEnumerable<(ReadOnlyMemory<byte> Line, long Overflow)> Read(Stream stream, int longest)
    {
        byte[] buffer = new byte[64 * 1024];
        var line = new MemoryStream();
        long overflow = 0;
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            for (int start = 0; start < count;)
            {
                int feed = Array.IndexOf(buffer, (byte)'\n', start, count - start);
                int end = feed < 0 ? count : feed;
                int kept = (int)Math.Min(end - start, longest - line.Length);
                line.Write(buffer, start, kept);
                overflow += end - start - kept;
                start = end + 1;
                if (feed < 0) break;
                yield return (line.GetBuffer().AsMemory(0, (int)line.Length), overflow);
                line.SetLength(0);
                overflow = 0;
            }
        }

        if (line.Length > 0) yield return (line.GetBuffer().AsMemory(0, (int)line.Length), overflow);
    }
}
