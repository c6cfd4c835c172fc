using System.IO.Compression;
using System.Net;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Caching;

public sealed class ValidatorTests(AtlasSite site)
{
    public static TheoryData<string> Targets => ["/", "/entries", "/entries/render", "/api/v1/entries", "/entries.csv", "/map/graph.json", "/sitemap.xml"];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Codings_have_their_own_strong_tags_and_decode_to_the_same_bytes(string target)
    {
        var (plain, identityTag) = await ReadAsync(target, "identity", null);
        var (brotli, brotliTag) = await ReadAsync(target, "br", "br");
        var (gzip, gzipTag) = await ReadAsync(target, "gzip", "gzip");
        Assert.NotEmpty(plain);
        Assert.Equal(plain, brotli);
        Assert.Equal(plain, gzip);
        var tags = new[] { identityTag, brotliTag, gzipTag };
        Assert.Equal(3, tags.Distinct().Count());
        Assert.All(tags, tag => Assert.Matches("^\"[^\"]+\"$", tag));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Tag_that_still_holds_is_answered_by_304_without_a_body(string target)
    {
        using var first = await site.SendAsync(target, null, ("Accept-Encoding", "br"));
        var tag = first.Headers.ETag!.ToString();
        foreach (var asked in new[] { tag, $"\"other\", {tag}", "W/" + tag, "*" })
        {
            using var again = await site.SendAsync(target, null, ("Accept-Encoding", "br"), ("If-None-Match", asked));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(tag, again.Headers.ETag!.ToString());
            Assert.Contains("Accept-Encoding", again.Headers.Vary);
        }
    }

    [Fact]
    public async Task Tag_of_another_coding_or_page_is_answered_in_full()
    {
        using var brotli = await site.SendAsync("/entries", null, ("Accept-Encoding", "br"));
        using var gzip = await site.SendAsync("/entries", null, ("Accept-Encoding", "gzip"), ("If-None-Match", brotli.Headers.ETag!.ToString()));
        using var other = await site.SendAsync("/links", null, ("Accept-Encoding", "br"), ("If-None-Match", brotli.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, gzip.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("gzip;q=0", null)]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0.0, gzip;q=0.000", null)]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=0.5", "gzip")]
    [InlineData("", null)]
    public async Task Coding_is_one_that_the_client_takes(string accepted, string? expected)
    {
        using var response = await site.SendAsync("/about", null, ("Accept-Encoding", accepted));
        Assert.Equal(expected, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
    }

    [Theory]
    [InlineData("/", "/?utm_source=x&fbclid=y")]
    [InlineData("/entries", "/entries?whatever=1")]
    [InlineData("/entries?lane=ai", "/entries?x=2&lane=ai&y=")]
    [InlineData("/entries/render", "/entries/render?page=77")]
    [InlineData("/api/v1/stages", "/api/v1/stages?lane=nonsense")]
    public async Task Unknown_keys_change_nothing(string plain, string decorated)
    {
        using var one = await site.SendAsync(plain);
        using var other = await site.SendAsync(decorated);
        Assert.NotNull(one.Headers.ETag);
        Assert.Equal(one.Headers.ETag, other.Headers.ETag);
    }

    [Theory]
    [InlineData("/", "/?view=table")]
    [InlineData("/entries", "/entries?page=2")]
    [InlineData("/entries?sort=name", "/entries?sort=-name")]
    public async Task Known_keys_change_the_page(string one, string other)
    {
        using var first = await site.SendAsync(one);
        using var second = await site.SendAsync(other);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Public_answers_may_be_kept_but_must_be_asked_for_again()
    {
        using var response = await site.SendAsync("/");
        Assert.True(response.Headers.CacheControl!.Public);
        Assert.True(response.Headers.CacheControl.NoCache);
        Assert.False(response.Headers.Contains("Pragma"));
    }

    // A list that no other test asks for, so that the first answer is the one that was rendered.
    [Fact]
    public async Task Page_just_rendered_and_page_kept_have_the_same_headers()
    {
        using var rendered = await site.SendAsync("/entries?lane=crypto&page_size=9");
        using var kept = await site.SendAsync("/entries?lane=crypto&page_size=9");
        Assert.Equal(Ordered(rendered), Ordered(kept));

        static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Ordered(HttpResponseMessage response) =>
            PageVisit.HeadersOf(response).OrderBy(h => h.Key, StringComparer.Ordinal);
    }

    private async Task<(byte[] Content, string Tag)> ReadAsync(string target, string accepted, string? expected)
    {
        using var response = await site.SendAsync(target, null, ("Accept-Encoding", accepted));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentEncoding.SingleOrDefault());
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream decoded = expected switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var content = new MemoryStream();
        await decoded.CopyToAsync(content, TestContext.Current.CancellationToken);
        return (content.ToArray(), response.Headers.ETag!.ToString());
    }
}
