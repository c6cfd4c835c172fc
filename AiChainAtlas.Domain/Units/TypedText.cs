using System.Globalization;
using System.Text;

namespace AiChainAtlas.Domain.Units;

/// <summary>The characters of typed or pasted text: invisible ones are dropped, full-width digits and letters become plain ones.</summary>
public static class TypedText
{
    // What numbers and units may hold beside ASCII. The micro sign here is U+00B5, to which the Greek letter is mapped.
    private const string Known = "µ×÷·⋅⁻⁰¹²³⁴⁵⁶⁷⁸⁹$¢£€¥∞";

    /// <summary>The text with one kind of digit, space, minus and apostrophe, without characters of category Cf, trimmed.</summary>
    public static string Clean(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(Plain(rune));
        }

        return clean.ToString().Trim();
    }

    /// <summary>The first character of a cleaned text that no number and no unit holds, for a message; null when there is none.</summary>
    public static string? OddCharacter(string cleaned)
    {
        foreach (var rune in cleaned.EnumerateRunes())
        {
            if (Rune.IsControl(rune))
            {
                return Code(rune);
            }

            if (!rune.IsAscii && !Known.Contains(rune.ToString(), StringComparison.Ordinal))
            {
                return IsShown(rune) ? $"{Code(rune)} ({rune})" : Code(rune);
            }
        }

        return null;
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.NonSpacingMark);

    private static string Code(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    // Superscripts stay: they are exponents, and normalisation would make 10²³ a thousand and twenty-three.
    private static string Plain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => "",
        UnicodeCategory.SpaceSeparator => " ",
        UnicodeCategory.DashPunctuation => "-",
        UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
        _ when rune.IsAscii || Known.Contains(rune.ToString(), StringComparison.Ordinal) => rune.ToString(),
        _ => rune.Value switch
        {
            '−' => "-",
            '‘' or '’' or 'ʼ' => "'",
            'μ' => "µ",
            _ => Compatible(rune.ToString()),
        },
    };

    // The ASCII text that a full-width or otherwise special form stands for.
    private static string Compatible(string text) =>
        text.Normalize(NormalizationForm.FormKC) is { Length: > 0 } plain && Ascii.IsValid(plain) ? plain : text;
}
