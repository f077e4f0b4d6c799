using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Language.Training;

/// <summary>Sums over float vectors in lanes of eight on every machine, so that the order of adding never changes.</summary>
internal static class VectorMath
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref float x = ref MemoryMarshal.GetReference(a);
        ref float y = ref MemoryMarshal.GetReference(b);
        Vector256<float> sum = Vector256<float>.Zero;
        int i = 0;
        for (; i + Vector256<float>.Count <= a.Length; i += Vector256<float>.Count)
            sum += Vector256.LoadUnsafe(ref x, (nuint)i) * Vector256.LoadUnsafe(ref y, (nuint)i);
        float dot = Vector256.Sum(sum);
        for (; i < a.Length; i++) dot += a[i] * b[i];
        return dot;
    }

    /// <summary><paramref name="target"/> += <paramref name="scale"/> · <paramref name="source"/>.</summary>
    public static void AddScaled(Span<float> target, float scale, ReadOnlySpan<float> source)
    {
        ref float x = ref MemoryMarshal.GetReference(target);
        ref float y = ref MemoryMarshal.GetReference(source);
        int i = 0;
        for (; i + Vector256<float>.Count <= target.Length; i += Vector256<float>.Count)
            (Vector256.LoadUnsafe(ref x, (nuint)i) + scale * Vector256.LoadUnsafe(ref y, (nuint)i)).StoreUnsafe(ref x, (nuint)i);
        for (; i < target.Length; i++) target[i] += scale * source[i];
    }

    public static void Normalize(Span<float> vector)
    {
        float norm = MathF.Sqrt(Dot(vector, vector));
        if (norm == 0) return;
        for (int i = 0; i < vector.Length; i++) vector[i] /= norm;
    }
}
