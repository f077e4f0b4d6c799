namespace Casus.Evaluation;

internal static class Placeholder;
