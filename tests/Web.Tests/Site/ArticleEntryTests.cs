using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Shell;
using AngleSharp.Dom;

namespace AiChainAtlas.Web.Tests.Site;

/// <summary>Whatever the article names is on the map at its link, and its page repeats all that the article says about it.</summary>
public sealed class ArticleEntryTests(AtlasSite site)
{
    private const int Named = 38;

    private const string Grid = "/?view=grid";

    private static readonly string[] NamedWithoutClaim = ["fireworks-ai", "gate", "google-cloud"];

    private IReadOnlyList<Entry> Entries => [.. site.Atlas.Entries.Where(e => e.Origin == Origin.Seed)];

    private IReadOnlyList<Entry> OffTheMap => [.. Entries.Where(e => site.Atlas.LinkOf(e).StageId is null)];

    [Fact]
    public void Article_names_38_entries_and_four_of_them_stand_outside_the_chain()
    {
        Assert.Equal(Named, Entries.Count);
        Assert.Equal(["bcg", "gate", "nasa", "nature-journal"], OffTheMap.Select(e => e.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_on_the_chain_is_a_tile_of_each_of_its_links()
    {
        var map = (await site.VisitAsync(Grid)).Document;
        foreach (var entry in Entries.Except(OffTheMap))
        {
            var tiles = map.QuerySelectorAll($"a[data-chip='{entry.Id}']");
            Assert.All(tiles, tile => Assert.Equal(entry.Name, tile.TextContent));
            Assert.Equal(
                entry.SecondaryLinkIds.Append(entry.LinkId).Select(link => $"grid-{link}").Order(StringComparer.Ordinal),
                tiles.Select(tile => tile.Closest("section")!.GetAttribute("aria-labelledby")).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Each_chip_opens_the_panel_that_leads_to_the_page()
    {
        var map = (await site.VisitAsync(Grid)).Document;
        foreach (var entry in Entries.Except(OffTheMap))
        {
            var address = map.QuerySelector($"a[data-chip='{entry.Id}']")!.GetAttribute("href")!;
            var panel = (await site.VisitAsync(address)).Document.QuerySelector("aside#panel")!;
            Assert.False(panel.HasAttribute("hidden"));
            Assert.Contains(SiteUrls.Entry(entry.Id), Targets(panel));
        }
    }

    [Fact]
    public async Task Each_outside_the_chain_is_found_by_search_list_link_and_source()
    {
        var list = await ListedAsync();
        foreach (var entry in OffTheMap)
        {
            var page = SiteUrls.Entry(entry.Id);
            Assert.Contains(page, list);
            Assert.Contains(page, await LinksOfAsync(SiteUrls.SearchFor(entry.Name)));
            Assert.Contains(page, await LinksOfAsync(SiteUrls.Link(entry.LinkId)));
            var source = entry.Facts.SelectMany(f => f.SourceIds).First(id => id != Source.FromMemory);
            Assert.Contains(page, await LinksOfAsync(SiteUrls.Source(source)));
        }
    }

    [Fact]
    public async Task Each_page_shows_every_claim_about_it_with_verdict_record_and_sources()
    {
        foreach (var entry in Entries)
        {
            var page = (await site.VisitAsync(SiteUrls.Entry(entry.Id))).Document;
            var claims = site.Atlas.Content.Claims.Where(c => c.About.Contains(entry.Id)).ToList();
            Assert.Equal(claims.Select(c => $"claim-{c.Id}"), page.QuerySelectorAll("article.claim").Select(c => c.Id));
            Assert.All(claims, claim => Shows(page.GetElementById($"claim-{claim.Id}")!, claim));
        }
    }

    [Fact]
    public async Task Each_page_lists_the_sources_of_its_facts()
    {
        foreach (var entry in Entries)
        {
            var links = await LinksOfAsync(SiteUrls.Entry(entry.Id), "ol.source-list");
            Assert.Empty(entry.Facts.SelectMany(f => f.SourceIds).Where(id => id != Source.FromMemory).Select(SiteUrls.Source).Except(links));
        }
    }

    [Fact]
    public async Task Those_named_without_a_claim_say_so()
    {
        const string Said = "The article names it but makes no claim that can be checked.";
        var silent = new List<string>();
        foreach (var entry in Entries)
        {
            var page = (await site.VisitAsync(SiteUrls.Entry(entry.Id))).Document;
            if (page.QuerySelector("section[aria-labelledby=claims]")!.TextContent.Contains(Said, StringComparison.Ordinal))
            {
                silent.Add(entry.Id);
            }
        }

        Assert.Equal(NamedWithoutClaim, silent.Order(StringComparer.Ordinal));
        Assert.All(NamedWithoutClaim, id => Assert.Empty(site.Atlas.ClaimsAbout(id)));
    }

    private static void Shows(IElement card, Claim claim)
    {
        Assert.Contains(claim.Statement, card.QuerySelector(".statement")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(claim.Verdict.Label, card.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(claim.Record, card.QuerySelector(".record")!.TextContent, StringComparison.Ordinal);
        var read = claim.SourceIds.Where(id => id != Source.FromMemory).ToList();
        Assert.Empty(read.Select(SiteUrls.Source).Except(Targets(card)));
        Assert.Equal(read.Count == 0, card.TextContent.Contains("from memory only", StringComparison.Ordinal));
    }

    /// <summary>Every entry that some page of the plain list leads to.</summary>
    private async Task<HashSet<string>> ListedAsync()
    {
        var listed = new HashSet<string>();
        for (var next = SiteUrls.Entries; next is not null;)
        {
            var page = (await site.VisitAsync(next)).Document;
            listed.UnionWith(Targets(page.QuerySelector("table")!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return listed;
    }

    private async Task<IReadOnlyList<string>> LinksOfAsync(string target, string within = "main") =>
        [.. (await site.VisitAsync(target)).Document.QuerySelectorAll(within).SelectMany(Targets)];

    private static IEnumerable<string> Targets(IElement element) => element.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!);
}
