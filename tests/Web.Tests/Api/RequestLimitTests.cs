using System.Net;
using System.Text.Json;
using AiChainAtlas.Data;
using AiChainAtlas.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;

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

    [Theory]
    [InlineData("", "", null)]
    [InlineData("off", "", null)]
    [InlineData("100", "300", null)]
    [InlineData("0", "", RequestLimits.RateSetting)]
    [InlineData("-5", "", RequestLimits.RateSetting)]
    [InlineData("many", "", RequestLimits.RateSetting)]
    [InlineData("1.5", "", RequestLimits.RateSetting)]
    [InlineData("100", "none", RequestLimits.BurstSetting)]
    public void Setting_that_is_no_number_is_named_before_the_start(string rate, string burst, string? named)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(RequestLimits.RateSetting, rate), new(RequestLimits.BurstSetting, burst)]).Build();
        var sentence = HostSetup.CheckSettings(settings);
        Assert.Equal(named is null, sentence is null);
        Assert.StartsWith(named ?? "", sentence ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Client_is_an_address_or_the_network_of_one_subscriber(string one, string other, bool same) =>
        Assert.Equal(same, ClientNetwork.Of(IPAddress.Parse(one)) == ClientNetwork.Of(IPAddress.Parse(other)));

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
