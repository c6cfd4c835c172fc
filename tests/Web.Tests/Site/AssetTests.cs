using System.IO.Compression;
using System.Net;

namespace AiChainAtlas.Web.Tests.Site;

/// <summary>Style and scripts, served from a build and not from a published folder, as `dotnet run` does.</summary>
public sealed class AssetTests(AtlasSite site)
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Style_and_scripts_are_sent_compressed_when_asked(string coding)
    {
        foreach (var address in await AddressesAsync())
        {
            using var response = await site.SendAsync(address, null, ("Accept-Encoding", coding));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(coding, Assert.Single(response.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            var packed = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var plain = await site.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(plain, await UnpackAsync(packed, coding));
            Assert.True(packed.Length < plain.Length, $"{address}: {packed.Length} bytes packed, {plain.Length} plain.");
        }
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Address_that_names_its_content_may_be_kept_for_good(string coding)
    {
        foreach (var address in await AddressesAsync())
        {
            using var response = await site.SendAsync(address, null, ("Accept-Encoding", coding));
            Assert.Equal("max-age=31536000, immutable", Keep(response));
            Assert.NotNull(response.Headers.ETag);
        }
    }

    [Fact]
    public async Task Pages_name_style_and_scripts_by_their_content()
    {
        var addresses = await AddressesAsync();
        Assert.Contains(addresses, a => a.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(addresses, a => a.EndsWith(".js", StringComparison.Ordinal));
        Assert.All(addresses, address => Assert.Matches(@"\.[a-z0-9]{10}\.(js|css)$", address));
    }

    [Fact]
    public async Task Address_without_a_fingerprint_is_asked_for_again()
    {
        using var response = await site.SendAsync("/css/atlas.css", null, ("Accept-Encoding", "br"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
    }

    /// <summary>What two kinds of page load at once, and the modules they name for later.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var addresses = new HashSet<string>();
        foreach (var target in new[] { "/", "/?view=graph" })
        {
            var page = (await site.VisitAsync(target)).Document;
            addresses.UnionWith(page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!));
            addresses.UnionWith(page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!));
            addresses.UnionWith(page.QuerySelectorAll("[data-suggest]").Select(f => f.GetAttribute("data-suggest")!));
        }

        return [.. addresses.Select(a => "/" + a.TrimStart('/'))];
    }

    // As written: the parsed header puts its parts in another order.
    private static string Keep(HttpResponseMessage response) => string.Join(", ", response.Headers.NonValidated["Cache-Control"]);

    private static async Task<byte[]> UnpackAsync(byte[] packed, string coding)
    {
        using var input = new MemoryStream(packed);
        await using Stream decoder = coding == "br" ? new BrotliStream(input, CompressionMode.Decompress) : new GZipStream(input, CompressionMode.Decompress);
        using var output = new MemoryStream();
        await decoder.CopyToAsync(output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
