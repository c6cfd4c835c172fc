using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AiChainAtlas.Web.Pictures;

/// <summary>
/// What the font can draw of a text. Signs that it lacks are written in letters that it has (ł as l, full-width A as A) or
/// left out, so that no picture ever shows the boxes that stand for missing signs.
/// </summary>
internal static class DrawableText
{
    private static readonly FrozenDictionary<Rune, string> Substitutes = new Dictionary<string, string>
    {
        ["‐"] = "-",
        ["‑"] = "-",
        ["‒"] = "–",
        ["―"] = "—",
        ["‚"] = ",",
        ["„"] = "“",
        ["‹"] = "<",
        ["›"] = ">",
        ["⁄"] = "/",
        ["″"] = "\"",
        ["ł"] = "l",
        ["Ł"] = "L",
        ["đ"] = "d",
        ["Đ"] = "D",
        ["ı"] = "i",
        ["œ"] = "oe",
        ["Œ"] = "OE",
        ["ħ"] = "h",
        ["ŋ"] = "n",
        ["ẞ"] = "SS",
        ["ə"] = "e",
    }.ToFrozenDictionary(pair => Rune.GetRuneAt(pair.Key, 0), pair => pair.Value);

    /// <summary>The text in signs of the font; empty where the font has none of its letters.</summary>
    public static string Of(string text)
    {
        // Halves of signs are no signs; the font takes them for some it has.
        text = text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Where(sign => sign != Rune.ReplacementChar)) : text;
        if (PictureFont.Has(text))
        {
            return text;
        }

        var words = text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Word).Where(word => word.Length > 0);
        return string.Join(' ', words);
    }

    // A word that loses a letter or a sign and has no letter or digit left is nothing but stray marks.
    private static string Word(string word)
    {
        var drawn = string.Concat(word.EnumerateRunes().Select(Sign));
        return PictureFont.Has(word) || drawn.Any(char.IsLetterOrDigit) ? drawn : "";
    }

    private static string Sign(Rune sign)
    {
        var text = sign.ToString();
        return PictureFont.Has(text) ? text
            : Substitutes.TryGetValue(sign, out var other) ? other
            : string.Concat(text.Normalize(NormalizationForm.FormKD).EnumerateRunes()
                .Where(part => Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                .Select(part => part.ToString())
                .Where(PictureFont.Has));
    }
}
