using System.Net;
using System.Text.Json;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Search;

public sealed class SearchPageTests(AtlasSite site)
{
    [Fact]
    public async Task Every_group_is_a_region_named_by_its_heading_with_the_number_of_its_results()
    {
        var page = (await site.VisitAsync("/search?q=gpu")).Document;
        var groups = page.QuerySelectorAll("section.hits").ToList();
        Assert.True(groups.Count > 5);
        Assert.All(groups, group =>
        {
            var heading = page.GetElementById(group.GetAttribute("aria-labelledby")!)!;
            Assert.Equal("H2", heading.TagName);
            var shown = group.QuerySelectorAll(":scope > ul > li").Length;
            Assert.Matches($"^{shown}( of [0-9]+)?$", heading.QuerySelector(".n")!.TextContent.Trim());
        });
        Assert.Contains("results, the best 60 shown", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_entries_are_offered_where_not_all_are_shown_and_the_list_has_as_many()
    {
        var page = (await site.VisitAsync("/search?q=ai")).Document;
        var all = page.QuerySelector("section[aria-labelledby=hits-entry] > p > a")!;
        var list = (await site.VisitAsync(all.GetAttribute("href")!)).Document;
        Assert.StartsWith($"All {list.QuerySelector(".found b")!.TextContent} entries", all.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qqqqzzzz", null)]
    [InlineData("coorewave", "/entries/coreweave")]
    public async Task Where_nothing_is_found_the_page_says_so_and_offers_close_names_and_places_to_look(string text, string? near)
    {
        var visit = await site.VisitAsync(SiteUrls.SearchFor(text));
        Assert.Equal(HttpStatusCode.OK, visit.Status);
        var main = visit.Document.QuerySelector("main")!;
        Assert.Null(main.QuerySelector(".hits"));
        Assert.Contains($"Nothing matches “{text}”", main.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(near, main.QuerySelector(".search-near a")?.GetAttribute("href"));
        foreach (var place in (string[])[SiteUrls.Entries, SiteUrls.Glossary, SiteUrls.Learn, SiteUrls.Calculators])
        {
            Assert.NotNull(main.QuerySelector($"a[href='{place}']"));
        }
    }

    [Fact]
    public async Task Addition_can_be_suggested_at_any_link()
    {
        var form = (await site.VisitAsync("/search?q=qqqqzzzz")).Document.QuerySelector($"main form[action='{SiteUrls.Suggest}']")!;
        var options = form.QuerySelectorAll("select[name=id] option").Select(option => option.GetAttribute("value")!).ToList();
        Assert.Equal(site.Atlas.Links.Select(link => link.Id), options);
        var answer = await site.VisitAsync(SiteUrls.SuggestFor(form.QuerySelector("[name=kind]")!.GetAttribute("value")!, options[0]));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Results_with_some_of_the_words_are_said_to_be_such_and_unknown_words_are_named()
    {
        var page = (await site.VisitAsync("/search?q=nvidia+QuizLetzz")).Document;
        Assert.Contains("Nothing has all of these words; these results have some of them. Not found anywhere: QuizLetzz.", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/entries/nvidia", page.QuerySelector(".hits li a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Examples_of_the_empty_page_find_something()
    {
        var page = (await site.VisitAsync("/search")).Document;
        var examples = page.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(6, examples.Count);
        foreach (var example in examples)
        {
            Assert.NotEmpty((await site.VisitAsync(example)).Document.QuerySelectorAll(".hits li"));
        }
    }

    [Fact]
    public async Task Api_adds_type_group_and_snippet_to_what_it_gave_before()
    {
        using var json = JsonDocument.Parse((await site.VisitAsync("/api/v1/search?q=render")).Body);
        var first = json.RootElement.GetProperty("items")[0];
        Assert.Equal(
            ["kind", "type", "group", "id", "title", "url", "note", "snippet", "corrected"],
            first.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("entry", "entry", "Entries"), (first.GetProperty("kind").GetString(), first.GetProperty("type").GetString(), first.GetProperty("group").GetString()));
        Assert.NotEmpty(first.GetProperty("snippet").GetString()!);
        Assert.Equal(20, json.RootElement.GetProperty("page_size").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("page").GetInt32());
        Assert.Equal(json.RootElement.GetProperty("items").GetArrayLength(), json.RootElement.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("render")]
    [InlineData("model")]
    [InlineData("bandwidth")]
    public async Task Every_result_has_a_title_an_address_and_no_damaged_sentence(string text)
    {
        using var json = JsonDocument.Parse((await site.VisitAsync($"/api/v1/search?limit=100&q={text}")).Body);
        Assert.All(json.RootElement.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.NotEmpty(item.GetProperty("title").GetString()!);
            Assert.StartsWith("/", item.GetProperty("url").GetString(), StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\.\.|, ,|^\.|  |\{", item.GetProperty("snippet").GetString()!);
        });
    }
}
