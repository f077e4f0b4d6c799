namespace Casus.Analysis;

internal static class Placeholder;
