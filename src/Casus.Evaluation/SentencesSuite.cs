using Casus.Coding.Events;
using Casus.Core;
using Casus.Core.Records;
using Casus.Core.Text;

namespace Casus.Evaluation;

/// <summary>
/// Sentences with the class of what they tell (<see cref="CameoClass"/>), 0 where they tell nothing: in how many without an event none is
/// coded, or none but what someone says (<c>none_narrated</c>), and in how many with one the surest event is of the right class.
/// </summary>
public static class SentencesSuite
{
    internal static IReadOnlyList<Score> Run(SuiteInput input)
    {
        int[] sentences = new int[5], right = new int[5], any = new int[5];
        int narrated = 0;
        foreach ((string text, int quad) in Read(input.Data))
        {
            input.Cancel.ThrowIfCancellationRequested();
            CodedReport coded = input.Coder.Read(new Report { Id = "row", Text = new SourceText(text) });
            Event? surest = coded.Events.Where(e => CameoClass.Of(e) > 0).MaxBy(e => e.Confidence);
            sentences[quad]++;
            if (quad == 0 && coded.Events.All(e => CameoClass.Of(e) == 0 || !e.Claims.IsEmpty)) narrated++;
            if ((surest is null ? 0 : CameoClass.Of(surest)) == quad) right[quad]++;
            if (coded.Events.Any(e => CameoClass.Of(e) == quad)) any[quad]++;
        }

        List<Score> scores =
        [
            new("none", Share(right[..1], sentences[..1])),
            new("none_narrated", Share([narrated], sentences[..1])),
            new("quad", Share(right[1..], sentences[1..])),
            new("quad_among_events", Share(any[1..], sentences[1..])),
        ];
        for (int quad = 1; quad < sentences.Length; quad++) scores.Add(new Score($"quad{quad}", Share(right[quad..(quad + 1)], sentences[quad..(quad + 1)])));
        return scores;
    }

    private static double? Share(int[] part, int[] whole) => whole.Sum() == 0 ? null : 100.0 * part.Sum() / whole.Sum();

    /// <exception cref="CasusException">CAS030 a line has no class.</exception>
    public static IEnumerable<(string Text, int Quad)> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string[] cells = line.Split('\t');
            if (cells.Length < 2 || !int.TryParse(cells[^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int quad) || quad > 4)
                throw new CasusException("CAS030", $"{Path.GetFileName(path)}:{number}", "needs a sentence, a tab and a class from 0 to 4");
            yield return (cells[0], quad);
        }
    }
}
