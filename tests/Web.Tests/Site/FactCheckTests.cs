using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Learn;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Tests.Site;

public sealed class FactCheckTests(AtlasSite site)
{
    private IReadOnlyList<Claim> Claims => site.Atlas.Content.Claims;

    [Fact]
    public async Task Every_claim_stands_under_its_section_with_verdict_and_record()
    {
        var page = (await site.VisitAsync(SiteUrls.FactCheck)).Document;
        Assert.Equal(Claims.InOrder().Select(claim => $"claim-{claim.Id}"), page.QuerySelectorAll("article.claim").Select(card => card.Id));
        foreach (var claim in Claims)
        {
            var card = page.GetElementById($"claim-{claim.Id}")!;
            Assert.Equal(SiteUrls.CheckedClaim(claim.Id), card.QuerySelector(".statement a")!.GetAttribute("href"));
            Assert.Contains(claim.Verdict.Label, card.TextContent, StringComparison.Ordinal);
            Assert.Contains(claim.Record, card.TextContent, StringComparison.Ordinal);
            Assert.StartsWith(claim.Section, card.Closest("section")!.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Counts_of_verdicts_lead_to_lists_of_that_length()
    {
        foreach (var pill in (await site.VisitAsync(SiteUrls.FactCheck)).Document.QuerySelectorAll("nav[aria-label=Verdict] a"))
        {
            var list = (await site.VisitAsync(pill.GetAttribute("href")!)).Document;
            Assert.Equal(int.Parse(pill.QuerySelector("b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), list.QuerySelectorAll("article.claim").Length);
            Assert.Equal("noindex", list.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        }
    }

    [Fact]
    public async Task Filters_keep_one_another_and_an_empty_list_says_what_to_do()
    {
        var page = (await site.VisitAsync("/fact-check?verdict=wrong&section=Crypto+Industry+Chain")).Document;
        var found = page.QuerySelectorAll("article.claim").Select(card => card.Id);
        Assert.Equal(Claims.InOrder().Where(c => c.Verdict == Verdict.Wrong && c.Section == "Crypto Industry Chain").Select(c => $"claim-{c.Id}"), found);
        Assert.Equal("wrong", page.QuerySelector("form[aria-label='Filter claims'] input[name=verdict]")!.GetAttribute("value"));
        var empty = (await site.VisitAsync("/fact-check?q=zzzz")).Document.QuerySelector(".empty")!;
        Assert.Equal(SiteUrls.FactCheck, empty.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_of_a_claim_leads_to_all_that_has_to_do_with_it()
    {
        foreach (var claim in Claims)
        {
            var visit = await site.VisitAsync(SiteUrls.CheckedClaim(claim.Id));
            var main = visit.Document.QuerySelector("main")!;
            Assert.Equal(claim.Statement, main.QuerySelector("h1")!.TextContent);
            Assert.Contains(claim.Verdict.Meaning, main.TextContent, StringComparison.Ordinal);
            Assert.Contains(claim.Record, main.TextContent, StringComparison.Ordinal);
            var links = main.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ToHashSet();
            string[] wanted =
            [
                .. claim.About.Select(id => SiteUrls.LinkOrEntry(id, site.Atlas)),
                .. claim.SourceIds.Where(id => id != Source.FromMemory).Select(SiteUrls.Source),
                SiteUrls.SuggestFor("claims", claim.Id),
            ];
            Assert.Empty(wanted.Except(links));
        }
    }

    [Fact]
    public async Task Calculators_articles_and_neighbours_of_a_claim_are_linked()
    {
        var links = (await site.VisitAsync(SiteUrls.CheckedClaim("c45"))).Document.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).ToHashSet();
        string[] wanted =
            [
                SiteUrls.Calculator("training-compute"), SiteUrls.Calculator("training-time-cost"), SiteUrls.CheckedClaim("c44"), SiteUrls.CheckedClaim("c46"),
                SiteUrls.Article("reading-the-atlas"),
            ];
        Assert.Empty(wanted.Except(links));
        Assert.All(
            CalculatorCatalog.Default.All.SelectMany(calculator => calculator.ArticleChecks).SelectMany(check => check.ClaimIds), id => Assert.Contains(Claims, c => c.Id == id));
    }

    [Fact]
    public void Articles_that_link_a_claim_count_as_well_as_those_that_show_it()
    {
        Assert.Contains(ArticleMentions.OfClaim("c49"), article => article.Slug == "memory-and-bandwidth");
        Assert.All(Claims, claim => Assert.All(ArticleMentions.OfClaim(claim.Id), article => Assert.Contains(claim.Id, TextOf(article.Slug), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Search_engines_read_a_rating_only_where_the_record_decides()
    {
        foreach (var claim in Claims)
        {
            var review = await ReviewAsync(claim.Id);
            Assert.Equal(claim.Statement, review.GetProperty("claimReviewed").GetString());
            Assert.Equal("Claim", review.GetProperty("itemReviewed").GetProperty("@type").GetString());
            var rating = review.GetProperty("reviewRating");
            Assert.Equal(claim.Verdict.Label, rating.GetProperty("alternateName").GetString());
            Assert.Equal(claim.Verdict != Verdict.Opinion && claim.Verdict != Verdict.Unverifiable, rating.TryGetProperty("ratingValue", out _));
            Assert.Equal(claim.AsOf.IsDated, review.TryGetProperty("datePublished", out _));
        }
    }

    private static string TextOf(string slug)
    {
        using var stream = typeof(ArticleCatalog).Assembly.GetManifestResourceStream($"{slug}.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private async Task<JsonElement> ReviewAsync(string id)
    {
        var blocks = (await site.VisitAsync(SiteUrls.CheckedClaim(id))).Document.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent);
        using var json = JsonDocument.Parse(blocks.Single(block => block.Contains("ClaimReview", StringComparison.Ordinal)));
        return json.RootElement.Clone();
    }
}
