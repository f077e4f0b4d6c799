using System.Collections.Frozen;

namespace Casus.Coding.Events;

/// <summary>
/// Finds a verb in a table by its form where the lemma fails: "shelled" by "shell", "raided" by "raid", "strafed" by
/// "strafe", "stopped" by "stop". A form counts only where the table holds the base.
/// </summary>
internal static class Inflection
{
    private static readonly string[] Endings = ["ed", "ing", "es", "s"];

    public static bool TryFind<T>(FrozenDictionary<string, T[]> table, string lemma, ReadOnlySpan<char> form, out T[] rows)
    {
        if (table.TryGetValue(lemma, out rows!)) return true;
        FrozenDictionary<string, T[]>.AlternateLookup<ReadOnlySpan<char>> lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[32];
        if (form.Length > lower.Length - 1) return false;
        lower = lower[..(form.ToLowerInvariant(lower) + 1)];
        foreach (string ending in Endings)
        {
            ReadOnlySpan<char> word = lower[..^1];
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 3) continue;
            int stem = word.Length - ending.Length;
            if (lookup.TryGetValue(word[..stem], out rows!)) return true;
            lower[stem] = 'e';
            if (lookup.TryGetValue(lower[..(stem + 1)], out rows!)) return true;
            if (lower[stem - 1] == lower[stem - 2] && lookup.TryGetValue(lower[..(stem - 1)], out rows!)) return true;
            return false;
        }

        return false;
    }
}
