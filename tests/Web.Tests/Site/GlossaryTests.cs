using System.Text.Json;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Web.Learn;
using AiChainAtlas.Web.Shell;
using AngleSharp.Dom;

namespace AiChainAtlas.Web.Tests.Site;

public sealed class GlossaryTests(AtlasSite site)
{
    private IReadOnlyList<Term> Terms => site.Atlas.Content.Terms;

    [Fact]
    public async Task Every_term_stands_once_in_order_with_its_definition()
    {
        var page = (await site.VisitAsync(SiteUrls.Glossary)).Document;
        Assert.Equal(TermIndex.Of(Terms).SelectMany(letter => letter).Select(term => term.Id), page.QuerySelectorAll("dl.glossary-terms dt").Select(dt => dt.Id));
        Assert.All(Terms, term =>
        {
            var entry = page.GetElementById(term.Id)!.ParentElement!.TextContent;
            Assert.Contains(term.Definition, entry, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Pairs_that_are_confused_point_at_each_other()
    {
        var page = (await site.VisitAsync(SiteUrls.Glossary)).Document;
        foreach (var pair in ConfusedTerms.All)
        {
            Assert.Equal(SiteUrls.Term(pair.SecondId), Confused(page, pair.FirstId));
            Assert.Equal(SiteUrls.Term(pair.FirstId), Confused(page, pair.SecondId));
        }
    }

    [Fact]
    public async Task Articles_that_explain_a_term_are_those_that_its_entry_names()
    {
        var page = (await site.VisitAsync(SiteUrls.Glossary)).Document;
        var explained = new Dictionary<string, List<string>>();
        foreach (var article in ArticleCatalog.Default.All)
        {
            foreach (var card in (await site.VisitAsync(SiteUrls.Article(article.Slug))).Document.QuerySelectorAll(".term-card"))
            {
                (explained.TryGetValue(card.Id!["term-".Length..], out var articles) ? articles : explained[card.Id["term-".Length..]] = []).Add(SiteUrls.Article(article.Slug));
            }
        }

        Assert.True(explained.Count > 20);
        Assert.All(Terms, term => Assert.Equal(
            explained.GetValueOrDefault(term.Id) ?? [],
            page.GetElementById(term.Id)!.ParentElement!.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith(SiteUrls.Learn + "/", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_term_alone_is_what_its_name_leads_to_with_the_way_back_to_all()
    {
        var all = (await site.VisitAsync(SiteUrls.Glossary)).Document;
        var address = all.QuerySelector("#flop a")!.GetAttribute("href")!;
        Assert.Equal(SiteUrls.TermAlone("flop"), address);
        var alone = (await site.VisitAsync(address)).Document;
        Assert.Equal("flop", Assert.Single(alone.QuerySelectorAll("dl.glossary-terms dt")).Id);
        Assert.NotNull(alone.QuerySelector(".found a[href='/glossary']"));
        Assert.NotNull(alone.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Equal(Terms.First(term => term.Id == "flop").Name, alone.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal(404, (int)(await site.VisitAsync("/glossary?term=no-such-term")).Status);
    }

    [Fact]
    public async Task Search_finds_in_name_and_definition_and_an_empty_list_leads_on()
    {
        var found = (await site.VisitAsync("/glossary?q=zero-knowledge")).Document.QuerySelectorAll("dl.glossary-terms dt").Select(dt => dt.Id).ToList();
        Assert.Contains("zkml", found);
        Assert.True(found.Count < Terms.Count);
        var empty = (await site.VisitAsync("/glossary?q=zzzz")).Document.QuerySelectorAll(".empty a").Select(a => a.GetAttribute("href"));
        Assert.Equal([SiteUrls.Glossary, SiteUrls.SearchFor("zzzz")], empty);
    }

    [Fact]
    public async Task Search_engines_read_all_definitions()
    {
        var blocks = (await site.VisitAsync(SiteUrls.Glossary)).Document.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent);
        using var json = JsonDocument.Parse(blocks.Single(block => block.Contains("DefinedTermSet", StringComparison.Ordinal)));
        Assert.Equal(Terms.Select(term => term.Definition), json.RootElement.GetProperty("hasDefinedTerm").EnumerateArray().Select(term => term.GetProperty("description").GetString()));
    }

    [Fact]
    public async Task Terms_of_entries_and_links_are_explained_once_in_the_sense_of_their_lane()
    {
        var met = new HashSet<string>();
        foreach (var (target, lane) in site.Atlas.Links.Select(link => (SiteUrls.Link(link.Id), link.Lane)).Concat(site.Atlas.Entries.Select(entry => (SiteUrls.Entry(entry.Id), site.Atlas.LinkOf(entry).Lane))))
        {
            var page = (await site.VisitAsync(target)).Document;
            var cards = page.QuerySelectorAll(".term-card").Select(card => card.Id!["term-".Length..]).ToList();
            Assert.Equal(cards.Count, cards.Distinct().Count());
            Assert.DoesNotContain(lane == Lane.Ai ? "token-crypto" : "token-text", cards);
            Assert.All(page.QuerySelectorAll(".term > a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("aria-describedby")!)));
            met.UnionWith(cards);
        }

        Assert.Superset(Wanted, met);
    }

    private static HashSet<string> Wanted => ["token-crypto", "token-text", "gpu"];

    private static string? Confused(IDocument page, string termId) =>
        page.GetElementById(termId)!.ParentElement!.QuerySelector(".glossary-confused a")?.GetAttribute("href");
}
