using System.Text;

namespace Casus.Coding.Places;

/// <summary>What a gazetteer holds.</summary>
/// <param name="Imported">Places that the shipped gazetteer lacks.</param>
/// <param name="IsCurrent">False where it was compiled with another shipped gazetteer than this program's.</param>
public sealed record GazetteerSummary(int Places, int Names, int Imported, bool IsCurrent);

/// <summary>The gazetteer's names as plain words, for whoever wants to know what may be a place.</summary>
public static class KnownPlaces
{
    /// <param name="folder">The shipped gazetteer's folder.</param>
    /// <param name="imported">A file that <c>casus gazetteer import</c> made, or null for the shipped one.</param>
    /// <exception cref="Core.CasusException">CAS040 a file is missing; CAS041 it is damaged.</exception>
    public static GazetteerSummary Summary(string folder, string? imported)
    {
        Gazetteer gazetteer = GazetteerFile.Load(folder, imported);
        return new GazetteerSummary(
            gazetteer.Count, gazetteer.NameCount, gazetteer.Count - gazetteer.ShippedCount, imported is null || gazetteer.Stamp == GazetteerFile.Stamp(folder));
    }

    /// <summary>
    /// All spellings of divisions, and of settlements with at least so many inhabitants, in lower case without
    /// diacritics or hyphens. A name of several places is given once.
    /// </summary>
    /// <param name="folder">The gazetteer's folder.</param>
    /// <param name="inhabitants">Smaller settlements are left out.</param>
    public static IEnumerable<string> Names(string folder, int inhabitants)
    {
        Gazetteer gazetteer = GazetteerFile.Load(folder);
        double least = Math.Log10(inhabitants + 1);
        for (int name = 0; name < gazetteer.NameCount; name++)
        {
            if (IsLarge(gazetteer, gazetteer.Candidates(name), least)) yield return Encoding.ASCII.GetString(gazetteer.Key(name));
        }
    }

    private static bool IsLarge(Gazetteer gazetteer, ReadOnlySpan<int> candidates, double least)
    {
        foreach (int candidate in candidates)
        {
            int entry = candidate >> 1;
            if (gazetteer.LogPopulation(entry) >= least || gazetteer.Kind(entry) == PlaceKind.Admin1) return true;
        }

        return false;
    }
}
