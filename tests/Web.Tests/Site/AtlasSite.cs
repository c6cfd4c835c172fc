using System.Collections.Concurrent;
using System.Net;
using AiChainAtlas.Data;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Tests.Stores;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.AsOfPages;
using AiChainAtlas.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(AtlasSite))]

namespace AiChainAtlas.Web.Tests.Site;

/// <summary>The whole application over real HTTP, on the real seed in a folder that is deleted afterwards.</summary>
public sealed class AtlasSite : WebApplicationFactory<Program>
{
    /// <summary>A request that carries this header meets an exception when it asks for the atlas, once.</summary>
    public const string BreakHeader = "X-Test-Break";

    /// <summary>What the exception says, so that a test can prove that no reader sees it.</summary>
    public const string BreakMessage = "secret-of-the-exception";

    private readonly string folder = Directory.CreateTempSubdirectory("atlas-web-").FullName;
    private readonly ConcurrentDictionary<string, Task<PageVisit>> visits = new();

    public AtlasSite()
    {
        SeededDatabase.PutInto(folder, Path.Combine(AppContext.BaseDirectory, "seed"));
        UseKestrel(0);
        StartServer();
        using var client = CreateClient();
        Origin = client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = client.BaseAddress,
        };
    }

    /// <summary>Scheme, host and port the server listens on.</summary>
    public string Origin { get; }

    /// <summary>A client that follows nothing, keeps nothing and decodes nothing.</summary>
    public HttpClient Http { get; }

    public Atlas Atlas => Services.GetRequiredService<AtlasStore>().Current;

    /// <summary>Sends an address exactly as it is written, damaged escapes included.</summary>
    public Task<HttpResponseMessage> SendAsync(string target, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(
            method ?? HttpMethod.Get, new Uri(Origin + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The answer to a plain GET, asked for once in a run.</summary>
    public Task<PageVisit> VisitAsync(string target) => visits.GetOrAdd(target, async t =>
    {
        using var response = await SendAsync(t);
        return await PageVisit.OfAsync(t, response);
    });

    public override async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await base.DisposeAsync();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting(DataSettings.DataKey, folder);

        // All tests come from one address, faster than any reader.
        builder.UseSetting(RequestLimits.RateSetting, "off");
        builder.ConfigureServices(services => services.AddHttpContextAccessor().AddScoped(Published));
    }

    private static Atlas Published(IServiceProvider services)
    {
        var context = services.GetRequiredService<IHttpContextAccessor>().HttpContext;
        return context?.Request.Headers.Remove(BreakHeader) == true
            ? throw new InvalidOperationException(BreakMessage)
            : services.GetRequiredService<AsOf>().Atlas;
    }
}
