using Casus.Coding.Events.Ranking;
using Casus.Core;

namespace Casus.Coding.Templates;

/// <summary>The decisions of reading templates that are learnt.</summary>
internal enum TemplateChoice
{
    /// <summary>Whether a word that may tell an incident tells one that counts.</summary>
    Trigger,

    /// <summary>Whether a report tells anything that counts.</summary>
    Report,

    /// <summary>Which part a phrase has: <see cref="Role"/>.</summary>
    Role,

    /// <summary>Whether two words tell one incident.</summary>
    Pair,

    /// <summary>Whether two incidents are one after all, by who and what has a part in them.</summary>
    Merge,

    /// <summary>Whether a party belongs into an incident's template.</summary>
    Part,

    /// <summary>Whether an incident took place at a time that the report tells.</summary>
    Date,

    /// <summary>Whether an incident is worth a template.</summary>
    Keep,
    Type,
    Stage,
    Category,
    Confidence,
    InstrumentType,

    /// <summary>The type of an instrument that no phrase names: "was shot dead".</summary>
    Means,
    PhysType,
    PhysEffect,
    HumType,
    HumEffect,
}

/// <summary>The part of a phrase in an incident.</summary>
internal enum Role
{
    None,
    PerpIndividual,
    PerpOrganization,
    Target,
    Person,
    Instrument,
    Place,
}

/// <summary>Linear models over named features, one per choice; <see cref="EventJudge"/> is of the same making. Immutable.</summary>
internal sealed class TemplateModels(LinearModel?[] models)
{
    /// <summary>The file within <c>models/en</c>.</summary>
    public const string FileName = "templates.model";

    private const uint Magic = 0x314D5443;

    public static TemplateModels Untrained { get; } = new(new LinearModel?[Enum.GetValues<TemplateChoice>().Length]);

    /// <summary>How many answers a choice has; those about a slot's values have one more, the first, for none.</summary>
    public static int Classes(TemplateChoice choice, TemplateWords words) => choice switch
    {
        TemplateChoice.Trigger or TemplateChoice.Report or TemplateChoice.Pair or TemplateChoice.Merge or TemplateChoice.Part or TemplateChoice.Date or TemplateChoice.Keep => 2,
        TemplateChoice.Role => Enum.GetValues<Role>().Length,
        _ => words.Values(Slot(choice)).Length + 1,
    };

    public static TemplateSlot Slot(TemplateChoice choice) => choice switch
    {
        TemplateChoice.Type => TemplateSlot.Type,
        TemplateChoice.Stage => TemplateSlot.Stage,
        TemplateChoice.Category => TemplateSlot.Category,
        TemplateChoice.Confidence => TemplateSlot.PerpConfidence,
        TemplateChoice.InstrumentType or TemplateChoice.Means => TemplateSlot.InstrumentType,
        TemplateChoice.PhysType => TemplateSlot.PhysType,
        TemplateChoice.PhysEffect => TemplateSlot.PhysEffect,
        TemplateChoice.HumType => TemplateSlot.HumType,
        TemplateChoice.HumEffect => TemplateSlot.HumEffect,
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    /// <summary>The same with another model in one place.</summary>
    public TemplateModels With(TemplateChoice choice, LinearModel model)
    {
        LinearModel?[] changed = [.. models];
        changed[(int)choice] = model;
        return new TemplateModels(changed);
    }

    /// <summary>The probability of each answer; null before that choice has been learnt.</summary>
    public float[]? Probabilities(TemplateChoice choice, uint[] features) => models[(int)choice]?.Probabilities(features);

    /// <summary>The file's bytes: each model with its length before it.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream file = new();
        using BinaryWriter writer = new(file);
        writer.Write(Magic);
        foreach (LinearModel? model in models)
        {
            byte[] bytes = model?.ToBytes() ?? [];
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }

        return file.ToArray();
    }

    /// <exception cref="CasusException">CAS021 the file is missing; CAS022 it is damaged.</exception>
    public static TemplateModels Load(string folder, TemplateWords words)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new CasusException("CAS021", path, "is missing: run `casus train templates`, or reinstall");
        try
        {
            using BinaryReader reader = new(File.OpenRead(path));
            if (reader.ReadUInt32() != Magic) throw new InvalidDataException();
            LinearModel?[] models = new LinearModel?[Enum.GetValues<TemplateChoice>().Length];
            for (int i = 0; i < models.Length; i++)
            {
                byte[] bytes = reader.ReadBytes(reader.ReadInt32());
                using MemoryStream part = new(bytes);
                if (bytes.Length > 0) models[i] = LinearModel.Read(part, Classes((TemplateChoice)i, words));
            }

            return new TemplateModels(models);
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or ArgumentException or OverflowException)
        {
            throw new CasusException("CAS022", path, "is damaged or of another version: run `casus train templates`, or reinstall", fault);
        }
    }
}
