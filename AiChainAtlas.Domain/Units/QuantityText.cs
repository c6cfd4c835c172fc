using System.Globalization;

namespace AiChainAtlas.Domain.Units;

/// <summary>
/// Reads what people type: <c>175e9</c>, <c>175B</c>, <c>175,000,000,000</c>, <c>40 %</c>, <c>312 TFLOP/s</c>, <c>80 GB</c>.
/// Each style has suffixes of its own, because the B of 175B is a billion and the B of 80 GB is a byte.
/// </summary>
public static class QuantityText
{
    private static readonly Dictionary<string, double> CountSuffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1e3, ["thousand"] = 1e3, ["m"] = 1e6, ["million"] = 1e6, ["b"] = 1e9, ["bn"] = 1e9, ["billion"] = 1e9,
        ["t"] = 1e12, ["tn"] = 1e12, ["trillion"] = 1e12,
    };

    private static readonly Dictionary<string, double> SiSuffixes = new(StringComparer.Ordinal)
    {
        ["k"] = 1e3, ["K"] = 1e3, ["M"] = 1e6, ["G"] = 1e9, ["T"] = 1e12, ["P"] = 1e15, ["E"] = 1e18, ["Z"] = 1e21, ["Y"] = 1e24,
        ["m"] = 1e-3, ["u"] = 1e-6, ["µ"] = 1e-6, ["n"] = 1e-9,
        ["Ki"] = 1024, ["Mi"] = 1024d * 1024, ["Gi"] = 1024d * 1024 * 1024, ["Ti"] = 1024d * 1024 * 1024 * 1024,
    };

    private static readonly Dictionary<string, double> DurationSuffixes = new(StringComparer.Ordinal)
    {
        ["s"] = 1, ["ms"] = 1e-3, ["us"] = 1e-6, ["µs"] = 1e-6, ["min"] = 60, ["h"] = 3_600, ["d"] = 86_400, ["days"] = 86_400,
    };

    /// <summary>The value in the unit, or null when the text is not a number in it.</summary>
    public static double? Read(string text, Unit unit)
    {
        var (digits, suffix) = Split(text.Trim().TrimStart('$').Replace("−", "-", StringComparison.Ordinal));
        return ReadNumber(digits) is { } number && Factor(suffix, unit) is { } factor ? number * factor : null;
    }

    /// <summary>A plain number as machines write it, or null.</summary>
    public static double? ReadPlain(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    // The suffix begins at the first letter or sign that is no part of a number; an e is part of it only before digits.
    private static (string Digits, string Suffix) Split(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || "+-., _'".Contains(text[end], StringComparison.Ordinal) || IsExponent(text, end)))
        {
            end++;
        }

        return (text[..end].TrimEnd(), text[end..].Trim());
    }

    private static bool IsExponent(string text, int at) =>
        text[at] is 'e' or 'E' && at > 0 && at + 1 < text.Length
        && (char.IsAsciiDigit(text[at + 1]) || (text[at + 1] is '+' or '-' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2])));

    // Thousands are grouped by comma, space, underscore or apostrophe; a comma that groups nothing is not guessed at.
    private static double? ReadNumber(string digits)
    {
        if (digits.Contains(',', StringComparison.Ordinal) && !GroupsThousands(digits))
        {
            return null;
        }

        return ReadPlain(string.Concat(digits.Where(c => c is not (',' or ' ' or '_' or '\''))));
    }

    private static bool GroupsThousands(string digits)
    {
        var groups = digits.Split('.')[0].Split(',');
        return groups[0].TrimStart('+', '-').Length is >= 1 and <= 3
            && groups.Skip(1).All(group => group.Length == 3)
            && !digits[(digits.LastIndexOf(',') + 1)..].Contains('e', StringComparison.OrdinalIgnoreCase);
    }

    private static double? Factor(string suffix, Unit unit)
    {
        if (suffix.Length == 0 || suffix == unit.Symbol.Trim() || suffix == unit.Key)
        {
            return 1;
        }

        return unit.Style switch
        {
            NumberStyle.Percent => suffix == "%" ? 0.01 : null,
            NumberStyle.Duration => DurationSuffixes.TryGetValue(suffix, out var seconds) ? seconds : null,
            NumberStyle.Si => Prefix(suffix, unit, SiSuffixes),
            NumberStyle.Scientific => Prefix(suffix, unit, SiSuffixes),
            NumberStyle.Count or NumberStyle.Money => Prefix(suffix, unit, CountSuffixes),
            _ => null,
        };
    }

    private static double? Prefix(string suffix, Unit unit, Dictionary<string, double> known)
    {
        var symbol = unit.Symbol.Trim();
        var prefix = symbol.Length > 0 && suffix.EndsWith(symbol, StringComparison.Ordinal) ? suffix[..^symbol.Length].TrimEnd() : suffix;
        return known.TryGetValue(prefix, out var factor) ? factor : null;
    }
}
