using System.Xml.Linq;
using AiChainAtlas.Web.Shell;
using AngleSharp.Html.Parser;

namespace AiChainAtlas.Web.Tests.History;

public sealed class FeedTests(HistorySite history) : IClassFixture<HistorySite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_feed_has_all_that_atom_asks_for()
    {
        var visit = await history.VisitAsync(SiteUrls.ChangesFeed);
        Assert.Equal("application/atom+xml; charset=utf-8", Assert.Single(visit.Header("Content-Type")));
        var feed = XDocument.Parse(visit.Body).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.StartsWith("tag:", feed.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal(history.Site.Origin + SiteUrls.ChangesFeed, Href(feed, "self"));
        Assert.Equal(history.Site.Origin + SiteUrls.Changes, Href(feed, "alternate"));
        Assert.Equal(200, (int)(await history.VisitAsync(feed.Element(Atom + "icon")!.Value[history.Site.Origin.Length..])).Status);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal([6, 5, 3, 2, 1], entries.Select(entry => int.Parse(entry.Element(Atom + "id")!.Value.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(feed.Element(Atom + "updated")!.Value, entries[0].Element(Atom + "updated")!.Value);
        Assert.All(entries, entry =>
        {
            Assert.StartsWith(feed.Element(Atom + "id")!.Value, entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.NotEmpty(entry.Element(Atom + "title")!.Value);
            Assert.NotEmpty(entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", entry.Element(Atom + "updated")!.Value);
            Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
        });
        foreach (var entry in entries)
        {
            Assert.Equal(200, (int)(await history.VisitAsync(Href(entry, "alternate")[history.Site.Origin.Length..])).Status);
        }
    }

    [Fact]
    public async Task Hostile_texts_are_text_in_it_and_characters_that_xml_lacks_are_left_out()
    {
        var feed = XDocument.Parse((await history.VisitAsync(SiteUrls.ChangesFeed)).Body).Root!;
        var entry = feed.Elements(Atom + "entry").Single(e => e.Element(Atom + "id")!.Value.EndsWith("/3", StringComparison.Ordinal));
        var content = new HtmlParser().ParseDocument(entry.Element(Atom + "content")!.Value);
        Assert.Empty(content.QuerySelectorAll("img, script"));
        Assert.Contains("<script>alert(1)</script>", content.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0001', entry.Value);
    }

    [Fact]
    public async Task Every_page_names_the_feed_in_its_head()
    {
        var link = (await history.PageAsync("/about")).QuerySelector("link[rel=alternate][type='application/atom+xml']");
        Assert.Equal(SiteUrls.ChangesFeed, link!.GetAttribute("href"));
    }

    private static string Href(XElement element, string rel) => element.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == rel).Attribute("href")!.Value;
}
