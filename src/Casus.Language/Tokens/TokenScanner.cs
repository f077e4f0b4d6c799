using Casus.Core.Text;

namespace Casus.Language.Tokens;

/// <summary>
/// Walks a text once and cuts it into tokens as the current English treebanks do: clitics apart ("do", "n't"), hyphens
/// apart but for prefixes ("US", "-", "led"; "anti-war"), a currency sign apart, numbers, addresses and runs of like
/// marks whole. Every look ahead is bounded, so time is linear in the text whatever it holds.
/// </summary>
internal sealed class TokenScanner(string text)
{
    /// <summary>Longer tokens are cut.</summary>
    public const int Longest = 512;

    private readonly List<int> _starts = new((text.Length / 5) + 1);
    private readonly List<int> _ends = new((text.Length / 5) + 1);

    public List<int> Starts => _starts;

    public List<int> Ends => _ends;

    public static TokenScanner Scan(SourceText source)
    {
        TokenScanner scanner = new(source.Value);
        scanner.Run();
        return scanner;
    }

    private void Run()
    {
        int at = 0;
        while (at < text.Length)
        {
            CharKind kind = CharKinds.At(text, at, out int length);
            at = kind switch
            {
                CharKind.Gap => at + 1,
                CharKind.Letter or CharKind.Digit => Word(at),
                CharKind.Joiner => text[at] == '_' ? Run(at, '_') : at + length,
                _ => Mark(at, length),
            };
        }
    }

    private void Add(int start, int end)
    {
        for (; end - start > Longest; start = CutAt(start + Longest))
        {
            _starts.Add(start);
            _ends.Add(CutAt(start + Longest));
        }

        _starts.Add(start);
        _ends.Add(end);
    }

    // Never between the halves of a surrogate pair.
    private int CutAt(int at) => char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private int Word(int start)
    {
        int address = AddressScan.End(text, start);
        if (address > start)
        {
            Add(start, address);
            return address;
        }

        int end = WordScan.End(text, start);
        if (end < text.Length && text[end] == '$' && IsDollarPrefix(start, end))
        {
            Add(start, end + 1);
            return end + 1;
        }

        if (end < text.Length && text[end] == '.' && IsAbbreviation(start, end))
        {
            Add(start, end + 1);
            return end + 1;
        }

        CutWord(start, end);
        return end;
    }

    // "US$5", "A$5".
    private bool IsDollarPrefix(int start, int end) =>
        end - start <= 2 && char.IsAsciiLetterUpper(text[start]) && CharKinds.At(text, end + 1) == CharKind.Digit;

    private bool IsAbbreviation(int start, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        if (end + 1 < text.Length && text[end + 1] == '.') return false;
        if (word.Contains('.') && char.IsLetter(word[^1])) return true;
        if (word.Length == 1 && char.IsUpper(word[0])) return IsInitial(word[0], end + 1);
        WordKind kind = word.Length <= 6 ? WordList.English.Kind(word) : WordKind.None;
        if ((kind & (WordKind.Name | WordKind.End)) != 0) return true;
        return (kind & WordKind.Number) != 0 && CharKinds.At(text, SkipSpaces(end + 1)) == CharKind.Digit;
    }

    // A capital and a period before a capitalised word that does not start sentences: "John F. Kennedy", not "plan B. The".
    private bool IsInitial(char letter, int afterPeriod)
    {
        int next = SkipSpaces(afterPeriod);
        if (next >= text.Length || !char.IsUpper(text[next]) || next - afterPeriod > 2) return false;
        int end = next;
        while (end < text.Length && end - next < Longest && char.IsLetter(text[end])) end++;
        return letter != 'I' && (WordList.English.Kind(text.AsSpan(next, end - next)) & WordKind.Starter) == 0;
    }

    private int SkipSpaces(int at)
    {
        int limit = Math.Min(text.Length, at + 3);
        while (at < limit && text[at] is ' ' or '\u00a0' or '\n') at++;
        return at;
    }

    // Numbers glued to a unit, clitics, contractions without apostrophe.
    private void CutWord(int start, int end)
    {
        int digits = start;
        while (digits < end && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or ',')) digits++;
        if (digits > start && digits < end
            && (WordList.English.Kind(text.AsSpan(digits, end - digits)) & WordKind.Unit) != 0)
        {
            Add(start, digits);
            Add(digits, end);
            return;
        }

        int cut = Clitic(start, end);
        if (cut == 0 && end - start <= 8) cut = WordList.English.Cut(text.AsSpan(start, end - start));
        if (cut <= 0 || cut >= end - start) Add(start, end);
        else
        {
            CutWord(start, start + cut);
            Add(start + cut, end);
        }
    }

    // Length of the word before its last clitic; 0 where it has none.
    private int Clitic(int start, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        if (word.Length < 3 || !char.IsAsciiLetter(word[^1])) return 0;
        char last = (char)(word[^1] | 0x20);
        if (CharKinds.IsApostrophe(word[^2]))
        {
            if (last == 't' && (word[^3] | 0x20) == 'n' && word.Length > 3) return word.Length - 3;
            return last is 's' or 'm' or 'd' ? word.Length - 2 : 0;
        }

        if (word.Length < 4 || !CharKinds.IsApostrophe(word[^3])) return 0;
        return ((char)(word[^2] | 0x20), last) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? word.Length - 3 : 0;
    }

    private int Mark(int start, int length)
    {
        int end = MarkScan.End(text, start, length);
        Add(start, end);
        return end;
    }

    private int Run(int start, char mark)
    {
        int end = start + 1;
        while (end < text.Length && text[end] == mark) end++;
        Add(start, end);
        return end;
    }
}
