using System.Globalization;
using System.Text.RegularExpressions;

namespace AiChainAtlas.Domain.Units;

/// <summary>
/// Reads what people type: <c>175e9</c>, <c>175B</c>, <c>175,000,000,000</c>, <c>175 billion parameters</c>, <c>40 %</c>,
/// <c>312 TFLOP/s</c>, <c>80 GB</c>, <c>3.15 × 10²³</c>. Each style has suffixes of its own, because the B of 175B is a billion
/// and the B of 80 GB is a byte.
/// </summary>
public static partial class QuantityText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static readonly Dictionary<string, double> CountSuffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1e3,
        ["thousand"] = 1e3,
        ["m"] = 1e6,
        ["million"] = 1e6,
        ["b"] = 1e9,
        ["bn"] = 1e9,
        ["billion"] = 1e9,
        ["t"] = 1e12,
        ["tn"] = 1e12,
        ["trillion"] = 1e12,
    };

    private static readonly Dictionary<string, double> SiSuffixes = new(StringComparer.Ordinal)
    {
        ["k"] = 1e3,
        ["K"] = 1e3,
        ["M"] = 1e6,
        ["G"] = 1e9,
        ["T"] = 1e12,
        ["P"] = 1e15,
        ["E"] = 1e18,
        ["Z"] = 1e21,
        ["Y"] = 1e24,
        ["m"] = 1e-3,
        ["u"] = 1e-6,
        ["µ"] = 1e-6,
        ["n"] = 1e-9,
        ["Ki"] = 1024,
        ["Mi"] = 1024d * 1024,
        ["Gi"] = 1024d * 1024 * 1024,
        ["Ti"] = 1024d * 1024 * 1024 * 1024,
    };

    private static readonly Dictionary<string, double> DurationSuffixes = new(StringComparer.Ordinal)
    {
        ["s"] = 1,
        ["ms"] = 1e-3,
        ["us"] = 1e-6,
        ["µs"] = 1e-6,
        ["ns"] = 1e-9,
        ["min"] = 60,
        ["h"] = 3_600,
        ["d"] = 86_400,
        ["day"] = 86_400,
        ["days"] = 86_400,
        ["year"] = 365.25 * 86_400,
        ["years"] = 365.25 * 86_400,
        ["M years"] = 365.25 * 86_400 * 1e6,
        ["B years"] = 365.25 * 86_400 * 1e9,
        ["T years"] = 365.25 * 86_400 * 1e12,
    };

    /// <summary>The value in the unit, or null when the text is not a number in it.</summary>
    public static double? Read(string text, Unit unit)
    {
        var (digits, suffix) = Split(PowerOfTen().Replace(Plain(text), power => $"e{Exponent(power)}"));
        return ReadNumber(digits) is { } number && Factor(suffix, unit) is { } factor && Scale(number, factor) is var value && double.IsFinite(value) ? value : null;
    }

    // Divided and not multiplied below one: 47.7 / 100 is 0.477, and 47.7 × 0.01 is not.
    private static double Scale(double number, double factor) => factor < 1 ? number / (1 / factor) : number * factor;

    /// <summary>A plain number as machines write it, or null.</summary>
    public static double? ReadPlain(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    // One kind of minus, of space and of apostrophe; the dollar says nothing that the field does not.
    private static string Plain(string text)
    {
        var plain = string.Concat(text.Trim().Select(c => c switch
        {
            '−' => '-',
            '\u00A0' or '\u2009' or '\u202F' => ' ',
            '’' => '\'',
            _ => c,
        }));
        return plain.StartsWith("-$", StringComparison.Ordinal) ? $"-{plain[2..]}" : plain.StartsWith('$') ? plain[1..] : plain;
    }

    private static string Exponent(Match power) =>
        string.Concat(power.Groups["exponent"].Value.Select(c => c == '⁻' ? "-" : Superscripts.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? $"{digit}" : $"{c}"));

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

    // A mark that does not group thousands is not guessed at: 1,5 may be one and a half.
    private static double? ReadNumber(string digits) =>
        digits.AsSpan().IndexOfAny(", _'") < 0 ? ReadPlain(digits)
        : GroupedThousands().IsMatch(digits) ? ReadPlain(string.Concat(digits.Where(c => c is not (',' or ' ' or '_' or '\''))))
        : null;

    // The whole suffix first, for what ends like a unit without being one; then without each word for the unit.
    private static double? Factor(string suffix, Unit unit)
    {
        foreach (var word in (IEnumerable<string>)["", unit.Key, unit.Symbol.Trim(), .. unit.AlsoTyped])
        {
            if (suffix.EndsWith(word, StringComparison.Ordinal) && Multiple(suffix[..^word.Length].TrimEnd(), unit.Style) is { } factor)
            {
                return factor;
            }
        }

        return null;
    }

    private static double? Multiple(string prefix, NumberStyle style) => (prefix, style) switch
    {
        ("", _) => 1,
        ("%", NumberStyle.Percent) => 0.01,
        (_, NumberStyle.Duration) => Find(DurationSuffixes, prefix),
        (_, NumberStyle.Si or NumberStyle.Scientific) => Find(SiSuffixes, prefix),
        (_, NumberStyle.Count or NumberStyle.Money) => Find(CountSuffixes, prefix),
        _ => null,
    };

    private static double? Find(Dictionary<string, double> known, string prefix) => known.TryGetValue(prefix, out var factor) ? factor : null;

    [GeneratedRegex(@"(?<=[0-9])\s*[×x*]\s*10(\^(?<exponent>[+-]?[0-9]+)|(?<exponent>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))")]
    private static partial Regex PowerOfTen();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}([, _'])[0-9]{3}(\1[0-9]{3})*(\.[0-9]+)?$")]
    private static partial Regex GroupedThousands();
}
