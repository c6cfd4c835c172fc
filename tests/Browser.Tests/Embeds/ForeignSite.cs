using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Browser.Tests.Embeds;

/// <summary>Somebody else's site, on another port and so of another origin, with one page.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private ForeignSite(WebApplication app)
    {
        this.app = app;
        Address = app.Urls.Single();
    }

    public string Address { get; }

    /// <param name="body">What the page holds between its heading and its last line.</param>
    public static async Task<ForeignSite> StartAsync(string body)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var page = $"<!DOCTYPE html><html lang=\"en\"><head><title>A blog</title><link rel=\"icon\" href=\"data:,\"></head><body><h1>A blog</h1>{body}<p>The last line.</p></body></html>";
        app.MapGet("/", () => Results.Text(page, "text/html; charset=utf-8"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ForeignSite(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
