using System.Globalization;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Cli.Views;

/// <summary>One event in full: every field with its words and the rule that read them.</summary>
internal static class EventView
{
    private const int Label = 12;

    public static void Write(Page page, CodedReport coded, Event e)
    {
        CodingView.Write(page, coded, e);
        page.Blank();
        Field(page, "sentence", coded.Report.Text.Slice(e.Sentence));
        Fields(page, coded, e);
        Field(page, "report", $"{coded.Report.Source ?? "source unknown"}, {coded.Report.Title ?? "no title"}, {coded.Report.Url ?? coded.Report.Id}");
    }

    /// <summary>The fields alone, with their words and rules.</summary>
    public static void Fields(Page page, CodedReport coded, Event e)
    {
        Field(page, "trigger", $"“{coded.Report.Text.Slice(e.Trigger)}”, by rule {e.Rule}");
        foreach (ActorMention actor in e.Actors) Field(page, "actor", Mention(actor));
        foreach (ActorMention recipient in e.Recipients) Field(page, "recipient", Mention(recipient));
        if (e.Place is { } place) Field(page, "place", $"“{place.Text}”: {Phrases.Place(place)}, by rule {place.Rule}");
        Field(page, "time", Phrases.Time(e.Time) + Words(e.Time));
        foreach (Figure figure in coded.Figures.Where(f => e.Figures.Contains(f.Id)))
            Field(page, "figure", $"“{figure.Text}”: {Phrases.Figure(figure)}, by rule {figure.Rule}");
        foreach (WeaponMention weapon in coded.Weapons.Where(w => e.Weapons.Contains(w.Id))) Field(page, "weapon", $"“{weapon.Text}”: {weapon.Class}, by rule {weapon.Rule}");
        foreach (Target target in coded.Targets.Where(t => e.Targets.Contains(t.Id)))
            Field(page, "target", $"“{target.Text}”: {target.Kind}, {Phrases.Word(target.Status)} by “{coded.Report.Text.Slice(target.Evidence)}”, by rule {target.Rule}");
        foreach (Claim claim in coded.Claims.Where(c => e.Claims.Contains(c.Id))) Field(page, "claim", Told(coded.Report.Text, claim));
        if (e.Claims.IsEmpty) Field(page, "claim", "none: the report says so in its own voice");
        Field(page, "scale", string.Create(CultureInfo.InvariantCulture,
            $"quad {(int)e.Quad}, CAMEO {e.Cameo ?? "unknown"}, Goldstein {e.Goldstein:0.#}, confidence {e.Confidence:0.00}"));
    }

    internal static void Field(Page page, string name, string value) =>
        page.Line(2, Label + 2, new Run(name.PadRight(Label), Looks.Dim), value);

    internal static string Mention(ActorMention mention) =>
        $"“{mention.Text}”: {mention.Name ?? "name unknown"}, {(mention.Code.IsNone ? "no code" : mention.Code.ToString())}, by rule {mention.Rule}";

    private static string Words(EventTime time) => time switch
    {
        EventTime.Stated t => $", from “{t.Text}”",
        EventTime.Inferred t => $", from “{t.Text}”",
        _ => "",
    };

    internal static string Told(SourceText text, Claim claim)
    {
        string who = claim.Claimant is { } claimant ? Mention(claimant) : "not named";
        return $"{claim.Stance.ToString().ToLowerInvariant()} by “{text.Slice(claim.Cue)}”: “{text.Slice(claim.Content)}”; claimant {who}";
    }
}
