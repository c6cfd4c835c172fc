using System.Net;
using System.Text.Json;
using AiChainAtlas.Data;
using AiChainAtlas.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace AiChainAtlas.Web.Tests.Api;

/// <summary>An atlas that lets one client ask ten times at once, and once a second after that.</summary>
public sealed class RequestLimitTests : IAsyncDisposable
{
    private const int Burst = 10;
    private const string Result = "/api/v1/calculators/training-compute?params=1&tokens=1";

    private readonly string folder = Directory.CreateTempSubdirectory("atlas-limits-").FullName;
    private readonly WebApplicationFactory<Program> site;

    public RequestLimitTests()
    {
        site = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Production")
            .UseSetting(DataSettings.DataKey, folder)
            .UseSetting(RequestLimits.RateSetting, "1")
            .UseSetting(RequestLimits.BurstSetting, Burst.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        site.UseKestrel(0);
        site.StartServer();
    }

    [Fact]
    public async Task Script_that_does_not_pause_is_told_when_to_come_back_and_readers_go_on()
    {
        using var client = site.CreateClient();
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 10 * Burst && refused is null; i++)
        {
            var answer = await client.GetAsync(new Uri(Result, UriKind.Relative), TestContext.Current.CancellationToken);
            refused = answer.StatusCode == HttpStatusCode.OK ? null : answer;
            Assert.True(refused is null || i >= Burst, $"Request {i} was refused.");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, refused!.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("*", Assert.Single(refused.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Wait", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);

        // The same client, whose bucket is empty.
        foreach (var page in new[] { "/", "/entries", "/entries/render", "/search?q=gpu", "/api/v1/entries", "/api/v1/calculators", "/about" })
        {
            for (var i = 0; i < 2 * Burst; i++)
            {
                using var read = await client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, read.StatusCode);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
