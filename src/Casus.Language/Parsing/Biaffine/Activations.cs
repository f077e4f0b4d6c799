using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Language.Parsing.Biaffine;

/// <summary>The functions between the matrices. Only exactly rounded operations: every machine gives the same bits.</summary>
internal static class Activations
{
    private const float LeakySlope = 0.1f;

    // Adding it leaves a number below 2^22 rounded to a whole one in the low bits.
    private const float Rounder = 12582912f;
    private const int RounderBits = 0x4B400000;

    /// <summary>Hyperbolic tangent by a rational of degrees 13 and 6 (the coefficients of the Eigen library), within 1e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-9f)), Vector256.Create(9f));
        Vector256<float> s = x * x;
        Vector256<float> p = Vector256.Create(-2.76076847742355e-16f) * s + Vector256.Create(2.00018790482477e-13f);
        p = p * s + Vector256.Create(-8.60467152213735e-11f);
        p = p * s + Vector256.Create(5.12229709037114e-08f);
        p = p * s + Vector256.Create(1.48572235717979e-05f);
        p = p * s + Vector256.Create(6.37261928875436e-04f);
        p = p * s + Vector256.Create(4.89352455891786e-03f);
        Vector256<float> q = Vector256.Create(1.19825839466702e-06f) * s + Vector256.Create(1.18534705686654e-04f);
        q = q * s + Vector256.Create(2.26843463243900e-03f);
        q = q * s + Vector256.Create(4.89352518554385e-03f);
        return p * x / q;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Tanh(x * 0.5f) * 0.5f + Vector256.Create(0.5f);

    /// <summary>The nearest whole numbers of values within ±32767.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Round(Vector256<float> values)
    {
        Vector256<int> whole = (values + Vector256.Create(Rounder)).AsInt32() - Vector256.Create(RounderBits);
        return Vector128.Narrow(whole.GetLower(), whole.GetUpper());
    }

    /// <summary>Leaky rectifier, slope 0.1, in place; the length is a multiple of eight.</summary>
    public static void Leak(Span<float> values)
    {
        ref float first = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
        {
            Vector256<float> x = Vector256.LoadUnsafe(ref first, i);
            Vector256.Max(x, x * LeakySlope).StoreUnsafe(ref first, i);
        }
    }

    /// <summary>Adds to values in place; the length is a multiple of eight.</summary>
    public static void Add(ReadOnlySpan<float> more, Span<float> values)
    {
        ref float first = ref MemoryMarshal.GetReference(values);
        ref float given = ref MemoryMarshal.GetReference(more);
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
            (Vector256.LoadUnsafe(ref first, i) + Vector256.LoadUnsafe(ref given, i)).StoreUnsafe(ref first, i);
    }

    /// <summary>Values as activations, the largest at the limit; returns what one unit is worth.</summary>
    public static float Quantise(ReadOnlySpan<float> values, Span<short> target)
    {
        float largest = 0;
        foreach (float value in values) largest = Math.Max(largest, Math.Abs(value));
        target = target[..values.Length];
        if (largest == 0 || !float.IsFinite(largest))
        {
            target.Clear();
            return 0;
        }

        float unit = largest / PackedMatrix.ActivationLimit, factor = 1 / unit;
        int i = 0;
        for (; i + 8 <= values.Length; i += 8) Round(Vector256.Create(values.Slice(i, 8)) * factor).CopyTo(target[i..]);
        for (; i < values.Length; i++) target[i] = (short)MathF.Round(values[i] * factor);
        return unit;
    }

    /// <summary>Scalar product of two vectors whose length is a multiple of eight, always added in the same order.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref float left = ref MemoryMarshal.GetReference(a);
        ref float right = ref MemoryMarshal.GetReference(b[..a.Length]);
        Vector256<float> even = default, odd = default;
        nuint i = 0, end = (nuint)a.Length;
        for (; i + 16 <= end; i += 16)
        {
            even += Vector256.LoadUnsafe(ref left, i) * Vector256.LoadUnsafe(ref right, i);
            odd += Vector256.LoadUnsafe(ref left, i + 8) * Vector256.LoadUnsafe(ref right, i + 8);
        }

        if (i < end) even += Vector256.LoadUnsafe(ref left, i) * Vector256.LoadUnsafe(ref right, i);
        even += odd;
        Vector128<float> half = even.GetLower() + even.GetUpper();
        return half[0] + half[2] + (half[1] + half[3]);
    }

    /// <summary>The first index of the highest value.</summary>
    public static int Best(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best]) best = i;
        }

        return best;
    }
}
