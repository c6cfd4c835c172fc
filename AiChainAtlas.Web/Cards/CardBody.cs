using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards;

/// <summary>The figures of a card: drawn between its text and its foot.</summary>
public abstract record CardBody
{
    /// <summary>The figures in words.</summary>
    public abstract IEnumerable<string> Words { get; }

    /// <summary>A text that differs whenever another picture is drawn.</summary>
    public abstract string Content { get; }

    /// <summary>The height that it takes at a width, in pixels.</summary>
    internal abstract double HeightAt(double width);

    /// <summary>Draws it from the upper left corner.</summary>
    /// <param name="width">Room in pixels.</param>
    /// <param name="colours">The theme.</param>
    internal abstract IEnumerable<PictureShape> Draw(double width, PictureColours colours);
}
