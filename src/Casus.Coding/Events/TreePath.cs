using Casus.Language.Parsing;

namespace Casus.Coding.Events;

/// <summary>How far apart two tokens stand in a sentence's tree, and through what.</summary>
/// <param name="Up">Arcs from the trigger up to the common ancestor; 0 where the other hangs beneath the trigger.</param>
/// <param name="Down">Arcs from the common ancestor down to the other token.</param>
/// <param name="Meeting">The common ancestor.</param>
internal readonly record struct TreePath(int Up, int Down, int Meeting)
{
    /// <summary>Modifiers of the trigger come before modifiers of what governs it.</summary>
    public int Cost => (2 * Up) + Down;

    /// <summary>The path between two tokens, or null where they stand in different trees.</summary>
    public static TreePath? Between(ParsedText text, int trigger, int other)
    {
        int up = 0;
        for (int ancestor = trigger; ancestor >= 0; ancestor = text.Head(ancestor), up++)
        {
            int down = 0;
            for (int t = other; t >= 0; t = text.Head(t), down++)
            {
                if (t == ancestor) return new TreePath(up, down, ancestor);
            }
        }

        return null;
    }
}
