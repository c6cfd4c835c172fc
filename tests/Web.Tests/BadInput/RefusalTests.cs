using System.Net;
using System.Text.Json;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.BadInput;

public sealed class RefusalTests(AtlasSite site)
{
    private static readonly string Long = new('x', 201);
    private static readonly string VeryLong = new('x', 10 * 1024);

    /// <summary>Address, status, and a piece of the sentence that tells the reader why.</summary>
    public static TheoryData<string, int, string> Pages => new()
    {
        { "/nowhere", 404, "There is no such page" },
        { "/entries/no-such-thing", 404, "no entry at this address" },
        { "/entries/nvida", 404, "Did you mean" },
        { "/links/no-such-thing", 404, "no link at this address" },
        { "/links/ai-gpus", 404, "Did you mean" },
        { "/sources/no-such-thing", 404, "no source under this address" },
        { "/?view=globe", 400, "is not a view of the map; choose one of: chain, grid, graph, table." },
        { "/?view=table&page=999", 404, "There is no page 999" },
        { "/?entry=no-such-thing", 404, "no entry of that id" },
        { "/?lane=metal", 400, "'metal' is not a value of 'Lane'; choose one of: ai, crypto." },
        { "/entries?lane=metal", 400, "choose one of: ai, crypto." },
        { "/entries?link=no-such-thing", 400, "is not a value of 'Link'; choose one of" },
        { "/entries?status=tired", 400, "is not a value of 'Status'; choose one of: active," },
        { "/entries?country=Atlantis", 400, "is not a value of 'Country'; choose one of" },
        { "/entries?has_token=maybe", 400, "'maybe' is not a value of 'Has a token'; choose one of: true, false." },
        { "/entries?sort=colour", 400, "is not a column to sort by; choose one of 22, such as name," },
        { "/entries?columns=name,colour", 400, "is not a column of the table; choose one of 22, such as name," },
        { "/entries?page=99", 404, "There is no page 99" },
        { "/entries?page=99999999999", 400, "it must be between 1 and" },
        { "/entries?page=abc", 400, "it must be a whole number between 1 and" },
        { "/entries?page=1.5", 400, "it must be a whole number between 1 and" },
        { "/entries?page=-1", 400, "it must be between 1 and" },
        { "/entries?page=0", 400, "it must be between 1 and" },
        { "/entries?page_size=0", 400, "between 1 and 500" },
        { "/entries?page_size=501", 400, "between 1 and 500" },
        { "/entries?page=1&page=2", 400, "it must be a whole number between 1 and" },
        { "/entries?founded_from=12", 400, "between 1800 and 2100" },
        { "/entries?q=" + Long, 400, "shorten it to 200" },
        { "/search?q=" + Long, 400, "shorten it to 200" },
        { "/search?q=%01", 400, "type it again" },
        { "/sources?kind=rumour", 400, "No source is of that kind" },
        { "/sources?page=999", 404, "There is no page 999: the list has" },
        { "/fact-check?verdict=true", 400, "'true' is not a verdict; choose one of" },
        { "/fact-check?section=Epilogue", 400, "is not a section of the article; choose one of: Introduction," },
        { "/fact-check?q=" + Long, 400, "shorten it to 200" },
        { "/fact-check/c999", 404, "choose one from the list of all claims" },
        { "/timeline?decade=1800s", 400, "'1800s' is not a decade with milestones; choose one of: 1940s," },
        { "/timeline?track=metal", 400, "is not a track; choose one of: ai, aixcrypto, crypto." },
        { "/timeline?school=stoicism", 400, "is not a school of thought; choose one of: behaviourism," },
        { "/glossary?q=" + Long, 400, "shorten it to 200" },
        { "/?asof=yesterday", 400, "write a day such as 2026-11-01, or a revision such as r12" },
        { "/?asof=2999-01-01", 400, "yet to come" },
        { "/?asof=2001-01-01", 400, "the atlas begins later" },
        { "/entries?asof=r0", 400, "the revisions are r1 to r1" },
        { "/entries/render?asof=r2", 400, "the revisions are r1 to r1" },
        { "/links/cx-gpu?asof=12", 400, "write a day such as" },
        { "/links/cx-gpu?asof=r1&asof=r1", 400, "write a day such as" },
        { "/entries/no-such-thing?asof=r1", 404, "had no entry at this address then" },
        { "/changes?kind=cats", 400, "'cats' is not a kind of record; choose one of: sources," },
        { "/changes?since=yesterday", 400, "write a day such as 2026-11-01 or the number of a revision" },
        { "/changes?page=9", 404, "There is no page 9" },
        { "/changes?record=" + Long, 400, "shorten it to 200" },
        { "/changes/2", 404, "There is no revision 2: the last one is 1." },
        { "/changes/1?page=2", 404, "There is no page 2" },
        { "/changes/first", 404, "There is no such page" },
        { "/entries/no-such-thing/history", 404, "no entry at this address" },
        { "/compare?e=no-such-thing", 404, "no entry" },
        { "/compare?e=render&e=no-such-thing", 404, "no entry 'no-such-thing'" },
        { "/compare?e=rendr,aws", 404, "no entry 'rendr'" },
        { "/compare?e=rendr&e=nvida", 404, "no entry 'rendr' and no entry 'nvida'" },
        { "/compare?e=render,aws,nvidia,amd,akash", 400, "can be compared" },
        { "/compare?add=zzzzqqqq", 404, "No entry is called" },
        { "/compare?add=" + Long, 400, "shorten it to 200" },
        { "/entries?q=" + VeryLong, 414, "too long" },
        { "/entries/" + VeryLong, 414, "too long" },
        { "/entries?q=%zz", 400, "damaged" },
        { "/entries?q=%ff", 400, "damaged" },
        { "/entries/%ff", 400, "damaged" },
        { "/entries?q=%", 400, "damaged" },
        { "/entries?q=%00", 400, "damaged" },
        { "/entries/render?x=%00", 400, "damaged" },
        { "/compare?e=render%00", 400, "damaged" },
    };

