using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;
using AngleSharp.Html.Parser;

namespace AiChainAtlas.Web.Tests.Embed;

/// <summary>https://oembed.com, version 1.0.</summary>
public sealed class OEmbedTests(AtlasSite site)
{
    private const string Slug = "training-compute";

    public static TheoryData<string> Slugs => EmbedSite.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Page_and_embed_of_every_calculator_are_known(string slug)
    {
        foreach (var path in new[] { SiteUrls.Calculator(slug), SiteUrls.EmbeddedCalculator(slug), SiteUrls.Calculator(slug) + "/" })
        {
            var answer = await JsonAsync(site.Origin + path);
            Assert.Equal(("rich", "1.0"), (answer.GetProperty("type").GetString(), answer.GetProperty("version").GetString()));
            Assert.Equal(EmbedSite.Calculator(slug).Name, answer.GetProperty("title").GetString());
            var frame = new HtmlParser().ParseDocument(answer.GetProperty("html").GetString()!).QuerySelector("iframe")!;
            Assert.Equal("lazy", frame.GetAttribute("loading"));
            Assert.Contains(EmbedSite.Calculator(slug).Name, frame.GetAttribute("title"), StringComparison.Ordinal);
            Assert.Equal(answer.GetProperty("width").GetRawText(), frame.GetAttribute("width"));
            Assert.Equal(answer.GetProperty("height").GetRawText(), frame.GetAttribute("height"));
            var source = frame.GetAttribute("src")!;
            Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync(source[site.Origin.Length..])).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync(answer.GetProperty("thumbnail_url").GetString()![site.Origin.Length..])).Status);
        }
    }

    [Fact]
    public async Task Inputs_and_options_of_the_address_are_in_the_frame_and_nothing_else_is()
    {
        var answer = await JsonAsync($"{site.Origin}{SiteUrls.Calculator(Slug)}?params=70B&tokens=15T&theme=dark&utm_source=x&evil=%22%3E%3Cscript%3E");
        var html = answer.GetProperty("html").GetString()!;
        Assert.Contains("params=70000000000&amp;tokens=15000000000000&amp;theme=dark", html, StringComparison.Ordinal);
        Assert.DoesNotContain("utm_source", html, StringComparison.Ordinal);
        Assert.DoesNotContain("script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xml_says_what_json_says()
    {
        var json = await JsonAsync(site.Origin + SiteUrls.Calculator(Slug));
        var visit = await AskAsync(site.Origin + SiteUrls.Calculator(Slug), "&format=xml");
        Assert.Equal("text/xml; charset=utf-8", Assert.Single(visit.Header("Content-Type")));
        var xml = XDocument.Parse(visit.Body).Root!;
        Assert.Equal("oembed", xml.Name.LocalName);
        Assert.Equal(json.EnumerateObject().Select(p => (p.Name, p.Value.ToString())), xml.Elements().Select(e => (e.Name.LocalName, e.Value)));
    }

    [Theory]
    [InlineData("&maxwidth=300", 300, 5000)]
    [InlineData("&maxheight=200", 640, 200)]
    [InlineData("&maxwidth=1200&maxheight=630", 640, 630)]
    public async Task Size_stays_within_what_the_consumer_can_show(string limits, int width, int height)
    {
        using var json = JsonDocument.Parse((await AskAsync(site.Origin + SiteUrls.Calculator(Slug), limits)).Body);
        Assert.InRange(json.RootElement.GetProperty("width").GetInt32(), 1, width);
        Assert.InRange(json.RootElement.GetProperty("height").GetInt32(), 1, height);
        Assert.Equal(width == 640 && height == 630, json.RootElement.TryGetProperty("thumbnail_url", out _));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("?format=yaml", 501)]
    [InlineData("?url=not-an-address", 404)]
    [InlineData("?url=https://elsewhere.example/calculators/training-compute", 404)]
    [InlineData("?url={origin}/entries/render", 404)]
    [InlineData("?url={origin}/calculators/mining", 404)]
    [InlineData("?url={origin}/calculators/training-compute?params=lots", 404)]
    [InlineData("?url={origin}/calculators/training-compute&maxwidth=0", 400)]
    [InlineData("?url={origin}/calculators/training-compute&maxheight=tall", 400)]
    public async Task Other_questions_are_refused_with_a_sentence(string query, int status)
    {
        var visit = await site.VisitAsync(SiteUrls.OEmbed + query.Replace("{origin}", site.Origin, StringComparison.Ordinal));
        Assert.Equal(status, (int)visit.Status);
        Assert.Equal("*", Assert.Single(visit.Header("Access-Control-Allow-Origin")));
        using var problem = JsonDocument.Parse(visit.Body);
        Assert.True(problem.RootElement.GetProperty("detail").GetString()!.Length > 20);
    }

    [Fact]
    public async Task Embed_names_where_to_ask_and_the_answer_leads_back_to_it()
    {
        var page = (await site.VisitAsync(EmbedSite.Address(Slug, "params=70B&tokens=15T"))).Document;
        foreach (var type in new[] { "application/json+oembed", "text/xml+oembed" })
        {
            var href = page.QuerySelector($"link[rel=alternate][type='{type}']")!.GetAttribute("href")!;
            var visit = await site.VisitAsync(href[site.Origin.Length..]);
            Assert.Equal(HttpStatusCode.OK, visit.Status);
            Assert.Contains("params=70000000000", visit.Body, StringComparison.Ordinal);
        }
    }

    private Task<PageVisit> AskAsync(string url, string rest = "") => site.VisitAsync($"{SiteUrls.OEmbed}?url={Uri.EscapeDataString(url)}{rest}");

    private async Task<JsonElement> JsonAsync(string url)
    {
        var visit = await AskAsync(url);
        Assert.Equal(HttpStatusCode.OK, visit.Status);
        Assert.Equal("application/json", Assert.Single(visit.Header("Content-Type")).Split(';')[0]);
        Assert.Equal("*", Assert.Single(visit.Header("Access-Control-Allow-Origin")));
        using var json = JsonDocument.Parse(visit.Body);
        return json.RootElement.Clone();
    }
}
