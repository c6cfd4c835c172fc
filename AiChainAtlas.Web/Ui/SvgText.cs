using System.Globalization;
using System.Text.RegularExpressions;

namespace AiChainAtlas.Web.Ui;

/// <summary>What SVG does not do by itself.</summary>
internal static partial class SvgText
{
    /// <summary>A text in lines of at most so many letters, broken between words and, where a word is longer than a line, after its hyphens.</summary>
    public static IReadOnlyList<string> Lines(string text, int letters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = " ";
            foreach (var piece in word.Length <= letters ? [word] : Hyphen().Split(word))
            {
                if (lines.Count > 0 && lines[^1].Length + space.Length + piece.Length <= letters)
                {
                    lines[^1] += space + piece;
                }
                else
                {
                    lines.Add(piece);
                }

                space = "";
            }
        }

        return lines;
    }

    /// <summary>The first lines of a text, the last one marked when there would be more.</summary>
    public static IReadOnlyList<string> Lines(string text, int letters, int most)
    {
        var lines = Lines(text, letters);
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), $"{lines[most - 1].TrimEnd(',', '(', '"')}…"];
    }

    /// <summary>A coordinate.</summary>
    public static string At(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=-)")]
    private static partial Regex Hyphen();
}
