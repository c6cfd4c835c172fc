using System.Net;
using System.Text.Json;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.BadInput;

public sealed class FailureTests(AtlasSite site)
{
    private const int Mutations = 1000;

    private static readonly string[] Starts =
    [
        "/", "/?view=table&lane=ai", "/links/ai-gpu", "/entries", "/entries?lane=ai&sort=-founded&page=2", "/entries/render", "/compare?e=render&e=aws",
        "/search?q=render", "/sources?kind=news&page=1", "/about", "/entries.csv?q=gpu", "/api/v1/entries?q=gpu&page_size=5", "/api/v1/search?q=kv", "/api/v1/links/ai-gpu",
    ];

    private static readonly string[] Pieces =
    [
        "%20", "%zz", "%ff", "%00", "%0d%0a", "%E5%AF%92", "%F0%9F%98%80", "..", "//", "?", "&", "=", "==", ",", ",,", ";", "'", "%22", "<b>", "-", "-1", "0", "9999999999999999999999",
        "1e9", "NaN", "&page=2", "&page=2&page=3", "&sort=-", "&columns=,", "&q=+", "&e=", "&lane=ai,ai", "[]", "%5B%5D", "%2F", "%2e%2e/", "\\", "~", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    [Fact]
    public async Task Exception_gives_a_page_that_tells_nothing_of_its_inside()
    {
        using var response = await site.SendAsync("/search?q=exception", null, (AtlasSite.BreakHeader, "1"));
        var visit = await PageVisit.OfAsync("/search?q=exception", response);
        Assert.Equal(HttpStatusCode.InternalServerError, visit.Status);
        Assert.Contains("Something broke on our side", visit.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Null(PageChecks.Policy(visit));
        Assert.Null(PageChecks.InlineScript(visit));
        SaysNothing(visit.Body);
    }

    [Fact]
    public async Task Exception_under_the_api_gives_problem_json_that_tells_nothing_of_its_inside()
    {
        using var response = await site.SendAsync("/api/v1/entries?q=exception", null, (AtlasSite.BreakHeader, "1"));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(body);
        Assert.Equal(500, problem.RootElement.GetProperty("status").GetInt32());
        SaysNothing(body);
    }

    [Fact]
    public async Task Page_that_failed_once_is_there_for_the_next_reader()
    {
        using var broken = await site.SendAsync("/entries?lane=crypto&page_size=7", null, (AtlasSite.BreakHeader, "1"));
        using var next = await site.SendAsync("/entries?lane=crypto&page_size=7");
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task A_thousand_damaged_addresses_break_nothing()
    {
        var random = new Random(20260512);
        var problems = new List<string>();
        for (var i = 0; i < Mutations; i++)
        {
            var target = Damaged(random);
            using var response = await site.SendAsync(target);
            var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var redirect = (int)response.StatusCode is 301 or 303;
            if ((int)response.StatusCode >= 500 || (body.Length == 0 && !redirect && !IsRefusedByServer(target, response.StatusCode)) || (redirect && response.Headers.Location is null)
                || (target.Contains("%00", StringComparison.Ordinal) && response.StatusCode != HttpStatusCode.BadRequest))
            {
                problems.Add($"{(int)response.StatusCode}, {body.Length} bytes: {target}");
            }
        }

        Assert.Empty(problems);
    }

    // A NUL in a path never reaches our code: RefusalTests.Nul_in_a_path_is_refused_by_the_server_itself.
    private static bool IsRefusedByServer(string target, HttpStatusCode status) =>
        status == HttpStatusCode.BadRequest && target.Split('?')[0].Contains("%00", StringComparison.Ordinal);

    private static string Damaged(Random random)
    {
        var target = Starts[random.Next(Starts.Length)];
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(1, target.Length + 1);
            target = random.Next(4) switch
            {
                0 when at < target.Length => target.Remove(at, 1),
                1 when at < target.Length => target[..at] + target[random.Next(1, target.Length)..],
                _ => target.Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return target;
    }

    private static void SaysNothing(string body)
    {
        foreach (var inside in new[] { AtlasSite.BreakMessage, "InvalidOperationException", "   at ", ".cs:line", "AiChainAtlas.Web" })
        {
            Assert.DoesNotContain(inside, body, StringComparison.Ordinal);
        }
    }
}
