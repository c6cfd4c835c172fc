using System.Text.RegularExpressions;

namespace AiChainAtlas.Domain.Units;

/// <summary>Says what is wrong with a text that <see cref="QuantityText.Read"/> refuses, where that can be told.</summary>
public static partial class QuantityAdvice
{
    /// <summary>What to do, reading on from a semicolon; null when the text is simply no number.</summary>
    public static string? Of(string text, Unit unit)
    {
        var (digits, suffix) = QuantityText.Split(text, unit);
        return TypedText.OddCharacter(TypedText.Clean(text)) is { } odd ? $"write it without {odd}, which is no part of a number"
            : OfMarks(digits, suffix)
            ?? OfCurrency(text, unit)
            ?? OfLetters(Spelling.Joined(suffix), unit);
    }

    private static string? OfMarks(string digits, string suffix)
    {
        var rest = suffix.Length == 0 ? "" : $" {suffix}";
        return QuantityText.IsGrouped(digits) ? null
            : DecimalComma().IsMatch(digits) ? $"use a point for decimals: {digits.Replace(',', '.')}{rest}"
            : PointsAndComma().IsMatch(digits) ? $"use a point for decimals and commas between thousands: {Swapped(digits)}{rest}"
            : PointsBetweenThousands().IsMatch(digits) ? $"use commas between thousands: {digits.Replace('.', ',')}{rest}"
            : null;
    }

    private static string Swapped(string digits) => string.Concat(digits.Select(c => c switch { ',' => '.', '.' => ',', _ => c }));

    private static string? OfCurrency(string text, Unit unit) =>
        unit.Style == NumberStyle.Money && OtherCurrency().IsMatch(text) ? "write it in US dollars, converted" : null;

    // Right but for capital letters, where these tell two units apart: gb, MBPS.
    private static string? OfLetters(string suffix, Unit unit) => unit.Spellings.Any(spelling =>
        spelling.IsCaseSensitive && suffix.Length - spelling.Key.Length is 0 or 1
        && suffix.EndsWith(spelling.Key, StringComparison.OrdinalIgnoreCase))
            ? "write B for bytes or bit for bits, such as GB or Gbit, so that the two are told apart"
            : null;

    [GeneratedRegex(@"^[+-]?[0-9]+,[0-9]+$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}([. '][0-9]{3})+,[0-9]+$")]
    private static partial Regex PointsAndComma();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(\.[0-9]{3}){2,}$")]
    private static partial Regex PointsBetweenThousands();

    [GeneratedRegex(@"[€£¥]|\b(EUR|euros?|GBP|CNY|RMB|JPY|CHF|INR|AUD|CAD)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherCurrency();
}
