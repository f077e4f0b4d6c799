using System.Globalization;
using Casus.Coding;
using Casus.Coding.Places;
using Casus.Coding.References;
using Casus.Core.Records;
using Casus.Core.Text;
using Casus.Language.Names;
using Casus.Language.Parsing;

namespace Casus.Cli.Views;

/// <summary>How a report was read, sentence by sentence, for people.</summary>
internal static class ExplainView
{
    private const int Indent = 2;
    private const int Words = 44;
    private const int RelationWidth = 14;

    public static void Write(Page page, Explained explained)
    {
        if (explained.Reading is { } reading)
        {
            for (int s = 0; s < reading.Text.SentenceCount; s++)
            {
                if (s > 0) page.Blank();
                Write(page, explained, reading, reading.Text.Sentence(s));
            }
        }

        foreach (Remark remark in explained.Coded.Remarks) page.Line(0, 7, new Run(remark.Code, Looks.Warning), " ", remark.Message);
    }

    private static void Write(Page page, Explained explained, Reading reading, Sentence sentence)
    {
        CodedReport coded = explained.Coded;
        string number = (sentence.Index + 1).ToString(CultureInfo.InvariantCulture);
        page.Line(0, Indent, new Run(number, Looks.Dim), " ", new Run(reading.Text.Source.Slice(sentence.Span), Looks.Strong));
        Tree(page, sentence);
        if (explained.Names is { } names) Names(page, names, sentence);
        Mentions(page, reading, sentence);
        Candidates(page, explained.Candidates, reading, sentence);
        Attributions(page, coded, sentence);
        foreach (Event e in coded.Events)
        {
            if (!sentence.Span.Contains(e.Trigger)) continue;
            CodingView.Write(page, coded, e);
            EventView.Fields(page, coded, e);
        }
    }

    // One line per token: its number, its arcs, the relation and number of its head, tags and lemma.
    private static void Tree(Page page, Sentence sentence)
    {
        string[] arcs = TreeLines.Draw(sentence);
        int words = Indent;
        for (int i = 0; i < arcs.Length; i++) words = Math.Max(words, arcs[i].Length + sentence[i].Span.Length);
        words = Math.Min(words, Words) + 2;
        for (int i = 0; i < arcs.Length; i++)
        {
            Token token = sentence[i];
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            string head = token.IsRoot ? "" : (token.Head.Index - sentence.Tokens.Start + 1).ToString(CultureInfo.InvariantCulture);
            string arc = arcs[i].TrimEnd();
            page.Line(Indent + Math.Max(0, 3 - number.Length), Indent + 4,
                new Run(number, Looks.Dim), " ", new Run(arc, Looks.Dim), " ", token.Word.ToString(),
                Padding(arc.Length + 1 + token.Word.Length, words),
                $"{token.Relation.Name(),-RelationWidth}",
                new Run($"{head,3}", Looks.Dim),
                $" {token.Upos.ToString().ToUpperInvariant(),-6}{token.Xpos,-6}{token.Lemma}");
        }
    }

    private static string Padding(int written, int width) => new(' ', Math.Max(1, width - written));

    private static void Names(Page page, NameLayer names, Sentence sentence)
    {
        foreach (Name name in names.In(sentence.Tokens))
            EventView.Field(page, "name", $"“{names.Tags.Tokens.Text.Slice(names.Tags.Tokens.Span(name.Tokens))}”: {Phrases.Word(name.Kind)}");
    }

    private static void Mentions(Page page, Reading reading, Sentence sentence)
    {
        foreach (Located<ActorMention> actor in reading.Actors.In(sentence.Tokens)) EventView.Field(page, "actor", EventView.Mention(actor.Value));
        foreach (TextSpan name in UnknownNames.In(reading, sentence))
            EventView.Field(page, "unknown", $"“{reading.Text.Source.Slice(name)}”: no actor, place or time known by it");
        foreach (Located<PlaceMention> place in reading.Places.In(sentence.Tokens))
            EventView.Field(page, "place", $"“{place.Value.Text}”: {Phrases.Place(place.Value)}, by rule {place.Value.Rule}");
        foreach (Located<TimeMention> time in reading.Times.In(sentence.Tokens))
            EventView.Field(page, "time", $"“{time.Value.Text}”: {time.Value.Value ?? "value unknown"}, by rule {time.Value.Rule}");
        foreach (Located<Figure> figure in reading.Figures.In(sentence.Tokens))
            EventView.Field(page, "figure", $"“{figure.Value.Text}”: {Phrases.Figure(figure.Value)}, by rule {figure.Value.Rule}");
        foreach (Located<Reference> reference in reading.References.All.In(sentence.Tokens))
            EventView.Field(page, "reference", Refers(reference.Value));
    }

    // Where a name may mean more than one place: which, and how likely.
    private static void Candidates(Page page, IReadOnlyList<PlaceCandidates> all, Reading reading, Sentence sentence)
    {
        foreach (PlaceCandidates name in all)
        {
            if (name.Ranked.Count < 2 || !sentence.Tokens.Contains(name.Tokens)) continue;
            string readings = string.Join("; ", name.Ranked.Select(r => string.Create(CultureInfo.InvariantCulture, $"{Phrases.Place(r.Place)} {r.Share:0.00}")));
            EventView.Field(page, "may mean", $"“{reading.Text.Source.Slice(reading.Text.Tokens.Span(name.Tokens))}”: {readings}");
        }
    }

    private static string Refers(Reference reference)
    {
        string code = reference.Actor is { Code: { IsNone: false } known } ? $", {known}" : "";
        return $"“{reference.Text}” stands for “{reference.AntecedentText}”{code}, by rule {reference.Rule}";
    }

    private static void Attributions(Page page, CodedReport coded, Sentence sentence)
    {
        foreach (Claim claim in coded.Claims)
        {
            if (sentence.Span.Contains(claim.Cue)) EventView.Field(page, "claim", $"{claim.Id} {EventView.Told(coded.Report.Text, claim)}, by rule {claim.Rule}");
        }

        foreach (Forecast forecast in coded.Forecasts)
        {
            if (!sentence.Span.Contains(forecast.Cue)) continue;
            string who = forecast.Forecaster is { } forecaster ? EventView.Mention(forecaster) : "not named";
            EventView.Field(page, "forecast",
                $"{forecast.Id} by “{coded.Report.Text.Slice(forecast.Cue)}”: “{coded.Report.Text.Slice(forecast.Content)}”; forecaster {who}, by rule {forecast.Rule}");
        }
    }
}
