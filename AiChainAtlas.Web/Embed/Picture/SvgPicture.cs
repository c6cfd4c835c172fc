using System.Globalization;
using System.Xml.Linq;

namespace AiChainAtlas.Web.Embed;

/// <summary>Writes a picture as SVG. Text stays text; its measured length keeps the layout where the font is another.</summary>
internal static class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static string Write(Picture picture) => new XElement(
        Svg + "svg",
        new XAttribute("width", Picture.Width),
        new XAttribute("height", Picture.Height),
        new XAttribute("viewBox", $"0 0 {Picture.Width} {Picture.Height}"),
        new XAttribute("role", "img"),
        new XAttribute("font-family", $"{PictureFont.Family}, system-ui, sans-serif"),
        new XElement(Svg + "title", picture.Title),
        picture.Boxes.Select(box => new XElement(
            Svg + "rect",
            At("x", box.X),
            At("y", box.Y),
            At("width", box.Width),
            At("height", box.Height),
            At("rx", box.Radius),
            new XAttribute("fill", box.Colour))),
        picture.Texts.Select(text => new XElement(
            Svg + "text",
            At("x", text.X),
            At("y", text.Y),
            At("font-size", text.Size),
            new XAttribute("font-weight", text.IsBold ? 600 : 400),
            new XAttribute("fill", text.Colour),
            At("textLength", text.Width),
            new XAttribute("lengthAdjust", "spacingAndGlyphs"),
            text.Text))).ToString(SaveOptions.DisableFormatting);

    private static XAttribute At(string name, double value) => new(name, value.ToString("0.#", CultureInfo.InvariantCulture));
}
