using System.Globalization;
using System.Text;
using Casus.Core;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <summary>One word line of a treebank. <see cref="Head"/> counts from 0 within the sentence; −1 at the root.</summary>
public readonly record struct ConlluWord(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation)
{
    /// <summary>The head of a word in a treebank without trees.</summary>
    public const int NoHead = -2;
}

/// <summary>
/// A sentence as annotated. <see cref="Surface"/> holds each word's characters in the text: the words of a
/// contraction share its characters out between them ("cannot": "can", "not"), and all but the first have
/// <see cref="ContinuesToken"/>.
/// </summary>
public sealed record ConlluSentence(
    ConlluWord[] Words, string[] Surface, bool[] SpaceAfter, bool[] ContinuesToken, bool StartsParagraph);

/// <summary>Reads and writes CoNLL-U: ten columns, blank line after each sentence. Empty nodes are skipped.</summary>
public static class Conllu
{
    /// <exception cref="CasusException">CAS032 a line is no CoNLL-U, with file and line.</exception>
    public static IReadOnlyList<ConlluSentence> Load(string path)
    {
        if (!File.Exists(path)) throw new CasusException("CAS032", path, "no such file: give a CoNLL-U file");
        using StreamReader reader = new(path, Encoding.UTF8);
        return Read(reader, Path.GetFileName(path));
    }

    public static IReadOnlyList<ConlluSentence> Read(TextReader reader, string name)
    {
        List<ConlluSentence> sentences = [];
        SentenceLines lines = new(name);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0) lines.Close(sentences);
            else lines.Add(line, number);
        }

        lines.Close(sentences);
        return sentences;
    }

    /// <summary>Writes sentences with tags and trees but without lemmas, which a program only guesses.</summary>
    public static void Write(TextWriter writer, ParsedText text, IEnumerable<int> sentences)
    {
        foreach (int number in sentences)
        {
            TokenRange sentence = text.Tokens.Sentence(number);
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                int head = text.Head(i) < 0 ? 0 : text.Head(i) - sentence.Start + 1;
                bool glued = i + 1 < sentence.End && text.Tokens.Span(i + 1).Start == text.Tokens.Span(i).End;
                writer.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{i - sentence.Start + 1}\t{text.Tokens.Word(i)}\t_\t{text.Tags.Upos(i).ToString().ToUpperInvariant()}\t{text.Tags.Xpos(i)}\t_\t"));
                writer.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{head}\t{text.Relation(i).Name()}\t_\t{(glued ? "SpaceAfter=No" : "_")}\n"));
            }

            writer.Write('\n');
        }
    }

    /// <summary>
    /// The sentences as one tokenised text: words with their spaces, a space between sentences, a blank line
    /// before a paragraph. The spans are those of the words' surface.
    /// </summary>
    public static TokenizedText ToText(IReadOnlyList<ConlluSentence> sentences)
    {
        StringBuilder text = new();
        List<int> starts = [], ends = [], sentenceStarts = [];
        foreach (ConlluSentence sentence in sentences)
        {
            if (sentence.StartsParagraph && text.Length > 0) text.Append("\n\n");
            sentenceStarts.Add(starts.Count);
            for (int i = 0; i < sentence.Surface.Length; i++)
            {
                starts.Add(text.Length);
                text.Append(sentence.Surface[i]);
                ends.Add(text.Length);
                if (sentence.SpaceAfter[i]) text.Append(' ');
            }
        }

        return new TokenizedText(new SourceText(text.ToString()), [.. starts], [.. ends], [.. sentenceStarts]);
    }

    /// <summary>Gold tags as the program's own layer.</summary>
    public static TaggedText ToTags(TokenizedText tokens, IReadOnlyList<ConlluSentence> sentences)
    {
        var words = sentences.SelectMany(s => s.Words).ToArray();
        return new TaggedText(
            tokens,
            [.. words.Select(w => ParseUpos(w.Upos))],
            [.. words.Select(w => string.Intern(w.Xpos))],
            [.. words.Select(w => w.Lemma)]);
    }

    public static Upos ParseUpos(string name) =>
        Enum.TryParse(name, ignoreCase: true, out Upos upos) ? upos : Upos.X;

    // The lines of the sentence being read.
    private sealed class SentenceLines(string file)
    {
        private readonly List<ConlluWord> _words = [];
        private readonly List<string> _surface = [];
        private readonly List<bool> _spaceAfter = [];
        private readonly List<bool> _continues = [];
        private bool _paragraph;
        private int _rangeStart;
        private int _rangeEnd;
        private string _rest = "";
        private bool _rangeSpace;

        public void Add(string line, int number)
        {
            if (line[0] == '#')
            {
                _paragraph |= line.StartsWith("# newpar", StringComparison.Ordinal)
                    || line.StartsWith("# newdoc", StringComparison.Ordinal);
                return;
            }

            string[] cells = line.Split('\t');
            if (cells.Length != 10)
                throw new CasusException("CAS032", $"{file}:{number}", $"{cells.Length} columns where CoNLL-U has 10");
            if (cells[0].Contains('.', StringComparison.Ordinal)) return;
            if (cells[0].IndexOf('-', StringComparison.Ordinal) is > 0 and int dash) AddRange(cells, dash);
            else AddWord(cells, number);
        }

        public void Close(List<ConlluSentence> sentences)
        {
            if (_words.Count == 0) return;
            sentences.Add(new ConlluSentence([.. _words], [.. _surface], [.. _spaceAfter], [.. _continues], _paragraph));
            _words.Clear();
            _surface.Clear();
            _spaceAfter.Clear();
            _continues.Clear();
            _paragraph = false;
            _rangeEnd = 0;
        }

        private void AddRange(string[] cells, int dash)
        {
            _rangeStart = int.Parse(cells[0].AsSpan(0, dash), CultureInfo.InvariantCulture);
            _rangeEnd = int.Parse(cells[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
            _rest = cells[1];
            _rangeSpace = HasSpaceAfter(cells[9]);
        }

        private void AddWord(string[] cells, int number)
        {
            int head = ConlluWord.NoHead + 1;
            if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                || (cells[6] != "_" && !int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out head)))
                throw new CasusException("CAS032", $"{file}:{number}", "id or head is no number");
            _words.Add(new ConlluWord(cells[1], cells[2], cells[3], cells[4], head - 1, cells[7]));
            _continues.Add(id > _rangeStart && id <= _rangeEnd);
            bool inRange = id <= _rangeEnd;
            _surface.Add(!inRange ? cells[1] : id == _rangeEnd ? _rest : TakeFromRange(cells[1]));
            _spaceAfter.Add(inRange ? id == _rangeEnd && _rangeSpace : HasSpaceAfter(cells[9]));
        }

        private string TakeFromRange(string form)
        {
            string part = _rest[..Math.Min(form.Length, _rest.Length)];
            _rest = _rest[part.Length..];
            return part;
        }

        private static bool HasSpaceAfter(string misc) =>
            !misc.Split('|').Contains("SpaceAfter=No");
    }
}
