namespace Casus.Evaluation.Muc;

/// <summary>How far an answer is right, in order of worth.</summary>
internal enum Credit
{
    Wrong,
    Partial,
    Full,
}
