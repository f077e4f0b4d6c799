using Casus.Coding.Events.Ranking;
using Casus.Language.Tags;

namespace Casus.Coding.Templates;

/// <summary>What speaks for a report telling an incident that counts: its words, its opening, what the coder found in it.</summary>
internal static class ReportFeatures
{
    private const int Opening = 60;

    public static uint[] Of(ReportView view)
    {
        FeatureBag bag = new();
        bag.Add("bias");
        string before = "";
        for (int i = 0; i < view.Text.Count; i++)
        {
            if (view.Text.Tags.Upos(i) is Upos.Punct or Upos.Num or Upos.Det) continue;
            bag.Add("word", view.Lemmas[i]);
            if (i < Opening) bag.Add("opening", view.Lemmas[i]);
            if (before.Length > 0) bag.Add("words", before, view.Lemmas[i]);
            before = view.Lemmas[i];
        }

        foreach (string told in view.Coded.Events.Select(e => $"{e.Type} {e.Mode} {e.Status}").Distinct()) bag.Add("event", told);
        foreach (string country in view.Coded.Events.Select(e => e.Place?.Place?.Country ?? "none").Distinct()) bag.Add("country", country);
        bag.Add("triggers", $"{Math.Min(view.Triggers.Count / 3, 8)}");
        bag.Add("length", $"{Math.Min(view.Text.SentenceCount / 4, 10)}");
        return bag.ToKeys();
    }
}
