using System.Collections.Concurrent;
using AiChainAtlas.Data;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Hosting.PageCache;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AiChainAtlas.Web.Tests.Caching;

/// <summary>The page cache as the site sets it up, in front of endpoints that count how often they are asked to render.</summary>
internal sealed class CountedPages : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, int> renders = new();
    private int passed;
    private readonly WebApplication app;

    public CountedPages()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(Store).AddSingleton<TimeProvider>(Clock).AddSingleton<PageShelf>();
        app = builder.Build();
        app.UseMiddleware<KeptPages>();
        app.Use((context, next) =>
        {
            Interlocked.Increment(ref passed);
            return next(context);
        });
        app.UseMiddleware<PublicPageCache>();
        app.MapGet("/page", (Delegate)Render).WithMetadata(new PublicPageAttribute("a", "b", "q"));
        app.MapGet("/slow", (Delegate)RenderSlowlyAsync).WithMetadata(new PublicPageAttribute());
        app.MapGet("/missing", (Delegate)Missing).WithMetadata(new PublicPageAttribute());
        app.MapGet("/private", (Delegate)Render);
        app.MapPost("/page", (Delegate)Render).WithMetadata(new PublicPageAttribute());
    }

    public AtlasStore Store { get; } = new();

    public StoppedClock Clock { get; } = new();

    /// <summary>Holds back /slow until it is set; taken anew for every render.</summary>
    public Func<Task> Slowly { get; set; } = () => Task.CompletedTask;

    public HttpClient Http { get; private set; } = null!;

    public static async Task<CountedPages> StartAsync()
    {
        var pages = new CountedPages();
        pages.Publish(1);
        await pages.app.StartAsync(TestContext.Current.CancellationToken);
        pages.Http = pages.app.GetTestClient();
        return pages;
    }

    /// <summary>Requests that <see cref="KeptPages"/> let through.</summary>
    public int Passed => Volatile.Read(ref passed);

    public PageShelf Shelf => app.Services.GetRequiredService<PageShelf>();

    public int Renders(string path) => renders.GetValueOrDefault(path);

    public void Publish(long revision) => Store.Publish(new Atlas(new AtlasContent(), revision, DateTime.UnixEpoch));

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string target) =>
        Http.SendAsync(new HttpRequestMessage(method, new Uri(target, UriKind.Relative)), TestContext.Current.CancellationToken);

    public Task<string> GetAsync(string target) => Http.GetStringAsync(new Uri(target, UriKind.Relative), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    private IResult Render(HttpContext context)
    {
        context.Response.Headers.SetCookie = "who=you";
        context.Response.Headers["X-For-You"] = "alone";
        return Results.Text($"{context.Request.QueryString} revision {Store.Revision} render {Count(context)}");
    }

    private async Task<IResult> RenderSlowlyAsync(HttpContext context)
    {
        Count(context);
        await Slowly().WaitAsync(context.RequestAborted);
        return Results.Text("slow");
    }

    private IResult Missing(HttpContext context)
    {
        Count(context);
        PageStatus.Set(context, StatusCodes.Status404NotFound);
        return Results.Text("not here");
    }

    private int Count(HttpContext context) => renders.AddOrUpdate(context.Request.Path, 1, (_, n) => n + 1);
}

/// <summary>A clock that moves only when told to.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 5, 12, 23, 59, 59, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
