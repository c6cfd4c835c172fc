namespace AiChainAtlas.Web.Pictures;

/// <summary>The name of the site as its header writes it.</summary>
internal static class SiteName
{
    private const double Size = 28;

    /// <summary>The name, beginning at a place, with its base line at another.</summary>
    public static IEnumerable<PictureText> At(double x, double y, PictureColours colours)
    {
        foreach (var (word, colour) in new[] { ("AI", colours.Ai), ("Chain", colours.Text), ("Atlas", colours.Crypto) })
        {
            var text = new PictureText(x, y, Size, true, colour, word);
            yield return text;
            x += text.Width + (Size / 3.5);
        }
    }
}
