namespace Casus.Coding.Templates;

/// <summary>What an incident template asks, in the order of MUC-4's slots 2 to 24.</summary>
public enum TemplateSlot
{
    Date,
    Location,
    Type,
    Stage,
    InstrumentId,
    InstrumentType,
    Category,
    PerpIndividual,
    PerpOrganization,
    PerpConfidence,
    PhysId,
    PhysType,
    PhysNumber,
    PhysNation,
    PhysEffect,
    PhysTotal,
    HumName,
    HumDescription,
    HumType,
    HumNumber,
    HumNation,
    HumEffect,
    HumTotal,
}
