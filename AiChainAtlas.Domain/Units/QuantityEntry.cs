using System.Globalization;

namespace AiChainAtlas.Domain.Units;

/// <summary>Writes a value the way people would type it, without losing a digit: <c>174.6 B</c>, <c>312 T</c>, <c>40 %</c>.</summary>
public static class QuantityEntry
{
    private const double PlainBelow = 1e6;
    private const double PlainAbove = 1e-3;

    /// <summary>Text that <see cref="QuantityText.Read"/> reads back as the same value; its unit stands beside the field.</summary>
    public static string Of(double value, Unit unit)
    {
        var text = unit.Style switch
        {
            NumberStyle.Percent => $"{Number(value * 100)} %",
            NumberStyle.Si when Math.Abs(value) is >= 1e3 and < 1e21 => Prefixed(value, SiPrefix.Si),
            NumberStyle.Count or NumberStyle.Money when Math.Abs(value) is >= PlainBelow and < 1e15 => Prefixed(value, SiPrefix.Count),
            _ when Math.Abs(value) is >= 1e3 and < PlainBelow && value == Math.Floor(value) => value.ToString("#,0", CultureInfo.InvariantCulture),
            _ => Number(value),
        };
        return QuantityText.Read(text, unit) == value ? text : QuantityFormat.Exact(value);
    }

    private static string Prefixed(double value, SiPrefix[] prefixes)
    {
        var prefix = SiPrefix.Of(Math.Abs(value), prefixes);
        return $"{Number(value / prefix.Factor)} {prefix.Symbol}".TrimEnd();
    }

    // Fifteen digits hide what dividing by a power of ten adds in the sixteenth and seventeenth.
    private static string Number(double value) => value.ToString(
        Math.Abs(value) is >= PlainBelow or (< PlainAbove and > 0) ? "0.##############e0" : "G15", CultureInfo.InvariantCulture);
}
