using System.Globalization;

namespace AiChainAtlas.Domain.Units;

/// <summary>Writes values for people: three significant digits, whole numbers below a million in full, the unit always.</summary>
public static class QuantityFormat
{
    private const double ScientificFrom = 1e15;

    // Two years: 584 days are still thought of as days.
    private const double DaysThatAreYears = 2 * UnitWords.Year / UnitWords.Day;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Minus = "−";
    private const string Once = "1 × ";

    private static readonly (double Seconds, string Symbol)[] Durations =
    [
        (UnitWords.Year, "years"), (UnitWords.Day, "days"), (UnitWords.Hour, "h"), (UnitWords.Minute, "min"), (1, "s"),
        (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"),
    ];

    public static string Of(double value, Unit unit) => unit.Style switch
    {
        NumberStyle.Percent => $"{Digits(100 * value)} %",
        NumberStyle.Money => Money(value) + unit.Symbol,
        NumberStyle.Duration => Duration(value),
        NumberStyle.Days when Math.Abs(value) >= DaysThatAreYears => Duration(value * UnitWords.Day),
        NumberStyle.Si when Math.Abs(value) < 1e21 && Math.Abs(value) >= (unit.IsIndivisible ? 1 : 1e-12) =>
            Prefixed(value, PrefixesOf(unit), unit.Symbol),
        NumberStyle.Scientific when Math.Abs(value) is < ScientificFrom and >= 1e6 => Prefixed(value, SiPrefix.Si, unit.Symbol),
        NumberStyle.Count when Math.Abs(value) is < ScientificFrom and >= 999_999.5 => $"{Scaled(value, SiPrefix.Count)} {unit.Symbol}".TrimEnd(),
        _ => Join(Digits(value), unit.Symbol),
    };

    /// <summary>Two values, the smaller first, with the unit once where both have the same: <c>158 B to 193 B parameters</c>.</summary>
    public static string Range(double low, double high, Unit unit)
    {
        var (first, last) = (Of(Math.Min(low, high), unit), Of(Math.Max(low, high), unit));
        if (first == last)
        {
            return first;
        }

        var symbol = UnitOf(first, unit);
        var isSaidOnce = unit.Style != NumberStyle.Money && symbol.Length > 0 && IsSame(symbol, UnitOf(last, unit));
        return $"{(isSaidOnce ? first[..^(symbol.Length + 1)] : first)} to {last}";
    }

    /// <summary>What to divide values of about this size by, so that plain numbers of them read well on an axis, and what they are then.</summary>
    public static (double Divisor, string Symbol) AxisOf(double magnitude, Unit unit) => unit.Style switch
    {
        NumberStyle.Percent => (0.01, "%"),
        NumberStyle.Duration => Durations.FirstOrDefault(d => Math.Abs(magnitude) >= 0.9995 * d.Seconds, Durations[^1]),
        NumberStyle.Days when Math.Abs(magnitude) >= DaysThatAreYears => (UnitWords.Year / UnitWords.Day, "years"),
        _ => (1, unit.Beside),
    };

    /// <summary>The number alone: <c>0.0317</c>, <c>40</c>, <c>1,024</c>, <c>3.15 × 10²³</c>.</summary>
    public static string Digits(double value)
    {
        var magnitude = Math.Abs(value);
        return magnitude == 0 ? "0" : $"{(value < 0 ? Minus : "")}{Positive(magnitude)}";
    }

    /// <summary>A positive number in powers of ten whatever its size, for axes: <c>10⁶</c>, <c>3.2 × 10⁶</c>.</summary>
    public static string Power(double value) => Scientific(value) is var text && text.StartsWith(Once, StringComparison.Ordinal) ? text[Once.Length..] : text;

    /// <summary>Every digit, for copies and machines: shortest text that reads back as the same double.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // What follows the first blank, unless it is part of the number or a prefix stands before the symbol.
    private static string UnitOf(string text, Unit unit)
    {
        var symbol = unit.Symbol.Trim();
        var ending = symbol.Length > 0 && text.EndsWith($" {symbol}", StringComparison.Ordinal)
            ? symbol
            : text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return ending.Length == text.Length || char.IsAsciiDigit(ending[0]) || ending[0] == '×' ? "" : ending;
    }

    private static bool IsSame(string symbol, string other) => symbol == other || symbol == One(other);

    private static SiPrefix[] PrefixesOf(Unit unit) => unit.IsIndivisible ? SiPrefix.SiFromOne : SiPrefix.Si;

    private static string Positive(double magnitude) => magnitude switch
    {
        >= ScientificFrom or < 1e-4 => Scientific(magnitude),
        >= 99.95 => magnitude.ToString("#,0", CultureInfo.InvariantCulture),
        _ => Rounded(magnitude).ToString("0.########", CultureInfo.InvariantCulture),
    };

    private static decimal Rounded(double magnitude) =>
        (decimal)double.Parse(magnitude.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Scientific(double value)
    {
        var text = value.ToString("0.##e0", CultureInfo.InvariantCulture);
        var at = text.IndexOf('e', StringComparison.Ordinal);
        var exponent = string.Concat(text[(at + 1)..].Select(c => c == '-' ? '⁻' : Superscripts[c - '0']));
        return $"{text[..at]} × 10{exponent}";
    }

    private static string Prefixed(double value, SiPrefix[] prefixes, string symbol)
    {
        var prefix = SiPrefix.Of(Math.Abs(value), prefixes);
        return $"{Digits(value / prefix.Factor)} {prefix.Symbol}{symbol}";
    }

    private static string Scaled(double value, SiPrefix[] prefixes)
    {
        var prefix = SiPrefix.Of(Math.Abs(value), prefixes);
        return $"{Digits(value / prefix.Factor)} {prefix.Symbol}";
    }

    private static string Duration(double seconds)
    {
        if (seconds == 0)
        {
            return "0 s";
        }

        var (length, symbol) = Durations.FirstOrDefault(d => Math.Abs(seconds) >= 0.9995 * d.Seconds, Durations[^1]);
        var number = seconds / length;
        return Math.Abs(number) is >= 999_999.5 and < ScientificFrom ? $"{Scaled(number, SiPrefix.Count)} {symbol}" : Join(Digits(number), symbol);
    }

    private static string Money(double dollars)
    {
        var sign = dollars < 0 ? Minus : "";
        var magnitude = Math.Abs(dollars);
        return sign + "$" + magnitude switch
        {
            >= ScientificFrom => Scientific(magnitude),
            >= 999_999.5 => Scaled(magnitude, SiPrefix.Count),
            >= 99.995 => magnitude.ToString("#,0", CultureInfo.InvariantCulture),
            >= 1 => magnitude.ToString("0.00", CultureInfo.InvariantCulture),
            >= 1e-4 => Rounded(magnitude).ToString("0.00######", CultureInfo.InvariantCulture),
            _ => Digits(magnitude),
        };
    }

    private static string Join(string number, string symbol) => symbol switch
    {
        "" => number,
        "×" => number + symbol,
        _ => $"{number} {(number == "1" ? One(symbol) : symbol)}",
    };

    // 1 chip, 1 day; units that are no plain words (s, tokens/s, nats per token) stay as they are.
    private static string One(string symbol) => symbol.Length > 3 && symbol.EndsWith('s') && !symbol.Contains('/', StringComparison.Ordinal) ? symbol[..^1] : symbol;
}
