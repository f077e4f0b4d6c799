using Casus.Coding;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language;
using Casus.Language.Documents;
using Casus.Language.Names;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Bench;

/// <summary>What is wrong with the spans of a text that was read; null where each slices back to its own words.</summary>
internal static class SpanFaults
{
    /// <summary>Tokens, sentences and lines; returns the layers for those above.</summary>
    public static string? Surface(LanguageModel model, string text, out TokenizedText tokens)
    {
        tokens = model.Tokenize(new SourceText(text));
        int end = 0, letters = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            TextSpan span = tokens.Span(i);
            if (span.Length == 0 || span.Start < end) return $"token {i} is empty or overlaps";
            if (!tokens.Word(i).SequenceEqual(text.AsSpan(span.Start, span.Length))) return $"token {i} is not its words";
            foreach (char c in tokens.Word(i)) letters += char.IsLetterOrDigit(c) ? 1 : 0;
            end = span.End;
        }

        if (letters != text.Count(char.IsLetterOrDigit)) return "a letter is in no token";
        int next = 0;
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            TokenRange range = tokens.Sentence(s);
            if (range.Start != next || range.Length == 0) return $"sentence {s} does not follow on the one before";
            if (tokens.Span(range) != new TextSpan(tokens.Span(range.Start).Start, tokens.Span(range.End - 1).End)) return $"sentence {s} is not its tokens";
            next = range.End;
        }

        if (next != tokens.Count) return "a token is in no sentence";
        DocumentLayout layout = DocumentLayout.Of(tokens);
        return layout.Blocks.Sum(b => b.Sentences.Length) == tokens.SentenceCount ? null : "a sentence is in no line";
    }

    /// <summary>Trees and names.</summary>
    public static string? Reading(LanguageModel model, string text, TokenizedText tokens)
    {
        TaggedText tags = model.Tag(tokens);
        ParsedText parsed = model.Parse(tags);
        for (int s = 0; s < parsed.SentenceCount; s++)
        {
            TokenRange range = parsed.Tokens.Sentence(s);
            int roots = Enumerable.Range(range.Start, range.Length).Count(i => parsed.Head(i) < 0);
            if (roots != 1) return $"sentence {s} has {roots} roots";
        }

        NameLayer names = model.Names.Tag(tags);
        for (int n = 0; n < names.Count; n++)
        {
            TokenRange range = names[n].Tokens;
            if (names.Text(n) != text[tokens.Span(range.Start).Start..tokens.Span(range.End - 1).End]) return $"name {n} is not its words";
        }

        return null;
    }

    /// <summary>Events and what they are made of.</summary>
    public static string? Coding(Coder coder, string text)
    {
        CodedReport coded = coder.Read(new Report { Id = "fuzz", Text = new SourceText(text), Published = Publication.Unknown });
        foreach (Event e in coded.Events)
        {
            if (!IsWithin(e.Trigger, text) || !IsWithin(e.Sentence, text)) return $"event {e.Id} is outside the text";
            if (!e.Sentence.Contains(e.Trigger)) return $"event {e.Id} is outside its sentence";
            foreach (ActorMention party in e.Actors.Concat(e.Recipients))
            {
                if (!IsExact(party.Span, party.Text, text)) return $"a party of event {e.Id} is not its words";
            }

            if (e.Place is { } place && !IsExact(place.Span, place.Text, text)) return $"the place of event {e.Id} is not its words";
            if (e.Time is EventTime.Stated stated && !IsExact(stated.Span, stated.Text, text)) return $"the time of event {e.Id} is not its words";
        }

        if (coded.Figures.Any(f => !IsExact(f.Span, f.Text, text))) return "a figure is not its words";
        if (coded.Places.Any(p => !IsExact(p.Span, p.Text, text))) return "a place is not its words";
        if (coded.Times.Any(t => !IsExact(t.Span, t.Text, text))) return "a time is not its words";
        return coded.Claims.All(c => IsWithin(c.Cue, text) && IsWithin(c.Content, text)) ? null : "a claim is outside the text";
    }

    private static bool IsWithin(TextSpan span, string text) => span.Start >= 0 && span.Length > 0 && span.End <= text.Length;

    private static bool IsExact(TextSpan span, string words, string text) =>
        IsWithin(span, text) && text.AsSpan(span.Start, span.Length).SequenceEqual(words);
}
