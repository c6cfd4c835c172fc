using System.Globalization;
using System.Xml.Linq;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>Elements of SVG, written as XML so that no name of the record can break out of its place.</summary>
internal static class SvgParts
{
    /// <summary>Room for a letter of the size in which charts are labelled.</summary>
    public const double LetterWidth = 6.2;

    /// <summary>A coordinate.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static XElement Words(string text, double x, double y, string kind, string anchor = "start") => new(
        "text", new XAttribute("class", kind), new XAttribute("x", N(x)), new XAttribute("y", N(y)), new XAttribute("text-anchor", anchor), text);

    public static XElement Line(double x1, double y1, double x2, double y2, string kind) => new(
        "line", new XAttribute("class", kind), new XAttribute("x1", N(x1)), new XAttribute("y1", N(y1)), new XAttribute("x2", N(x2)), new XAttribute("y2", N(y2)));

    public static XElement Path(string data, string kind, string? tip = null) => new(
        "path", new XAttribute("class", kind), new XAttribute("d", data), tip is null ? null : new XElement("title", tip));

    public static XElement Bar(double x, double y, double width, double height, string kind) => new(
        "rect", new XAttribute("class", kind), new XAttribute("x", N(x)), new XAttribute("y", N(y)), new XAttribute("width", N(width)), new XAttribute("height", N(height)));
}
