using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards;

/// <summary>Parts that several cards are drawn with.</summary>
internal static class CardParts
{
    /// <summary>The letters that stand for a name, on the soft colour of its lane.</summary>
    public static IEnumerable<PictureShape> Monogram(double x, double y, double size, string name, Lane lane, PictureColours colours)
    {
        yield return new PictureBox(x, y, size, size, size / 5, lane == Lane.Ai ? colours.AiSoft : colours.CryptoSoft);
        var text = TextLines
            .Fit(new PictureText(0, 0, size * 0.45, true, CardTones.Of(lane).In(colours), Ui.Monogram.LettersOf(name)), size - 12, 12);
        yield return (text with { X = x + (size / 2), Y = y + (size / 2) + (text.Size * 0.36) }).CentredHere();
    }

    /// <summary>A line that is shrunk to a width and cut where it is still too long.</summary>
    public static PictureText Line(double x, double y, double size, bool isBold, string colour, string text, double width,
        double smallest = 20) =>
        TextLines.Fit(new PictureText(x, y, size, isBold, colour, DrawableText.Of(text)), width, smallest);
}
