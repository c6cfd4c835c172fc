namespace AiChainAtlas.Web.Embed;

/// <summary>A picture of 1200 by 630, the size that social sites show, as boxes and lines of text; drawn as SVG or PNG.</summary>
internal sealed record Picture
{
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>What it says, for those who do not see it.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<PictureBox> Boxes { get; init; }

    /// <summary>Drawn over the boxes.</summary>
    public required IReadOnlyList<PictureText> Texts { get; init; }
}

internal sealed record PictureBox(double X, double Y, double Width, double Height, double Radius, string Colour);

/// <summary>A line of text; Y is its base line.</summary>
internal sealed record PictureText(double X, double Y, double Size, bool IsBold, string Colour, string Text)
{
    public double Width => PictureFont.Measure(Text, Size, IsBold);
}

/// <summary>The colours of a theme, those of the pages.</summary>
internal sealed record PictureColours(string Surface, string Raised, string Text, string Line, string Muted, string Ai, string Crypto, string Good, string Bad)
{
    public static readonly PictureColours Light = new("#ffffff", "#eef2f8", "#152033", "#d8dfea", "#526076", "#0a66ad", "#8f5300", "#15713a", "#b3261e");
    public static readonly PictureColours Dark = new("#151c2a", "#1d2637", "#e8edf5", "#2a3549", "#9dabc0", "#58c4f6", "#ffb84d", "#4cd080", "#ff8f85");

    public static PictureColours Of(EmbedOptions options) => options.Theme == "dark" ? Dark : Light;
}
