using System.Net;
using System.Text.Json;
using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Api;

public sealed class ExportHttpTests(AtlasSite site)
{
    public static TheoryData<string> Formats => [.. AtlasFormats.All.Select(format => format.Key)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Export_is_the_file_of_this_revision_for_everybody(string key)
    {
        var format = AtlasFormats.Find(key)!;
        using var expected = new MemoryStream();
        format.Write(expected, site.Atlas);
        using var response = await site.SendAsync(SiteUrls.ApiExport(key));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected.ToArray(), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(format.MediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(format.FileName(site.Atlas.Revision), response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        using var again = await site.SendAsync(SiteUrls.ApiExport(key), null, ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var head = await site.SendAsync(SiteUrls.ApiExport(key), HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, expected.Length), (head.StatusCode, head.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Unknown_format_and_table_are_refused_with_those_there_are()
    {
        foreach (var (address, word) in new[] { (SiteUrls.ApiExport("docx"), "landscape.yml"), (SiteUrls.ApiTable("users"), "chip_stock") })
        {
            var visit = await site.VisitAsync(address);
            Assert.Equal(404, (int)visit.Status);
            Assert.StartsWith("application/problem+json", Assert.Single(visit.Header("Content-Type")), StringComparison.Ordinal);
            Assert.Contains(word, visit.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Export_and_lists_of_the_api_agree()
    {
        using var export = JsonDocument.Parse((await site.VisitAsync(SiteUrls.ApiExport("json"))).Body);
        foreach (var list in (string[])["links", "entries", "sources", "relations", "claims"])
        {
            using var page = JsonDocument.Parse((await site.VisitAsync(SiteUrls.ApiList(list))).Body);
            Assert.Equal(page.RootElement.GetProperty("total").GetInt32(), export.RootElement.GetProperty(list).GetArrayLength());
        }

        using var entry = JsonDocument.Parse((await site.VisitAsync(SiteUrls.ApiEntry("render"))).Body);
        var exported = export.RootElement.GetProperty("entries").EnumerateArray().Single(e => e.GetProperty("id").GetString() == "render");
        Assert.Equal(
            entry.RootElement.GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("value").GetString()),
            exported.GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData("/links", "links")]
    [InlineData("/sources", "sources")]
    public async Task List_page_offers_what_it_shows_as_csv_and_json(string page, string list)
    {
        var links = (await site.VisitAsync(page)).InternalLinks().ToList();
        Assert.Contains(SiteUrls.ApiTable(list), links);
        Assert.Contains(SiteUrls.ApiList(list), links);
        var csv = await site.VisitAsync(SiteUrls.ApiTable(list));
        Assert.Equal(CsvTables.MediaType, Assert.Single(csv.Header("Content-Type")));
        Assert.Equal(RecordKinds.Find(list)!.AllIn(site.Atlas.Content).Count + 1, csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
