using System.Globalization;
using System.Net;
using AiChainAtlas.Domain.Calculators.Declaring;
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
    /// <remarks>The script knows how much room each calculator needs as it opens; other inputs may need another height.</remarks>
    /// <param name="origin">Scheme and host of this site.</param>
    /// <param name="calculator">What to show.</param>
    /// <param name="pairs">Inputs and options.</param>
    /// <param name="height">Room to keep until the frame has told its height.</param>
    public static string Script(SiteOrigin origin, Calculator calculator, IEnumerable<KeyValuePair<string, string>> pairs, int height) =>
        $"<div data-atlas-calculator=\"{Encode(calculator.Slug)}\" data-height=\"{Text(height)}\" data-title=\"{Encode(calculator.Name)}\"{string.Concat(pairs.Select(p => $" data-{p.Key}=\"{Encode(p.Value)}\""))}></div>\n"
        + $"<script async src=\"{Encode(origin.Absolute(SiteUrls.EmbedScript))}\"></script>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
