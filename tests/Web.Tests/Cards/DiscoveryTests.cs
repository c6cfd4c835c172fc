using System.Text.RegularExpressions;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Cards;

/// <summary>Consumers of oEmbed and of feeds read the text of a page before anything in it is decoded.</summary>
public sealed partial class DiscoveryTests(AtlasSite site)
{
    public static TheoryData<string> Embeddable =>
    [
        "/calculators/training-compute", "/calculators/training-compute?params=70B&tokens=15T", "/insights/training-compute",
            "/insights/training-compute?country=China",
        "/embed/calculators/training-compute", "/embed/calculators/training-compute?params=70e9&tokens=15e12",
            "/embed/insights/training-compute", "/embed/insights/status-by-lane?lane=crypto&theme=dark",
    ];

    [Fact]
    public async Task Every_sort_of_page_names_the_feed_as_its_readers_look_for_it()
    {
        foreach (var path in CardCases.Sorts(site.Atlas).SelectMany(sort => sort).Where(path => path != SiteUrls.ApiReference))
        {
            var page = await site.VisitAsync(path);
            Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feeds/changes.atom\"", page.Body,
                StringComparison.Ordinal);
            Assert.DoesNotMatch(EncodedType(), page.Body);
        }
    }

    [Theory]
    [MemberData(nameof(Embeddable))]
    public async Task WordPress_finds_what_to_embed(string target)
    {
        var page = await site.VisitAsync(target);

        // class-wp-oembed.php, discover(): two words in the text, then the attributes of each link as they are written, of
        // which htmlspecialchars_decode() decodes the five characters that XML has to encode.
        Assert.Contains("application/json+oembed", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(EncodedType(), page.Body);
        var found = LinkElement().Matches(page.Body).Select(match => match.Value)
            .Where(link => Attribute(link, "type") is "application/json+oembed" or "text/xml+oembed")
            .ToDictionary(link => Attribute(link, "type")!, link => Decode(Attribute(link, "href")!));
        Assert.Equal(2, found.Count);
        var answer = await site.VisitAsync(found["application/json+oembed"][site.Origin.Length..]);
        Assert.Equal(200, (int)answer.Status);
        Assert.Contains("<iframe", System.Text.Json.JsonDocument.Parse(answer.Body).RootElement.GetProperty("html").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(200, (int)(await site.VisitAsync(found["text/xml+oembed"][site.Origin.Length..])).Status);
    }

    [Fact]
    public void A_link_encodes_what_would_end_its_attributes() => Assert.Equal(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"/a?b=1&amp;c=&quot;&lt;&gt;\" title=\"&quot;&gt;&lt;script&gt; " +
            "&amp; é +\" />",
        HeadLink.Alternate(HeadLink.OEmbedJson, "/a?b=1&c=\"<>", "\"><script> & é +").Value);

    private static string? Attribute(string link, string name) =>
        Regex.Match(link, $"\\s{name}=\"([^\"]*)\"") is { Success: true } match ? match.Groups[1].Value : null;

    private static string Decode(string value) => value
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&#039;", "'", StringComparison.Ordinal).Replace("&amp;", "&",
            StringComparison.Ordinal);

    [GeneratedRegex("<link[^>]*>")]
    private static partial Regex LinkElement();

    [GeneratedRegex("type=\"[^\"]*&#")]
    private static partial Regex EncodedType();
}
