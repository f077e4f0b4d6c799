using System.Text;
using System.Text.Json;
using Casus.Cli.Views;
using Casus.Core.Text;
using Casus.Language.Parsing;
using Casus.Language.Tags;
using Casus.Language.Tokens;

namespace Casus.Cli.Tests;

public class ExplainTests
{
    private const string Sentence = "Rebels shelled a bridge near Aleppo on Monday.";

    [Fact]
    public void A_sentence_is_shown_with_its_tree_its_mentions_and_the_rules_that_fired() =>
        Assert.Equal(
            """
            1 Rebels shelled a bridge near Aleppo on Monday.
                1 ╭── Rebels    nsubj           2 NOUN  NNS   rebel
                2 ┼ shelled     root              VERB  VBD   shell
                3 │ ╭── a       det             4 DET   DT    a
                4 ├─┼ bridge    obj             2 NOUN  NN    bridge
                5 │ │ ╭── near  case            6 ADP   IN    near
                6 │ ╰─┴ Aleppo  nmod            4 PROPN NNP   Aleppo
                7 │ ╭── on      case            8 ADP   IN    on
                8 ├─┴ Monday    obl             2 PROPN NNP   Monday
                9 ╰── .         punct           2 PUNCT .     .
              name        “Aleppo”: place
              actor       “Rebels”: name unknown, --- REB, by rule actor/role
              place       “Aleppo”: Aleppo SYR (near), by rule place.name
              time        “Monday”: 2024-04-01, by rule time/weekday
              may mean    “Aleppo”: Aleppo SYR (settlement) 0.66; Aleppo SYR (province) 0.34
              ● ASSAULT/heavy-weapons Rebels → bridge near Aleppo · Aleppo SYR (near) · 2024-04-01 · a bridge:
                                    hit
              trigger     “shelled”, by rule verb:shell
              actor       “Rebels”: name unknown, --- REB, by rule actor/role
              recipient   “bridge near Aleppo”: name unknown, SYR, by rule actor:place
              place       “Aleppo”: Aleppo SYR (near), by rule place.name
              time        2024-04-01, from “Monday”
              target      “a bridge”: road-or-bridge, hit by “shelled”, by rule damage.verb.shell
              claim       none: the report says so in its own voice
              scale       quad 4, CAMEO 194, Goldstein -10, confidence 0.99

            """,
            Explain(Sentence).Out);

    [Fact]
    public void Arcs_lead_past_words_between_and_end_where_they_start()
    {
        // A word that hangs on a later one, one on an earlier one, and arcs that pass words in between.
        string[] lines = Draw("w x y z", [2, 0, -1, 2]);
        Assert.Equal(["╭─┬ ", "│ ╰── ", "┼ ", "╰── "], lines);
    }

    [Fact]
    public void A_tree_of_any_depth_is_drawn()
    {
        int[] heads = [.. Enumerable.Range(-1, 10_000)];
        string[] lines = Draw(string.Join(' ', Enumerable.Repeat("w", heads.Length)), heads);
        Assert.Equal(heads.Length, lines.Length);
        Assert.All(lines, line => Assert.InRange(line.Length, 2, 60));
    }

    [Fact]
    public void Json_gives_heads_within_the_sentence_and_spans_in_code_points()
    {
        using JsonDocument json = JsonDocument.Parse(Explain("🚀 " + Sentence + " " + Sentence, "--json").Out);
        string text = json.RootElement.GetProperty("coding").GetProperty("report").GetProperty("text").GetString()!;
        Rune[] points = [.. text.EnumerateRunes()];
        int tokens = 0;
        foreach (JsonElement sentence in json.RootElement.GetProperty("sentences").EnumerateArray())
        {
            JsonElement[] words = [.. sentence.GetProperty("tokens").EnumerateArray()];
            tokens += words.Length;
            foreach (JsonElement word in words)
            {
                JsonElement span = word.GetProperty("span");
                Assert.Equal(word.GetProperty("text").GetString(), string.Concat(points[span[0].GetInt32()..span[1].GetInt32()]));
                JsonElement head = word.GetProperty("head");
                Assert.True(head.ValueKind == JsonValueKind.Null || head.GetInt32() < words.Length);
            }
        }

        Assert.InRange(tokens, 18, 20);
        Assert.Contains("\"rule\":\"verb:shell\"", json.RootElement.GetProperty("sentences").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_shown_with_their_kinds()
    {
        const string text = "Talks in Geneva failed. Iran showed an S-300 battery near Aleppo on Monday.";
        string[] lines = [.. Explain(text).Out.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("name ", StringComparison.Ordinal))];
        Assert.Equal(["name        “Geneva”: place", "name        “Iran”: place", "name        “S-300”: weapon", "name        “Aleppo”: place"], lines);

        using JsonDocument json = JsonDocument.Parse(Explain("🚀 " + text, "--json").Out);
        Assert.Equal(
            ["Geneva place 11-17", "Iran place 26-30", "S-300 weapon 41-46", "Aleppo place 60-66"],
            json.RootElement.GetProperty("sentences").EnumerateArray().SelectMany(s => s.GetProperty("names").EnumerateArray())
                .Select(n => $"{n.GetProperty("text")} {n.GetProperty("kind")} {n.GetProperty("span")[0]}-{n.GetProperty("span")[1]}"));
    }

    [Fact]
    public void What_cannot_be_read_is_said()
    {
        Outcome outcome = CasusCommand.Run(new Setting { Input = [] }, "explain", "-");
        Assert.Equal(3, outcome.Code);
        Assert.StartsWith("CAS101", outcome.Out, StringComparison.Ordinal);
    }

    private static Outcome Explain(string text, params string[] options)
    {
        Outcome outcome = CasusCommand.Run(
            new Setting { Input = Encoding.UTF8.GetBytes(text) }, ["explain", "-", "--published", "2024-04-02", .. options]);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        return outcome;
    }

    private static string[] Draw(string words, int[] heads)
    {
        int[] starts = [.. Enumerable.Range(0, heads.Length).Select(i => 2 * i)];
        TokenizedText tokens = new(new SourceText(words), starts, [.. starts.Select(s => s + 1)], [0]);
        TaggedText tags = new(tokens, new Upos[heads.Length], [.. heads.Select(_ => "NN")], [.. heads.Select(_ => "w")]);
        return TreeLines.Draw(new ParsedText(tags, heads, new Relation[heads.Length]).Sentence(0));
    }
}
