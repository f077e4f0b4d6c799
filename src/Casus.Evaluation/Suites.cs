namespace Casus.Evaluation;

/// <summary>Every suite, in the order in which help lists them. A new suite is one line here and one file.</summary>
public static class Suites
{
    public static IReadOnlyList<Suite> All { get; } =
    [
        new("parse", "tags, lemmas and dependency trees, from gold tokens and from raw text (CoNLL-U)", ParseSuite.Run),
        new("names", "people, places and organisations by name, exact spans (IOB2, Wikigold, or a folder of re3d)", NamesSuite.Run),
        new("coreference", "which phrases mean the same: MUC, B³, CEAF-e (CoNLL-U with GUM's Entity annotation)", CoreferenceSuite.Run),
        new("relations", "macro-F1 of PLOVER type, quad class and conflict, given source and target (PLV-style TSV)", RelationsSuite.Run),
        new("sentences", "whether a sentence tells an event, and of which quad class (TSV: sentence, class 0 to 4)", SentencesSuite.Run),
        new("triples", "F1 of actor, event and recipient codes (JSON Lines or PETRARCH XML)", TriplesSuite.Run),
        new("claims", "who says what by which cue: token, exact and overlap F1 (PolNeAR split folder)", ClaimsSuite.Run),
        new("places", "place names found and resolved (LGL, TR-News, GeoVirus or GeoWebNews XML)", PlacesSuite.Run),
        new("event-places", "where events took place (TSV: text or sample, event, type, place, point and precision)", EventPlacesSuite.Run),
        new("times", "temporal expressions and their values (TIMEX3 JSON Lines)", TimesSuite.Run),
        new("incidents", "which reports are about one incident: B³ and pairwise F1 (JSON Lines with text, title, dct, incident)", IncidentsSuite.Run),
        new("figures", "killed and injured per document (GVA JSON Lines)", FiguresSuite.Run),
        new("templates", "whole texts as MUC-4 incident templates, scored by its rules (MUC JSON Lines)", TemplatesSuite.Run),
        new("escalation", "weekly deaths and acts foreseen from the weeks before, and tit for tat on made-up histories (folder with ged_*.csv, mmkb_icews_*.txt)", EscalationSuite.Run),
        new("causes", "whether a sentence tells a cause and its effect (Causal News Corpus CSV)", CausesSuite.Run),
    ];

    public static Suite? Find(string name)
    {
        foreach (Suite suite in All)
        {
            if (suite.Name == name) return suite;
        }

        return null;
    }
}
