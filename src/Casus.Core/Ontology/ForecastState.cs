namespace Casus.Core.Ontology;

/// <summary>What became of a forecast.</summary>
public enum ForecastState
{
    Open,
    CameTrue,
    DidNot,
    CannotBeJudged,
}
