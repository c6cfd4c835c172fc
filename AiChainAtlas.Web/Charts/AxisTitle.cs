namespace AiChainAtlas.Web.Charts;

/// <summary>What stands beside an axis.</summary>
internal static class AxisTitle
{
    /// <summary>The label with the unit of the plain numbers along the axis, unless the label says it already as a word of its own.</summary>
    public static string Of(string label, string symbol) =>
        symbol.Length == 0 || $" {label} ".Contains($" {symbol} ", StringComparison.OrdinalIgnoreCase) ? label : $"{label}, {symbol}";
}
