using System.Globalization;
using System.Text.RegularExpressions;

namespace AiChainAtlas.Domain.Units;

/// <summary>
/// Reads what people type: <c>175e9</c>, <c>175B</c>, <c>175,000,000,000</c>, <c>175 billion parameters</c>, <c>40 %</c>, <c>37/671</c>,
/// <c>312 TFLOP/s</c>, <c>80 GB</c>, <c>385 g/kWh</c>, <c>3.15 × 10²³</c>. Each unit has prefixes and spellings of its own,
/// because the B of 175B is a billion and the B of 80 GB is a byte.
/// </summary>
public static partial class QuantityText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const double MostInDecimal = 1e14;

    /// <summary>The value in the unit, or null when the text is not a number in it.</summary>
    public static double? Read(string text, Unit unit)
    {
        if (unit.Style == NumberStyle.Percent && Quotient().Match(TypedText.Clean(text)) is { Success: true } parts)
        {
            return Finite(ReadNumber(parts.Groups["part"].Value) / ReadNumber(parts.Groups["whole"].Value));
        }

        var (digits, suffix) = Split(text, unit);
        return ReadNumber(digits) is { } number && Factor(suffix, unit) is { } factor ? Finite(Scale(number, factor)) : null;
    }

    /// <summary>A plain number as machines write it, or null.</summary>
    public static double? ReadPlain(string text) =>
        double.TryParse(TypedText.Clean(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Finite(number) : null;

    /// <summary>Digits and sign, then what stands behind them, as one text of plain characters each.</summary>
    internal static (string Digits, string Suffix) Split(string text, Unit unit)
    {
        var plain = WithoutCurrency(TypedText.Clean(text), unit);
        return Split(PowerOfTen().Replace(plain, power => $"e{Exponent(power)}"));
    }

    /// <summary>Whether a mark stands between groups of three digits.</summary>
    internal static bool IsGrouped(string digits) => GroupedThousands().IsMatch(digits);

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    // Divided and not multiplied below one, and in decimal where that loses nothing: 19.47 % is 0.1947, and 19.47 / 100 is not.
    private static double Scale(double number, double factor) => factor >= 1 ? number * factor
        : Math.Abs(number) < MostInDecimal && 1 / factor < MostInDecimal && (double)(decimal)number == number ? (double)((decimal)number / (decimal)(1 / factor))
        : number / (1 / factor);

    // A currency sign in front says nothing that the field does not.
    private static string WithoutCurrency(string text, Unit unit) =>
        unit.Style == NumberStyle.Money ? LeadingCurrency().Replace(text, "${sign}") : text;

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
        : IsGrouped(digits) ? ReadPlain(string.Concat(digits.Where(c => c is not (',' or ' ' or '_' or '\''))))
        : null;

    // A spelling as a whole comes first: t is a tonne where there are tonnes, and a trillion elsewhere.
    private static double? Factor(string suffix, Unit unit)
    {
        var joined = Spelling.Joined(suffix);
        if (joined.Length == 0)
        {
            return 1;
        }

        return unit.Spellings.FirstOrDefault(spelling => spelling.Is(joined))?.Factor
            ?? UnitPrefix.Find(joined, unit)
            ?? unit.Spellings.Where(spelling => spelling.Ends(joined))
                .Select(spelling => UnitPrefix.Find(joined[..^spelling.Key.Length], unit, spelling) * spelling.Factor)
                .FirstOrDefault(factor => factor is not null);
    }

    [GeneratedRegex(@"(?<=[0-9])\s*[×x*·⋅]\s*10(\^(?<exponent>[+-]?[0-9]+)|(?<exponent>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))")]
    private static partial Regex PowerOfTen();

    // A share may be given as a part of a whole: 37/671.
    [GeneratedRegex(@"^(?<part>[0-9][0-9., ]*?)\s*[/÷]\s*(?<whole>[0-9][0-9., ]*)$")]
    private static partial Regex Quotient();

    // A zero in front groups nothing: 0,385 is a decimal comma.
    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}([, _'])[0-9]{3}(\1[0-9]{3})*(\.[0-9]+)?$")]
    private static partial Regex GroupedThousands();

    [GeneratedRegex(@"^(?<sign>[+-]?)(US\$|USD|\$)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingCurrency();
}
