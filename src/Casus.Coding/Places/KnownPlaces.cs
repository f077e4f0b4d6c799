using System.Text;

namespace Casus.Coding.Places;

/// <summary>The gazetteer's names as plain words, for whoever wants to know what may be a place.</summary>
public static class KnownPlaces
{
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
