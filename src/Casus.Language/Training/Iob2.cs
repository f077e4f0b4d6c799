using System.Globalization;
using System.Text;
using Casus.Core;

namespace Casus.Language.Training;

/// <summary>
/// Reads names as one word and tag per line, a blank line after each sentence: IOB2 as in Universal NER (number, word,
/// tag, ..., with tabs, and the sentence in a comment <c># text =</c>), or word and tag alone, as in CoNLL-2003 and
/// Wikigold, where a name may begin with <c>I-</c>. A tag that is no <c>B-</c> or <c>I-</c> with a type is outside.
/// </summary>
public static class Iob2
{
    private const string TextComment = "# text = ";

    /// <exception cref="CasusException">CAS020 there is no such file, or a line has no tag.</exception>
    public static IReadOnlyList<NamedSentence> Load(string path)
    {
        if (!File.Exists(path)) throw new CasusException("CAS020", path, "no such file: give an IOB2 file");
        using StreamReader reader = new(path, Encoding.UTF8);
        return Read(reader, Path.GetFileName(path));
    }

    public static IReadOnlyList<NamedSentence> Read(TextReader reader, string name)
    {
        List<NamedSentence> sentences = [];
        Lines lines = new(sentences);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) lines.Close();
            else if (line.StartsWith("# ", StringComparison.Ordinal) && line.Contains(" = ", StringComparison.Ordinal)) lines.Comment(line);
            else if (!line.StartsWith("-DOCSTART-", StringComparison.Ordinal) && !lines.TryAdd(line))
                throw new CasusException("CAS020", $"{name}:{number}", "no word and tag: IOB2 has a word, then O, B-TYPE or I-TYPE");
        }

        lines.Close();
        return sentences;
    }

    // The lines of the sentence being read.
    private sealed class Lines(List<NamedSentence> sentences)
    {
        private readonly List<string> _words = [];
        private readonly List<string> _tags = [];
        private string _text = "";
        private bool _document;

        public void Comment(string line)
        {
            if (line.StartsWith(TextComment, StringComparison.Ordinal)) _text = line[TextComment.Length..];
            _document |= line.StartsWith("# newdoc", StringComparison.Ordinal);
        }

        public bool TryAdd(string line)
        {
            string[] cells = line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Split(' ');
            bool numbered = cells.Length > 2 && int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out _);
            string tag = numbered ? cells[2] : cells[^1];
            if (cells.Length < 2 || (tag != "O" && !IsName(tag))) return false;
            _words.Add(numbered ? cells[1] : cells[0]);
            _tags.Add(tag);
            return true;
        }

        public void Close()
        {
            if (_words.Count > 0)
                sentences.Add(new NamedSentence([.. _words], Spaces(), [.. Names()], _document));
            if (_words.Count > 0) _document = false;
            _words.Clear();
            _tags.Clear();
            _text = "";
        }

        private IEnumerable<NamedSpan> Names()
        {
            for (int start = 0; start < _tags.Count;)
            {
                int end = start + 1;
                string type = IsName(_tags[start]) ? _tags[start][2..] : "O";
                while (end < _tags.Count && _tags[end] == "I-" + type) end++;
                if (type != "O") yield return new NamedSpan(start, end, type);
                start = end;
            }
        }

        // Where the words do not stand in the sentence's text one after another, a space is taken to follow each.
        private bool[] Spaces()
        {
            bool[] spaces = new bool[_words.Count];
            int at = 0;
            for (int i = 0; i < spaces.Length; i++)
            {
                bool found = _text.AsSpan(Math.Min(at, _text.Length)).StartsWith(_words[i], StringComparison.Ordinal);
                if (!found)
                {
                    Array.Fill(spaces, true);
                    return spaces;
                }

                at += _words[i].Length;
                spaces[i] = i + 1 == spaces.Length || (at < _text.Length && _text[at] == ' ');
                while (at < _text.Length && _text[at] == ' ') at++;
            }

            return spaces;
        }

        private static bool IsName(string tag) => tag.Length > 2 && tag[0] is 'B' or 'I' && tag[1] == '-';
    }
}
