using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Api;

public sealed partial class ApiContractTests(AtlasSite site)
{
    private static readonly string[] Confidences = ["reported", "likely", "estimated", "unverified"];
    private static readonly string[] Ranks = ["preferred", "normal", "deprecated"];

    public static TheoryData<string> Lists =>
        ["/stages", "/links", "/relations", "/entries", "/sources", "/claims", "/timeline", "/glossary", "/search?q=render"];

    public static TheoryData<string> Filters =>
    [
        "link=ai-gpu", "lane=crypto", "status=active", "status=merged,inactive", "country=United States", "country=none", "founded=none", "has_token=true", "has_token=false", "origin=seed",
        "q=render", "q=gpu&lane=ai", "sort=-founded", "sort=country&page=2&page_size=20", "founded_from=2015&founded_to=2018", "lane=ai&origin=added&sourced=all",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_list_has_the_same_shape_and_snake_case_keys(string path)
    {
        var root = await JsonAsync("/api/v1" + path);
        Assert.Equal(["items", "total", "page", "page_size"], root.EnumerateObject().Select(p => p.Name));
        Assert.NotEqual(0, root.GetProperty("items").GetArrayLength());
        Assert.Equal(1, root.GetProperty("page").GetInt32());
        Assert.All(Keys(root), key => Assert.Matches(SnakeCase(), key));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    [InlineData("/entries/render")]
    [InlineData("/entries/no-such-thing")]
    public async Task Every_answer_to_get_is_open_to_other_origins(string path)
    {
        using var response = await site.SendAsync("/api/v1" + path, null, ("Origin", "https://other.example"));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Filters_give_what_the_list_of_the_domain_gives(string filter)
    {
        var values = filter.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var (query, problem) = EntryQueryReader.Read(site.Atlas, values.GetValueOrDefault);
        Assert.Null(problem);
        var expected = EntryList.Of(site.Atlas, query);
        var root = await JsonAsync("/api/v1/entries?" + string.Join('&', values.Select(v => $"{v.Key}={Uri.EscapeDataString(v.Value)}")));
        Assert.Equal(expected.Total, root.GetProperty("total").GetInt32());
        Assert.InRange(expected.Total, 1, site.Atlas.Entries.Count - (query.IsFiltered ? 1 : 0));
        Assert.Equal(expected.Items.Select(e => e.Id), Ids(root));
        Assert.Equal(query.PageSize, root.GetProperty("page_size").GetInt32());
    }

    [Theory]
    [InlineData("lane=crypto", "lane", "crypto")]
    [InlineData("status=merged", "status", "merged")]
    [InlineData("origin=seed", "origin", "seed")]
    [InlineData("has_token=true", "has_token", "True")]
    public async Task Filtered_items_have_what_was_asked_for(string filter, string key, string value)
    {
        var items = (await JsonAsync("/api/v1/entries?page_size=500&" + filter)).GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal(value, item.GetProperty(key).ToString()));
    }

    [Fact]
    public async Task Pages_add_up_to_all_entries_without_a_repeat()
    {
        var ids = new List<string>();
        for (var page = 1; page <= (site.Atlas.Entries.Count + 49) / 50; page++)
        {
            ids.AddRange(Ids(await JsonAsync($"/api/v1/entries?page={page}")));
        }

        Assert.Equal(site.Atlas.Entries.Select(e => e.Id), ids);
    }

    [Fact]
    public async Task Entry_carries_every_fact_with_its_provenance()
    {
        var entry = site.Atlas.FindEntry("render")!;
        var facts = (await JsonAsync("/api/v1/entries/render")).GetProperty("facts").EnumerateArray().ToList();
        Assert.Equal(entry.Facts.Count, facts.Count);
        foreach (var (fact, json) in entry.Facts.Zip(facts))
        {
            Assert.Equal(fact.Field, json.GetProperty("field").GetString());
            Assert.Equal(fact.Value, json.GetProperty("value").GetString());
            Assert.Equal(fact.SourceIds, json.GetProperty("sources").EnumerateArray().Select(s => s.GetString()!));
            Assert.Equal(fact.AsOf.IsDated ? fact.AsOf.ToString() : null, json.GetProperty("as_of").GetString());
            Assert.Contains(json.GetProperty("confidence").GetString(), Confidences);
            Assert.Contains(json.GetProperty("rank").GetString(), Ranks);
        }
    }

    [Fact]
    public async Task Link_carries_its_parts_entries_relations_and_claims()
    {
        foreach (var link in site.Atlas.Links.Take(12))
        {
            var json = await JsonAsync("/api/v1/links/" + link.Id);
            Assert.Equal(link.Name, json.GetProperty("link").GetProperty("name").GetString());
            Assert.Equal(site.Atlas.EntriesOn(link).Select(e => e.Id), json.GetProperty("entries").EnumerateArray().Select(e => e.GetString()!));
            Assert.Equal(site.Atlas.PartsOf(link).Select(l => l.Id), json.GetProperty("parts").EnumerateArray().Select(e => e.GetString()!));
            Assert.Equal(site.Atlas.NeighboursOf(link.Id).Count(), json.GetProperty("relations").GetArrayLength());
            Assert.Equal(site.Atlas.ClaimsAbout(link.Id).Count(), json.GetProperty("claims").GetArrayLength());
        }
    }

    [Fact]
    public async Task Addresses_of_search_results_answer()
    {
        foreach (var hit in (await JsonAsync("/api/v1/search?q=token&limit=100")).GetProperty("items").EnumerateArray())
        {
            var target = hit.GetProperty("url").GetString()!.Split('#')[0];
            Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync(target)).Status);
        }
    }

    private async Task<JsonElement> JsonAsync(string target)
    {
        var visit = await site.VisitAsync(target);
        Assert.Equal(HttpStatusCode.OK, visit.Status);
        Assert.StartsWith("application/json", Assert.Single(visit.Header("Content-Type")), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(visit.Body);
        return json.RootElement.Clone();
    }

    private static IEnumerable<string> Ids(JsonElement list) => list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);

    private static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Keys(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();
}
