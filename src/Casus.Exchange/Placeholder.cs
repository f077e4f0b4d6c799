namespace Casus.Exchange;

internal static class Placeholder;
