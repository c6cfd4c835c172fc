using System.Globalization;
using System.Net;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Embed;

/// <summary>The lines that a site pastes to show a calculator.</summary>
public static class EmbedSnippet
{
    public const int UsualWidth = 640;

    /// <summary>A frame that needs no script.</summary>
    public static string Frame(string name, string address, int width, int height) =>
        $"<iframe title=\"{Encode(name)} · AI Chain Atlas\" src=\"{Encode(address)}\" width=\"{Text(width)}\" height=\"{Text(height)}\" loading=\"lazy\" style=\"border:0;max-width:100%\"></iframe>";

    /// <summary>A place that <c>embed.js</c> turns into a frame of the right height.</summary>
    /// <param name="origin">Scheme and host of this site.</param>
    /// <param name="calculator">What to show.</param>
    /// <param name="pairs">Inputs and options.</param>
    /// <param name="height">Room to keep until the frame has told its height.</param>
    public static string Script(SiteOrigin origin, Calculator calculator, IEnumerable<KeyValuePair<string, string>> pairs, int height) =>
        $"<div data-atlas-calculator=\"{Encode(calculator.Slug)}\" data-height=\"{Text(height)}\" data-title=\"{Encode(calculator.Name)}\"{string.Concat(pairs.Select(p => $" data-{p.Key}=\"{Encode(p.Value)}\""))}></div>\n"
        + $"<script async src=\"{Encode(origin.Absolute(SiteUrls.EmbedScript))}\"></script>";

    /// <summary>
    /// The height that an embed takes at a width, near enough that a page which keeps so much room does not jump: rows of
    /// fields and tiles, lines of text by their letters.
    /// </summary>
    public static int HeightAt(int width, Calculation calculation)
    {
        var calculator = calculation.Calculator;
        var fields = calculator.Inputs.Count(input => input.Applies.Holds(calculation.Inputs));
        var said = calculation.Said.Count();
        var line = Math.Max(width - 72, 200);
        var form = Rows(fields, width >= 380 ? 2 : 1) * 72;
        var result = 110 + (Rows(Math.Min(said - 1, 3), width >= 380 ? 3 : 1) * 72) + (said > 4 ? 40 : 0);
        var text = Lines(calculator.Question, line) + calculation.Notes.Sum(note => Lines(note.Text, line) + 1)
            + calculation.Working.Sum(working => Lines(working, line)) + Lines(string.Concat(calculator.Citations.Take(3).Select(c => c.Text[..Math.Min(c.Text.Length, 30)])), line);
        return 150 + form + result + (text * 21);
    }

    private static int Rows(int things, int columns) => (Math.Max(things, 0) + columns - 1) / columns;

    private static int Lines(string text, int width) => 1 + (text.Length * 7 / width);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
