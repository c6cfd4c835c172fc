using System.Xml.Linq;
using static AiChainAtlas.Web.Ui.SvgText;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>Parts of a drawing as SVG, written as XML so that no name of the record can break out of its place.</summary>
internal static class SvgParts
{
    public static XElement Of(ChartPart part) => part switch
    {
        ChartStroke line => Element("line", part, ("x1", line.X1), ("y1", line.Y1), ("x2", line.X2), ("y2", line.Y2)),
        ChartBar bar => Element("rect", part, ("x", bar.X), ("y", bar.Y), ("width", bar.Width), ("height", bar.Height)),
        ChartOutline outline => Filled(Element("path", part), new XAttribute("d", outline.Data), outline.Tip is null ? null : new XElement("title", outline.Tip)),
        ChartWords words => Filled(Element("text", part, ("x", words.X), ("y", words.Y)), new XAttribute("text-anchor", AnchorOf(words.Anchor)), words.Text),
        _ => throw new InvalidOperationException($"There is no SVG for a {part.GetType().Name}; add it here."),
    };

    private static XElement Element(string name, ChartPart part, params (string Name, double Value)[] places) =>
        new(name, new XAttribute("class", part.Kind), places.Select(place => new XAttribute(place.Name, At(place.Value))));

    private static XElement Filled(XElement element, params object?[] content)
    {
        element.Add(content);
        return element;
    }

    private static string AnchorOf(ChartAnchor anchor) => anchor switch
    {
        ChartAnchor.Middle => "middle",
        ChartAnchor.End => "end",
        _ => "start",
    };
}
