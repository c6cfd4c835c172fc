namespace AiChainAtlas.Web.Embed;

/// <summary>The room that text of an embed takes in pixels, as embed.css sets it and in the widest of its fonts.</summary>
internal static class EmbedText
{
    public const double TextLine = 18.2;
    private const double TextLetter = 7.5;

    /// <summary>The height of a text in a column of this width.</summary>
    public static double Lines(string text, double width) => TextLine * Count(text, width, TextLetter);

    /// <summary>How many lines a text breaks into.</summary>
    /// <param name="text">May be empty: one line.</param>
    /// <param name="width">Of the column.</param>
    /// <param name="letter">Width of a letter.</param>
    public static double Count(string text, double width, double letter) => Math.Ceiling(Math.Max(text.Length, 1) * letter / width);
}
