using Casus.Core;
using Casus.Language.Parsing.Biaffine;

namespace Casus.Language.Training;

/// <summary>Makes the accurate parser's model file. The training itself is a program of its own, training/biaffine.</summary>
public static class AccurateModel
{
    /// <summary>Quantises weights that training/biaffine/export.py wrote; returns the bytes of a model file.</summary>
    /// <exception cref="CasusException">CAS001 the file is missing; CAS025 it holds no weights, or not all of them.</exception>
    public static byte[] Quantise(string weights)
    {
        NetworkWeights read = NetworkWeights.Load(weights);
        try
        {
            byte[] model = BiaffineWriter.Write(read);
            BiaffineFile.Read(model);
            return model;
        }
        catch (Exception fault) when (fault is KeyNotFoundException or ArgumentException or CasusException)
        {
            throw new CasusException("CAS025", weights, "holds weights of another shape: export them again with training/biaffine/export.py", fault);
        }
    }
}
