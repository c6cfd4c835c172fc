using System.Net;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Prices;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Learn;

public sealed class PricesPageTests(AtlasSite site)
{
    [Fact]
    public async Task Every_dated_offer_stands_once_with_its_date_and_source()
    {
        var page = (await site.VisitAsync("/prices")).Document;
        var offers = PriceBook.Of(site.Atlas).SelectMany(chip => chip.Offers).ToList();
        Assert.Equal(offers.Count, page.QuerySelectorAll(".price-offers tbody tr").Length);
        Assert.All(offers, offer => Assert.True(offer.Price.AsOf.IsDated));
        Assert.All(page.QuerySelectorAll(".price-offers tbody tr"), row => Assert.All(row.QuerySelectorAll("td"), cell => Assert.NotEqual("", cell.TextContent.Trim())));
    }

    [Fact]
    public async Task A_useful_price_leads_to_the_calculator_with_the_same_result()
    {
        var link = (await site.VisitAsync("/prices?accelerator=H100%20SXM5%2080GB")).Document.QuerySelector(".price-offers td a")!;
        var shown = (await site.VisitAsync(link.GetAttribute("href")!)).Document;
        Assert.Contains(link.TextContent, shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accelerator=Abacus")]
    [InlineData("market=bazaar")]
    public async Task An_unknown_filter_is_refused_with_what_to_do(string query)
    {
        var answer = await site.VisitAsync($"/prices?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector("main a[href='/prices']"));
    }

    [Fact]
    public async Task A_market_that_offers_no_such_chip_shows_none_and_the_way_back()
    {
        var page = (await site.VisitAsync("/prices?accelerator=A10%20PCIe&market=decentralised")).Document;
        Assert.Empty(page.QuerySelectorAll(".price-offers"));
        Assert.NotNull(page.QuerySelector(".empty a[href='/prices']"));
    }

    [Fact]
    public void Of_an_offer_with_several_figures_the_newest_dated_one_counts()
    {
        GpuPrice Priced(string id, string date, double dollars) => new()
        {
            Id = id,
            Provider = "Somebody",
            Accelerator = "Chip",
            UsdPerGpuHour = dollars,
            Terms = GpuPrice.OnDemand,
            Market = GpuPrice.Centralised,
            AsOf = Domain.Provenance.PartialDate.Parse(date),
        };
        var latest = PriceBook.Latest([Priced("a", "2026-01-01", 1), Priced("b", "2026-02-01", 2), Priced("c", "n.d.", 0.5)]);
        Assert.Equal("b", Assert.Single(latest).Id);
    }
}
