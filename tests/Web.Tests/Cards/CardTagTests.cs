using System.Buffers.Binary;
using System.Net;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Cards;

public sealed class CardTagTests(AtlasSite site)
{
    private static readonly string[] WithText = ["/search", "/", "/entries", "/glossary", "/fact-check"];
    private static readonly string[] WithoutCard = ["/entries/no-such-entry", "/account/sign-in", "/nowhere"];
    private static readonly string[] Said = ["og:title", "og:description", "og:image:alt"];

    public static TheoryData<string> States => [.. CardCases.States];

    [Fact]
    public async Task Every_sort_of_page_has_a_picture_of_the_size_that_social_sites_show()
    {
        foreach (var path in CardCases.Sorts(site.Atlas).SelectMany(sort => sort))
        {
            var page = await site.VisitAsync(path);
            var address = Tag(page, "og:image");
            Assert.StartsWith(site.Origin, address, StringComparison.Ordinal);
            using var response = await site.SendAsync(address[site.Origin.Length..]);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {address} answers {(int)response.StatusCode}");
            Assert.Equal("image/png", response.Content.Headers.ContentType!.ToString());
            Assert.False(response.Headers.Contains("Set-Cookie"));

            // Kept for good: the endpoint found the same card as the page.
            Assert.True(!address.Contains("/cards/", StringComparison.Ordinal)
                || response.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal),
                $"{path} and its picture are not the same card");
            var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal((1200, 630),
                (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
            Assert.True(bytes.Length <= 120_000, $"{path}: {bytes.Length} bytes");
            Assert.Equal(("1200", "630", "image/png"),
                (Tag(page, "og:image:width"), Tag(page, "og:image:height"), Tag(page, "og:image:type")));
        }
    }

    [Fact]
    public async Task Every_sort_of_page_says_what_it_is_in_all_tags()
    {
        foreach (var path in CardCases.Sorts(site.Atlas).SelectMany(sort => sort))
        {
            var page = await site.VisitAsync(path);
            var description = page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content")!;
            Assert.Equal(description, Tag(page, "og:description"));
            Assert.True(description.Length is > 20 and <= 201, $"{path}: '{description}'");
            Assert.InRange(Tag(page, "og:image:alt").Length, 20, 421);
            Assert.Equal("summary_large_image", page.Document.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
            Assert.StartsWith(Tag(page, "og:title").Split(':')[0],
                page.Document.Title!.Replace("AI Chain Atlas: the AI", "The AI", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_two_entries_links_or_claims_share_a_description_or_a_picture()
    {
        IReadOnlyList<string>[] kinds =
        [
            [.. site.Atlas.Entries.Select(entry => SiteUrls.Entry(entry.Id))],
            [.. site.Atlas.Links.Select(link => SiteUrls.Link(link.Id))],
            [.. site.Atlas.Content.Claims.Select(claim => SiteUrls.CheckedClaim(claim.Id))],
        ];
        foreach (var paths in kinds)
        {
            var pages = await Task.WhenAll(paths.Select(site.VisitAsync));
            foreach (var tag in new[] { "og:description", "og:image", "og:image:alt" })
            {
                Assert.Empty(pages.GroupBy(page => Tag(page, tag)).Where(same => same.Count() > 1)
                    .Select(same => string.Join(' ', same.Select(page => page.Target))));
            }

            Assert.Equal(paths.Count, pages.Select(page => Tag(page, "og:image").Split("v=")[1]).Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task The_shared_address_keeps_what_the_reader_chose_and_the_canonical_one_does_not_change(string target)
    {
        var page = await site.VisitAsync(target);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Sorted(site.Origin + target), Sorted(Tag(page, "og:url")));
        Assert.Equal(target.Split('?')[0] == "/" ? site.Origin + "/" : null,
            page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));

        // The same state, asked for by the shared address, has the same card.
        var again = await site.VisitAsync(Tag(page, "og:url")[site.Origin.Length..]);
        Assert.Equal(Tag(page, "og:image"), Tag(again, "og:image"));
    }

    [Theory]
    [InlineData("/entries/render?utm_source=mail", "/entries/render")]
    [InlineData("/?entry=render&utm_source=mail&view=chain", "/?entry=render")]
    [InlineData("/entries?page=1&lane=", "/entries")]
    [InlineData("/entries/render?asof=r1", "/entries/render?asof=r1")]
    public async Task The_shared_address_holds_nothing_that_the_page_does_not_read(string target, string shared) =>
        Assert.Equal(site.Origin + shared, Tag(await site.VisitAsync(target), "og:url"));

    [Fact]
    public async Task A_calculator_shares_the_result_of_the_readers_numbers()
    {
        var page = await site.VisitAsync("/calculators/training-compute?params=70e9&tokens=15e12");
        Assert.Contains("6.3 × 10²⁴ FLOP", Tag(page, "og:description"), StringComparison.Ordinal);
        var picture = (await site.VisitAsync(Tag(page, "og:image")[site.Origin.Length..].Replace(".png", ".svg",
            StringComparison.Ordinal))).Body;
        Assert.Contains("6.3 × 10²⁴ FLOP", picture, StringComparison.Ordinal);
        Assert.Contains("70 B", picture, StringComparison.Ordinal);
        Assert.Contains("15 T", picture, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_typed_is_in_the_address_and_in_nothing_that_the_site_says()
    {
        const string typed = "atlasbuysvotes";
        foreach (var path in WithText)
        {
            var page = await site.VisitAsync($"{path}?q={typed}");
            Assert.Contains(typed, Tag(page, "og:url"), StringComparison.Ordinal);
            Assert.All(Said, tag => Assert.DoesNotContain(typed, Tag(page, tag), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_page_without_a_card_and_an_error_show_the_card_of_the_site()
    {
        var home = Tag(await site.VisitAsync("/"), "og:image");
        foreach (var path in WithoutCard)
        {
            Assert.Equal(home, Tag(await site.VisitAsync(path), "og:image"));
        }
    }

    [Fact]
    public void Every_page_of_the_site_map_but_calculators_has_a_card_of_its_own_path()
    {
        var routes = AiChainAtlas.Web.Cards.CardCatalog.All.Select(kind => kind.Route).ToHashSet();
        var without = SiteFiles.Paths(site.Atlas, CalculatorCatalog.Default)
            .Where(path => !routes.Contains(path) && !routes.Contains(path[..(path.LastIndexOf('/') + 1)] + "{id}")
                && !path.EndsWith("/method", StringComparison.Ordinal))
            .Where(path => !path.StartsWith(SiteUrls.Calculators + "/", StringComparison.Ordinal));
        Assert.Empty(without);
    }

    private static string Tag(PageVisit page, string property) =>
        page.Document.QuerySelector($"meta[property='{property}']")?.GetAttribute("content")
            ?? throw new Xunit.Sdk.XunitException($"{page.Target} has no {property}.");

    // Keys may stand in another order, and a comma may be written as such.
    private static string Sorted(string address) => address.Split('?') is [var path, var query]
        ? $"{path}?{string.Join('&', query.Split('&').Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal))}"
        : address;
}
