using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Insights.Drawing;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Insights;

public sealed partial class ChartPictureTests(AtlasSite site)
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    public static MatrixTheoryData<string, string> Pictures => new([.. InsightCatalog.All.Select(chart => chart.Key)], Enum.GetNames<ChartSize>());

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Everything_is_drawn_inside_the_picture(string key, string size)
    {
        var svg = Draw(key, size);
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToList();
        foreach (var element in svg.Descendants().Where(e => e.Attribute("x") is not null))
        {
            Assert.InRange(Number(element.Attribute("x")!.Value), -0.1, box[2] + 0.1);
            Assert.InRange(Number(element.Attribute("y")!.Value), -0.1, box[3] + 0.1);
        }

        Assert.All(svg.Descendants("text"), text => Assert.True(RightEndOf(text) <= box[2] + 4, $"'{text.Value}' runs out of the picture"));
        Assert.All(Coordinate().Matches(svg.ToString()), match => Assert.True(double.IsFinite(Number(match.Value))));
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_says_what_it_shows_and_labels_its_values(string key, string size)
    {
        var svg = Draw(key, size);
        Assert.Equal(InsightCatalog.Find(key)!.Title, svg.Element("title")!.Value);
        Assert.NotEmpty(svg.Element("desc")!.Value);
        Assert.True(svg.Elements("text").Count() >= 4);
    }

    [Fact]
    public void Every_point_of_a_large_picture_says_what_it_is()
    {
        var tips = Draw("training-compute", nameof(ChartSize.Large)).Descendants("path").Select(path => path.Element("title")?.Value ?? "").ToList();
        Assert.Contains(tips, tip => tip.StartsWith("GPT-4: ", StringComparison.Ordinal));
        Assert.All(tips, tip => Assert.NotEmpty(tip));
    }

    private XElement Draw(string key, string size) =>
        XElement.Parse(new ChartPicture(InsightCatalog.Find(key)!.Of(site.Atlas, new InsightSettings(Today)), Enum.Parse<ChartSize>(size)).Svg());

    private static double RightEndOf(XElement text)
    {
        var (x, width) = (Number(text.Attribute("x")!.Value), text.Value.Length * 5.6);
        return text.Attribute("text-anchor")!.Value switch { "end" => x, "middle" => x + (width / 2), _ => x + width };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=[MLhvl ])-?\d+(\.\d+)?")]
    private static partial Regex Coordinate();
}
