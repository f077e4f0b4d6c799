using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Casus.Coding;
using Casus.Coding.Places;
using Casus.Coding.References;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Exchange;
using Casus.Language.Names;
using Casus.Language.Parsing;

namespace Casus.Cli.Views;

/// <summary>
/// How a report was read, for machines: <c>sentences</c> with <c>tokens</c> (a head counts from 0 within its sentence, null at
/// the root) and <c>names</c> with their kinds, the
/// mentions with their rules, and <c>coding</c>, the object that <c>casus code --json</c> writes.
/// Spans are in code points of <c>coding.report.text</c>.
/// </summary>
internal static class ExplainJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>One line without its line feed.</summary>
    public static string ToLine(Explained explained)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("sentences");
            for (int s = 0; s < (explained.Reading?.Text.SentenceCount ?? 0); s++)
                Sentence(json, explained, explained.Reading!, explained.Reading!.Text.Sentence(s));
            json.WriteEndArray();
            json.WritePropertyName("coding");
            json.WriteRawValue(CodingJson.ToLine(explained.Coded), skipInputValidation: true);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Sentence(Utf8JsonWriter json, Explained explained, Reading reading, Sentence sentence)
    {
        CodedReport coded = explained.Coded;
        SourceText text = coded.Report.Text;
        json.WriteStartObject();
        Span(json, text, "span", sentence.Span);
        json.WriteStartArray("tokens");
        for (int i = 0; i < sentence.Count; i++) Token(json, text, sentence, sentence[i]);
        json.WriteEndArray();
        Names(json, text, explained.Names, sentence);
        Mentions(json, text, "actors", reading.Actors.In(sentence.Tokens), static a => (a.Span, a.Text, a.Rule), Actor);
        Mentions(json, text, "places", reading.Places.In(sentence.Tokens), static p => (p.Span, p.Text, p.Rule), static (j, p) => j.WriteString("name", p.Place?.Name));
        Candidates(json, explained.Candidates, reading, sentence);
        Mentions(json, text, "times", reading.Times.In(sentence.Tokens), static t => (t.Span, t.Text, t.Rule), static (j, t) => j.WriteString("value", t.Value));
        Mentions(json, text, "figures", reading.Figures.In(sentence.Tokens), static f => (f.Span, f.Text, f.Rule), static (j, f) => j.WriteString("id", f.Id));
        Mentions(json, text, "references", reading.References.All.In(sentence.Tokens), static r => (r.Span, r.Text, r.Rule), (j, r) => Refers(j, text, r));
        Rules(json, "claims", coded.Claims.Where(c => sentence.Span.Contains(c.Cue)).Select(c => (c.Id, c.Rule)));
        Rules(json, "forecasts", coded.Forecasts.Where(f => sentence.Span.Contains(f.Cue)).Select(f => (f.Id, f.Rule)));
        Rules(json, "events", coded.Events.Where(e => sentence.Span.Contains(e.Trigger)).Select(e => (e.Id, e.Rule)));
        json.WriteEndObject();
    }

    private static void Candidates(Utf8JsonWriter json, IReadOnlyList<PlaceCandidates> all, Reading reading, Sentence sentence)
    {
        json.WriteStartArray("place_candidates");
        foreach (PlaceCandidates name in all.Where(n => sentence.Tokens.Contains(n.Tokens)))
        {
            TextSpan span = reading.Text.Tokens.Span(name.Tokens);
            json.WriteStartObject();
            json.WriteString("text", reading.Text.Source.Slice(span));
            Span(json, reading.Text.Source, "span", span);
            json.WriteStartArray("readings");
            foreach ((Place place, double share) in name.Ranked)
            {
                json.WriteStartObject();
                json.WriteString("name", place.Name);
                json.WriteString("country", place.Country);
                json.WriteString("precision", WireName.Of(place.Precision));
                json.WriteNumber("share", share);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Token(Utf8JsonWriter json, SourceText text, Sentence sentence, Token token)
    {
        json.WriteStartObject();
        json.WriteString("text", token.Word);
        Span(json, text, "span", token.Span);
        json.WriteString("lemma", token.Lemma);
        json.WriteString("upos", token.Upos.ToString().ToUpperInvariant());
        json.WriteString("xpos", token.Xpos);
        if (token.IsRoot) json.WriteNull("head");
        else json.WriteNumber("head", token.Head.Index - sentence.Tokens.Start);
        json.WriteString("relation", token.Relation.Name());
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, SourceText text, NameLayer? names, Sentence sentence)
    {
        json.WriteStartArray("names");
        foreach (Name name in names is null ? [] : names.In(sentence.Tokens))
        {
            TextSpan span = names!.Tags.Tokens.Span(name.Tokens);
            json.WriteStartObject();
            json.WriteString("text", text.Slice(span));
            Span(json, text, "span", span);
            json.WriteString("kind", Phrases.Word(name.Kind).Replace(' ', '_'));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Mentions<T>(
        Utf8JsonWriter json, SourceText text, string name, ReadOnlySpan<Located<T>> found,
        Func<T, (TextSpan Span, string Text, string Rule)> common, Action<Utf8JsonWriter, T> rest)
        where T : class
    {
        json.WriteStartArray(name);
        foreach (Located<T> item in found)
        {
            (TextSpan span, string words, string rule) = common(item.Value);
            json.WriteStartObject();
            json.WriteString("text", words);
            Span(json, text, "span", span);
            rest(json, item.Value);
            json.WriteString("rule", rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Actor(Utf8JsonWriter json, ActorMention actor)
    {
        json.WriteString("name", actor.Name);
        json.WriteString("code", actor.Code.Code);
        json.WriteString("sector", actor.Code.Sector);
    }

    private static void Refers(Utf8JsonWriter json, SourceText text, Reference reference)
    {
        json.WriteStartObject("stands_for");
        json.WriteString("text", reference.AntecedentText);
        Span(json, text, "span", reference.Antecedent);
        json.WriteString("name", reference.Actor?.Name);
        json.WriteString("code", reference.Actor?.Code.Code);
        json.WriteString("sector", reference.Actor?.Code.Sector);
        json.WriteEndObject();
    }

    private static void Rules(Utf8JsonWriter json, string name, IEnumerable<(string Id, string Rule)> fired)
    {
        json.WriteStartArray(name);
        foreach ((string id, string rule) in fired)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("rule", rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Span(Utf8JsonWriter json, SourceText text, string name, TextSpan span)
    {
        TextSpan points = text.ToCodePoints(span);
        json.WriteStartArray(name);
        json.WriteNumberValue(points.Start);
        json.WriteNumberValue(points.End);
        json.WriteEndArray();
    }
}
