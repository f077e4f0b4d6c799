namespace Casus.Coding.References;

/// <summary>
/// What a phrase can mean, as far as its words leave it open: a sort (person, body, thing) and a number. Two phrases agree
/// where they share at least one sort and one number.
/// </summary>
[Flags]
internal enum Traits : byte
{
    None = 0,
    Man = 1,
    Woman = 2,

    /// <summary>A state, an organisation, a group: "it" and, loosely, "they".</summary>
    Body = 4,
    Thing = 8,
    One = 16,
    Many = 32,
    Person = Man | Woman,
    Sorts = Person | Body | Thing,
    Numbers = One | Many,
}

internal static class TraitsExtensions
{
    public static bool Agree(this Traits a, Traits b) => (a & b & Traits.Sorts) != 0 && (a & b & Traits.Numbers) != 0;

    public static bool IsPerson(this Traits traits) => (traits & Traits.Person) != 0 && (traits & (Traits.Body | Traits.Thing)) == 0;
}
