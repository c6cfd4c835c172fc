using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Web.Api.Exchange;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Architecture;
using AiChainAtlas.Web.Tests.Site;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Api;

public sealed class OpenApiTests(AtlasSite site)
{
    private const string Write = "ATLAS_WRITE_OPENAPI";

    private static readonly string Kept = Path.Combine(SourceTree.Root, "AiChainAtlas.Web", "Api", "openapi.v1.json");

    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Fact]
    public async Task Kept_description_is_what_the_atlas_serves()
    {
        var served = (await site.VisitAsync(SiteUrls.OpenApi)).Body + "\n";
        if (Environment.GetEnvironmentVariable(Write) == "1")
        {
            await File.WriteAllTextAsync(Kept, served, TestContext.Current.CancellationToken);
        }

        Assert.True(served == await File.ReadAllTextAsync(Kept, TestContext.Current.CancellationToken), "The API has changed: run tests/openapi.sh and look at the difference.");
    }

    [Fact]
    public async Task Every_reading_route_is_described()
    {
        using var document = await DocumentAsync();
        var described = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PublicPageAttribute>() is not null)
            .Select(route => route.RoutePattern.RawText!)
            .Where(pattern => pattern.StartsWith(SiteUrls.Api, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(routes);
        Assert.Empty(routes.Except(described));
    }

    [Fact]
    public async Task Every_route_that_changes_the_atlas_is_described_with_the_key_it_asks_for()
    {
        using var document = await DocumentAsync();
        var paths = document.RootElement.GetProperty("paths");
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith(SiteUrls.Api, StringComparison.Ordinal) && route.Metadata.GetMetadata<IAuthorizeData>()?.Policy is not null).ToList();
        Assert.NotEmpty(routes);
        foreach (var route in routes)
        {
            var method = route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single().ToLowerInvariant();
            var operation = paths.GetProperty(route.RoutePattern.RawText!).GetProperty(method);
            Assert.Equal("token", Assert.Single(Assert.Single(operation.GetProperty("security").EnumerateArray()).EnumerateObject()).Name);
            Assert.All(
                operation.GetProperty("responses").EnumerateObject().Where(answer => answer.Name[0] != '2'),
                answer => Assert.Equal("application/problem+json", Assert.Single(answer.Value.GetProperty("content").EnumerateObject()).Name));
        }

        var scheme = document.RootElement.GetProperty("components").GetProperty("securitySchemes").GetProperty("token");
        Assert.Equal(("http", "bearer"), (scheme.GetProperty("type").GetString(), scheme.GetProperty("scheme").GetString()));
        Assert.False(paths.GetProperty("/api/v1/entries").GetProperty("get").TryGetProperty("security", out _));
    }

    [Theory]
    [InlineData("/api/v1/entries", "post", "201 400 401 403 409 422 503")]
    [InlineData("/api/v1/entries/{id}", "put", "200 400 401 403 404 412 422 428 503")]
    [InlineData("/api/v1/entries/{id}", "delete", "200 400 401 403 404 412 422 428 503")]
    [InlineData("/api/v1/import", "post", "200 400 401 403 409 413 415 422 503")]
    public async Task Edits_and_the_import_are_described_with_every_answer(string path, string method, string expected)
    {
        using var document = await DocumentAsync();
        var answers = document.RootElement.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("responses");
        Assert.Equal(expected.Split(' '), answers.EnumerateObject().Select(answer => answer.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_an_import_answers_has_the_keys_that_are_described()
    {
        using var document = await DocumentAsync();
        var schema = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("Import");
        Assert.Equal(KeysOf<ImportJson>(), Keys(schema));
        Assert.Equal(KeysOf<ChangeJson>(), Keys(schema.GetProperty("properties").GetProperty("changes").GetProperty("items")));

        static IEnumerable<string> KeysOf<T>() => typeof(T).GetProperties().Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name));
    }

    [Fact]
    public async Task Nothing_in_it_depends_on_the_host_and_every_operation_has_its_own_name()
    {
        using var document = await DocumentAsync();
        Assert.StartsWith("3.1.", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(new Uri(site.Origin).Authority, document.RootElement.GetRawText(), StringComparison.Ordinal);
        var ids = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).Where(o => o.Value.ValueKind == JsonValueKind.Object).Select(o => o.Value.GetProperty("operationId").GetString()).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Calculator_is_described_by_its_declaration(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        using var document = await DocumentAsync();
        var path = document.RootElement.GetProperty("paths").GetProperty(SiteUrls.ApiCalculator(slug));
        var parameters = path.GetProperty("get").GetProperty("parameters").EnumerateArray().ToList();
        string[] keys = [.. calculator.Inputs.Select(i => i.Key), .. StartingPointReader.KeysOf(calculator)];
        Assert.Equal(keys, parameters.Select(p => p.GetProperty("name").GetString()));
        foreach (var (input, parameter) in calculator.Inputs.Zip(parameters))
        {
            Assert.Equal(input.Required == Condition.Always && !StartingPoint.Fills(input), parameter.TryGetProperty("required", out var required) && required.GetBoolean());
            if (input is NumberInput number)
            {
                var schema = parameter.GetProperty("schema");
                Assert.Equal(number.Unit.Key, schema.GetProperty("x-unit").GetString());
                Assert.Equal(number.Minimum, schema.GetProperty(number.IsAboveMinimum ? "exclusiveMinimum" : "minimum").GetDouble());
                Assert.Equal(number.Maximum, schema.GetProperty("maximum").GetDouble());
                Assert.Equal(number.Default, schema.TryGetProperty("default", out var value) ? value.GetDouble() : null);
            }
        }

        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        Assert.Equal(keys, Keys(Referred(schemas, path.GetProperty("post").GetProperty("requestBody"))));
        var outputs = Referred(schemas, path.GetProperty("get").GetProperty("responses").GetProperty("200")).GetProperty("properties").GetProperty("outputs");
        Assert.Equal(calculator.Outputs.Select(o => o.Key), Keys(outputs));
        Assert.All(calculator.NumberOutputs, output => Assert.Equal(output.Unit.Key, outputs.GetProperty("properties").GetProperty(output.Key).GetProperty("x-unit").GetString()));
        Assert.Equal(["200", "400", "404", "429"], path.GetProperty("post").GetProperty("responses").EnumerateObject().Select(r => r.Name));
    }

    [Fact]
    public async Task Reference_page_runs_no_script_of_its_own_and_names_no_other_host()
    {
        var page = await site.VisitAsync(SiteUrls.ApiReference);
        Assert.Equal(200, (int)page.Status);
        Assert.Null(PageChecks.Title(page));
        var policy = Assert.Single(page.Header("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.All(page.Document.Scripts, script => Assert.True(script.TextContent.Length == 0 && script.Source!.StartsWith('/')));
        foreach (var address in page.InternalLinks())
        {
            Assert.Equal(200, (int)(await site.VisitAsync(address)).Status);
        }
    }

    private async Task<JsonDocument> DocumentAsync() => JsonDocument.Parse((await site.VisitAsync(SiteUrls.OpenApi)).Body);

    private static JsonElement Referred(JsonElement schemas, JsonElement holder)
    {
        var reference = holder.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!;
        return schemas.GetProperty(reference.Split('/')[^1]);
    }

    private static IEnumerable<string> Keys(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);
}
