using System.Xml.Linq;
using AiChainAtlas.Web.Pictures;
using SkiaSharp;

namespace AiChainAtlas.Web.Tests.Pictures;

public sealed class SvgPictureTests
{
    private static readonly Picture Sample = new()
    {
        Title = "One of <each> & more",
        Width = 200,
        Height = 100,
        Shapes =
        [
            new PictureBox(0, 0, 200, 100, 0, "#ffffff"),
            new PictureGroup(100, 50, 2, [new PictureBox(0, 0, 10, 10, 0, "#b3261e"), new PictureText(0, 20, 10, true, "#0a66ad", "AI")]),
            new PictureStroke(0, 90, 50, 90, new PicturePen("#15713a", 4, 0.5, IsDashed: true)),
            new PictureOutline("M0 0h20v20z", "#8f5300"),
        ],
    };

    [Fact]
    public void Every_shape_is_written_with_its_pen()
    {
        var svg = XDocument.Parse(SvgPicture.Write(Sample)).Root!;
        Assert.Equal(["title", "rect", "g", "line", "path"], svg.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("translate(100 50) scale(2)", svg.Elements().ElementAt(2).Attribute("transform")!.Value);
        var line = svg.Elements().ElementAt(3);
        Assert.Equal(("none", "#15713a", "4", "0.5", "6 4"),
            (Of("fill"), Of("stroke"), Of("stroke-width"), Of("opacity"), Of("stroke-dasharray")));

        string? Of(string name) => line.Attribute(name)?.Value;
    }

    [Fact]
    public void The_same_shapes_stand_at_the_same_places_as_png()
    {
        using var png = SKBitmap.Decode(PngPicture.Draw(Sample));
        Assert.Equal((200, 100), (png.Width, png.Height));
        Assert.Equal(SKColor.Parse("#b3261e"), png.GetPixel(110, 60));
        Assert.Equal(SKColor.Parse("#8f5300"), png.GetPixel(16, 4));
        Assert.Equal(SKColors.White, png.GetPixel(150, 95));
        Assert.NotEqual(SKColors.White, png.GetPixel(3, 90));
    }

    [Fact]
    public void Texts_are_told_where_they_are_drawn()
    {
        var text = Assert.Single(Sample.Texts);
        Assert.Equal((100, 90, 20), (text.X, text.Y, text.Size));
    }
}
