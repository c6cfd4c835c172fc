namespace AiChainAtlas.Web.Pictures;

/// <summary>A picture as shapes, written as SVG or PNG. Sizes and places are in pixels.</summary>
internal sealed record Picture
{
    /// <summary>The size that social sites show: 1.91 to 1.</summary>
    public const int SocialWidth = 1200;
    public const int SocialHeight = 630;

    public int Width { get; init; } = SocialWidth;

    public int Height { get; init; } = SocialHeight;

    /// <summary>What it says, for those who do not see it.</summary>
    public required string Title { get; init; }

    /// <summary>In the order in which they are drawn: later ones cover earlier ones.</summary>
    public required IReadOnlyList<PictureShape> Shapes { get; init; }

    /// <summary>Every line of text at its place in the picture.</summary>
    public IEnumerable<PictureText> Texts => TextsIn(Shapes, 0, 0, 1);

    private static IEnumerable<PictureText> TextsIn(IEnumerable<PictureShape> shapes, double x, double y, double scale) =>
        shapes.SelectMany(shape => shape switch
    {
        PictureText text => [text with { X = x + (text.X * scale), Y = y + (text.Y * scale), Size = text.Size * scale }],
        PictureGroup group => TextsIn(group.Shapes, x + (group.X * scale), y + (group.Y * scale), scale * group.Scale),
        _ => Enumerable.Empty<PictureText>(),
    });
}