    /// <summary>Address, status, word for scripts and the key at fault.</summary>
    public static TheoryData<string, int, string?, string?> ApiRefusals => new()
    {
        { "/api/v1/entries/no-such-thing", 404, "not_found", "id" },
        { "/api/v1/links/no-such-thing", 404, "not_found", "id" },
        { "/api/v1/sources/no-such-thing", 404, "not_found", "id" },
        { "/api/v1/entries?lane=metal", 400, "unknown_value", "lane" },
        { "/api/v1/entries?link=x", 400, "unknown_value", "link" },
        { "/api/v1/entries?sort=colour", 400, "unknown_value", "sort" },
        { "/api/v1/entries?page=abc", 400, "not_a_number", "page" },
        { "/api/v1/entries?page=-1", 400, "out_of_range", "page" },
        { "/api/v1/entries?page=99", 404, "not_found", "page" },
        { "/api/v1/entries?page_size=0", 400, "out_of_range", "page_size" },
        { "/api/v1/entries?q=" + Long, 400, "too_long", "q" },
        { "/api/v1/entries?q=%EF%BF%BD", 400, "bad_encoding", "q" },
        { "/api/v1/entries?asof=tomorrow", 400, "not_a_date", "asof" },
        { "/api/v1/entries/render?asof=2999-01-01", 400, "out_of_range", "asof" },
        { "/api/v1/changes?kind=cats", 400, "unknown_value", "kind" },
        { "/api/v1/changes?since=soon", 400, "not_a_date", "since" },
        { "/api/v1/changes?page=9", 404, "not_found", "page" },
        { "/api/v1/changes/2", 404, "not_found", "id" },
        { "/api/v1/stages?page=9", 404, "not_found", "page" },
        { "/api/v1/claims?page_size=x", 400, "not_a_number", "page_size" },
        { "/api/v1/search", 400, "missing", "q" },
        { "/api/v1/search?q=+", 400, "missing", "q" },
        { "/api/v1/search?q=gpu&limit=0", 400, "out_of_range", "limit" },
        { "/api/v1/nothing", 404, null, null },
        { "/api/nothing", 404, null, null },
        { "/api/v1", 404, null, null },
        { "/api/v2/entries", 404, null, null },
        { "/api/v1/entries?q=%ff", 400, null, null },
        { "/api/v1/entries?q=%00", 400, null, null },
        { "/api/v1/entries?q=" + VeryLong, 414, null, null },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_refuses_with_a_status_and_a_sentence(string target, int status, string sentence)
    {
        var visit = await site.VisitAsync(target);
        Assert.Equal(status, (int)visit.Status);
        Assert.Contains(sentence, visit.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single(visit.Document.QuerySelectorAll("h1"));
        Assert.NotEmpty(visit.Document.QuerySelectorAll("main a[href]"));
        Assert.Equal("noindex", visit.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Null(visit.Document.QuerySelector("link[rel=canonical]"));
        Assert.Null(PageChecks.Policy(visit));
        Assert.Null(PageChecks.InlineScript(visit));
        Assert.Null(PageChecks.Title(visit));
        Assert.Empty(visit.Header("Set-Cookie"));
        Assert.Empty(visit.Header("X-Frame-Options"));
        Assert.Empty(visit.Header("ETag"));
    }

    [Theory]
    [MemberData(nameof(ApiRefusals))]
    public async Task Api_refuses_with_problem_json(string target, int status, string? error, string? field)
    {
        var visit = await site.VisitAsync(target);
        Assert.Equal(status, (int)visit.Status);
        Assert.Equal("application/problem+json", Assert.Single(visit.Header("Content-Type")).Split(';')[0]);
        using var problem = JsonDocument.Parse(visit.Body);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.True(problem.RootElement.GetProperty("detail").GetString()!.Length > 10);
        if (error is not null)
        {
            Assert.Equal(error, problem.RootElement.GetProperty("error").GetString());
            Assert.Equal(field, problem.RootElement.GetProperty("field").GetString());
        }
    }

    [Fact]
    public async Task A_page_beyond_the_last_says_how_many_there_are_and_the_last_is_answered()
    {
        var pages = (site.Atlas.Content.Sources.Count(source => source.IsRead) + 99) / 100;
        var beyond = await site.VisitAsync($"/sources?page={pages + 1}");
        Assert.Equal(404, (int)beyond.Status);
        Assert.Contains($"There is no page {pages + 1}: the list has {pages} pages.",
            beyond.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await site.VisitAsync($"/sources?page={pages}")).Status);
    }

    [Fact]
    public async Task Near_names_are_offered_as_links()
    {
        var links = (await site.VisitAsync("/entries/nvida")).Document.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href"));
        Assert.Contains("/entries/nvidia", links);
    }

    // Kestrel takes %00 in a path for an attack and answers while it reads the request line, before any of our code
    // runs: there is nothing of ours to give a sentence or a policy.
    [Theory]
    [InlineData("/%00")]
    [InlineData("/entries/%00")]
    [InlineData("/api/v1/entries/render%00?q=gpu")]
    public async Task Nul_in_a_path_is_refused_by_the_server_itself(string target)
    {
        using var response = await site.SendAsync(target);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/entries")]
    [InlineData("/entries/render")]
    [InlineData("/about")]
    public async Task Page_cannot_be_posted_to(string path)
    {
        using var response = await site.SendAsync(path, HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("Not that way", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_of_what_is_only_read_cannot_be_posted_to()
    {
        using var response = await site.SendAsync("/api/v1/links", HttpMethod.Post);
        Assert.True(response.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/entries/render", false)]
    [InlineData("/nowhere", false)]
    [InlineData("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", true)]
    [InlineData("/entries?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", true)]
    [InlineData("/entries?lane=%3Cscript%3Ealert(1)%3C/script%3E", true)]
    [InlineData("/compare?e=%3Cscript%3Ealert(1)%3C/script%3E", true)]
    [InlineData("/entries/%3Cscript%3Ealert(1)%3C%2Fscript%3E", true)]
    public async Task Text_of_the_address_never_becomes_markup(string target, bool hostile)
    {
        var visit = await site.VisitAsync(target);
        Assert.DoesNotContain(visit.Document.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Equal(!hostile, !visit.Body.Contains("alert(1)", StringComparison.Ordinal));
    }
}
