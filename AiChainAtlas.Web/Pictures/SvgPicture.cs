using System.Globalization;
using System.Xml.Linq;

namespace AiChainAtlas.Web.Pictures;

/// <summary>Writes a picture as SVG. Text stays text; its measured length keeps the layout where the font is another.</summary>
internal static class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static string Write(Picture picture) => new XElement(
        Svg + "svg",
        new XAttribute("width", picture.Width),
        new XAttribute("height", picture.Height),
        new XAttribute("viewBox", $"0 0 {picture.Width} {picture.Height}"),
        new XAttribute("role", "img"),
        new XAttribute("font-family", $"{PictureFont.Family}, system-ui, sans-serif"),
        new XElement(Svg + "title", picture.Title),
        picture.Shapes.Select(Of)).ToString(SaveOptions.DisableFormatting);

    /// <exception cref="InvalidOperationException">There is a kind of shape that is not written here yet.</exception>
    private static XElement Of(PictureShape shape) => shape switch
    {
        PictureBox box => new XElement(
            Svg + "rect", At("x", box.X), At("y", box.Y), At("width", box.Width), At("height", box.Height), At("rx", box.Radius),
                Painted(box.Pen)),
        PictureStroke line => new XElement(
            Svg + "line", At("x1", line.X1), At("y1", line.Y1), At("x2", line.X2), At("y2", line.Y2), Painted(line.Pen)),
        PictureOutline outline => new XElement(Svg + "path", new XAttribute("d", outline.Data), Painted(outline.Pen)),
        PictureText text => new XElement(
            Svg + "text",
            At("x", text.X),
            At("y", text.Y),
            At("font-size", text.Size),
            new XAttribute("font-weight", text.IsBold ? 600 : 400),
            new XAttribute("fill", text.Colour),
            At("textLength", text.Width),
            new XAttribute("lengthAdjust", "spacingAndGlyphs"),
            text.Text),
        PictureGroup group => new XElement(
            Svg + "g", new XAttribute("transform", $"translate({Number(group.X)} {Number(group.Y)}) scale({Number(group.Scale)})"),
                group.Shapes.Select(Of)),
        _ => throw new InvalidOperationException($"{shape.GetType().Name} has no SVG; write it beside the others."),
    };

    private static IEnumerable<XAttribute> Painted(PicturePen pen)
    {
        yield return new XAttribute("fill", pen.Width > 0 ? "none" : pen.Colour);
        if (pen.Width > 0)
        {
            yield return new XAttribute("stroke", pen.Colour);
            yield return At("stroke-width", pen.Width);
        }

        if (pen.Opacity < 1)
        {
            yield return new XAttribute("opacity", Number(pen.Opacity));
        }

        if (pen.IsDashed)
        {
            yield return new XAttribute("stroke-dasharray", $"{Number(PicturePen.Dash.Piece)} {Number(PicturePen.Dash.Gap)}");
        }
    }

    private static XAttribute At(string name, double value) => new(name, value.ToString("0.#", CultureInfo.InvariantCulture));

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
