using Casus.Language.Parsing;
using Casus.Language.Tokens;

namespace Casus.Language.Training;

/// <summary>The parser's classes: shift, and every relation per direction that the data shows often enough.</summary>
internal static class ActionInventory
{
    private const int MinCount = 3;

    /// <returns>The actions, and the relations with the rare ones read as dep.</returns>
    public static (ParseAction[] Actions, Relation[] Relations) Of(
        TokenizedText text, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations)
    {
        int[] left = new int[Relations.Count], right = new int[Relations.Count];
        bool[] toRight = new bool[heads.Length];
        for (int i = 0; i < heads.Length; i++)
        {
            int place = i - text.Sentence(text.SentenceOf(i)).Start;
            toRight[i] = heads[i] >= 0 && heads[i] < place;
            (toRight[i] ? right : left)[(int)relations[i]]++;
        }

        left[(int)Relation.Root] = left[(int)Relation.Dep] = right[(int)Relation.Dep] = int.MaxValue;
        right[(int)Relation.Root] = 0;
        List<ParseAction> actions = [new(Move.Shift, Relation.Dep)];
        for (int r = 0; r < Relations.Count; r++)
        {
            if (left[r] >= MinCount) actions.Add(new ParseAction(Move.Left, (Relation)r));
            if (right[r] >= MinCount) actions.Add(new ParseAction(Move.Right, (Relation)r));
        }

        Relation[] kept = relations.ToArray();
        for (int i = 0; i < kept.Length; i++)
        {
            if ((toRight[i] ? right : left)[(int)kept[i]] < MinCount) kept[i] = Relation.Dep;
        }

        return ([.. actions], kept);
    }
}
