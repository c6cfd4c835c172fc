using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AiChainAtlas.Data;
using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Web.Api.Exchange;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AiChainAtlas.Web.Tests.Api;

/// <summary>The import over real HTTP, on a server that maps it and nothing else.</summary>
public sealed class ImportHttpTests : IAsyncLifetime
{
    private const string Change = """{"stages":[{"id":"power","order":1,"name":"Power","covers":"Electricity"}]}""";

    private readonly string folder = Directory.CreateTempSubdirectory("atlas-import-").FullName;
    private WebApplication app = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1024 * 1024);
        builder.Configuration[DataSettings.DataKey] = folder;
        builder.Services.AddAtlasData(builder.Configuration, folder);
        app = builder.Build();
        ExchangeApi.MapImport(app);
        await app.Services.GetRequiredService<AtlasDatabase>().OpenAsync();
        await app.StartAsync();
        http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Dry_run_shows_the_difference_and_the_import_makes_it_a_revision_once()
    {
        var (status, json) = await PostAsync(Change, "application/json", "?mode=merge&dry_run=true");
        Assert.Equal((HttpStatusCode.OK, "planned", 1), (status, Text(json, "status"), json.GetProperty("changed").GetInt32()));
        var change = json.GetProperty("changes")[0];
        Assert.Equal(("stages", "power", "changed"), (Text(change, "kind"), Text(change, "id"), Text(change, "change")));
        Assert.Equal("Power", Text(change.GetProperty("fields")[0], "after"));
        Assert.Equal(1, Revision);
        (_, json) = await PostAsync(Change, "application/json", "?mode=merge");
        Assert.Equal(("committed", 2), (Text(json, "status"), json.GetProperty("revision").GetInt64()));
        (_, json) = await PostAsync(Change, "application/json", "?mode=merge");
        Assert.Equal(("unchanged", 2, 2), (Text(json, "status"), json.GetProperty("revision").GetInt64(), Revision));
    }

    [Fact]
    public async Task Findings_answer_422_with_file_and_line()
    {
        var (status, json) = await PostAsync("{\"stages\":[\n{\"id\":\"power\"}]}", "application/json");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(2, json.GetProperty("findings")[0].GetProperty("line").GetInt32());
        Assert.Equal(1, Revision);
    }

    [Theory]
    [InlineData("", "application/json", "?mode=all", 400)]
    [InlineData("x", "text/plain", "", 415)]
    [InlineData("{", "application/json", "", 422)]
    [InlineData("a: &a [1]", "application/yaml", "", 422)]
    public async Task What_cannot_be_imported_is_a_problem_with_a_sentence(string body, string type, string query, int expected)
    {
        var (status, json) = await PostAsync(body, type, query);
        Assert.Equal(expected, (int)status);
        Assert.EndsWith(".", Text(json, "detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_beyond_the_limit_answers_413_whether_its_length_is_told_or_not(bool isTold)
    {
        using var content = new StreamContent(new MemoryStream(new byte[ImportLimits.FileBytes + 1000]));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/import") { Content = content };
        request.Headers.TransferEncodingChunked = !isTold;
        request.Headers.ExpectContinue = true;
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("50 MB", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_export_is_taken_back_by_its_media_type()
    {
        foreach (var format in AtlasFormats.All)
        {
            using var file = new MemoryStream();
            format.Write(file, app.Services.GetRequiredService<AtlasStore>().Current);
            var (status, json) = await PostAsync(file.ToArray(), format.MediaType, "");
            Assert.Equal((HttpStatusCode.OK, "unchanged"), (status, Text(json, "status")));
        }
    }

    private long Revision => app.Services.GetRequiredService<AtlasStore>().Revision;

    private static string Text(JsonElement json, string key) => json.GetProperty(key).GetString()!;

    private Task<(HttpStatusCode Status, JsonElement Json)> PostAsync(string body, string type, string query = "") => PostAsync(Encoding.UTF8.GetBytes(body), type, query);

    private async Task<(HttpStatusCode Status, JsonElement Json)> PostAsync(byte[] body, string type, string query)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await http.PostAsync(new Uri($"/api/v1/import{query}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (response.StatusCode, json.RootElement.Clone());
    }
}
