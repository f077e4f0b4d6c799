namespace Casus.Ingest;

internal static class Placeholder;
