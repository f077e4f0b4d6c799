namespace Casus.Ledger;

internal static class Placeholder;
