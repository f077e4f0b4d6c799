namespace Casus.Coding.Templates;

/// <summary>How likely what is written must be, 0 to 1; tuned by cross-validation for the best F.</summary>
internal sealed record TemplateThresholds
{
    public double Trigger { get; init; } = 0.35;

    public double Pair { get; init; } = 0.7;

    public double Merge { get; init; } = 0.65;

    public double Keep { get; init; } = 0.25;

    /// <summary>Below, a phrase has no part at all.</summary>
    public double Candidate { get; init; } = 0.1;

    public double PerpIndividual { get; init; } = 0.4;

    public double PerpOrganization { get; init; } = 0.4;

    public double Target { get; init; } = 0.4;

    public double Person { get; init; } = 0.4;

    public double Instrument { get; init; } = 0.4;

    public double Place { get; init; } = 0.4;

    /// <summary>How much the first look at a party's phrases counts beside the second, 0 to 1.</summary>
    public double FirstLook { get; init; } = 0.5;

    /// <summary>For an answer out of a set, beside none at all.</summary>
    public double Value { get; init; } = 0.4;

    public double Role(Role role) => role switch
    {
        Templates.Role.PerpIndividual => PerpIndividual,
        Templates.Role.PerpOrganization => PerpOrganization,
        Templates.Role.Target => Target,
        Templates.Role.Person => Person,
        Templates.Role.Instrument => Instrument,
        Templates.Role.Place => Place,
        _ => 1,
    };
}
