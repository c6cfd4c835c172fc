namespace AiChainAtlas.Web.Pictures;

/// <summary>A part of a picture.</summary>
internal abstract record PictureShape;

/// <summary>A rectangle; X and Y are its upper left corner.</summary>
internal sealed record PictureBox(double X, double Y, double Width, double Height, double Radius, PicturePen Pen) : PictureShape;

/// <summary>A straight line.</summary>
internal sealed record PictureStroke(double X1, double Y1, double X2, double Y2, PicturePen Pen) : PictureShape;

/// <summary>A shape in the language of SVG paths.</summary>
internal sealed record PictureOutline(string Data, PicturePen Pen) : PictureShape;

/// <summary>Shapes that are moved and scaled together.</summary>
internal sealed record PictureGroup(double X, double Y, double Scale, IReadOnlyList<PictureShape> Shapes) : PictureShape;

/// <summary>A line of text; X is where it begins and Y its base line.</summary>
internal sealed record PictureText(double X, double Y, double Size, bool IsBold, string Colour, string Text) : PictureShape
{
    public double Width => PictureFont.Measure(Text, Size, IsBold);

    /// <summary>The same text, ending where it began.</summary>
    public PictureText EndingHere() => this with { X = X - Width };

    /// <summary>The same text with its middle where it began.</summary>
    public PictureText CentredHere() => this with { X = X - (Width / 2) };
}

/// <summary>How a shape is painted.</summary>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
/// <param name="Width">Of the line; 0 fills the shape.</param>
/// <param name="Opacity">1: nothing shows through.</param>
/// <param name="IsDashed">Whether the line is broken.</param>
internal sealed record PicturePen(string Colour, double Width = 0, double Opacity = 1, bool IsDashed = false)
{
    /// <summary>Lengths of the pieces and gaps of a broken line.</summary>
    public static readonly (float Piece, float Gap) Dash = (6, 4);

    public static implicit operator PicturePen(string colour) => new(colour);
}
