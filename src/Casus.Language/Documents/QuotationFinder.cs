using System.Collections.Immutable;
using Casus.Core.Text;

namespace Casus.Language.Documents;

/// <summary>
/// Finds quotations by their marks: straight, curly, guillemets and doubled back-ticks, nested, with apostrophes
/// inside, over several paragraphs, or never closed. One pass over the text.
/// </summary>
/// <remarks>
/// Example: <c>'Israel's aim is 'death by a thousand cuts', and it won't stop.'</c> is one quotation with another inside.
/// A mark that never closes ends with its paragraph; a single mark that never closes is taken for an apostrophe
/// unless it stands where speech begins.
/// </remarks>
public static class QuotationFinder
{
    // Captions and cross-heads may stand between two paragraphs of one speech.
    private const int Patience = 5;

    /// <returns>In order of their starts, the outer before the inner.</returns>
    public static ImmutableArray<Quotation> Find(SourceText text)
    {
        List<Quotation> found = [];
        string value = text.Value;
        int openFor = 0;
        for (int start = 0; start < value.Length;)
        {
            int end = ParagraphEnd(value, start);
            int before = found.Count;
            bool open = new ParagraphQuotes(value, start, end).CollectInto(found, openFor > 0);
            bool continued = found.FindIndex(before, static q => q.Continues) >= 0;
            openFor = open ? Patience : continued ? 0 : openFor - 1;
            start = end;
            while (start < value.Length && char.IsWhiteSpace(value[start])) start++;
        }

        found.Sort(static (a, b) => a.Outer.CompareTo(b.Outer));
        return [.. found];
    }

    // A blank line ends a paragraph; a single line break does so only after the end of a sentence or of speech
    // or before a quotation mark, since some sources wrap their lines.
    private static int ParagraphEnd(string value, int start)
    {
        for (int i = start; i < value.Length; i++)
        {
            if (value[i] != '\n') continue;
            int next = i + 1;
            while (next < value.Length && value[next] is ' ' or '\t' or '\r') next++;
            if (next >= value.Length || value[next] is '\n' or '\'' or '"' or '“' or '‘') return i;
            int last = i - 1;
            while (last > start && char.IsWhiteSpace(value[last])) last--;
            if (last >= start && IsEndOfSpeech(value[last])) return i;
        }

        return value.Length;
    }

    private static bool IsEndOfSpeech(char c) => c is '.' or '!' or '?' or ':' or '…' or '"' or '\'' or '”' or '’' or '»';
}
