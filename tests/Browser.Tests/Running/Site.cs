using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Browser.Tests.Running.Site))]

namespace Browser.Tests.Running;

/// <summary>One application and one browser for all tests; every visit has cookies, storage and cache of its own.</summary>
public sealed class Site : IAsyncLifetime
{
    public const int Desktop = 1280;
    public const int Phone = 320;

    // Only a failure takes this long; a busy machine must not be one.
    private const int MostWaiting = 20_000;

    private readonly AtlasApp app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Site() => app = new AtlasApp();

    private Site(AtlasApp app, IBrowser browser) => (this.app, this.browser) = (app, browser);

    public string Address => app.Address;

    public IServiceProvider Services => app.Services;

    /// <summary>Another application, looked at with the same browser.</summary>
    /// <param name="replace">Puts services of a test in place of the application's own.</param>
    internal Site Beside(Action<IServiceCollection>? replace) => new(new AtlasApp(replace), browser!);

    public async ValueTask InitializeAsync()
    {
        SetDefaultExpectTimeout(MostWaiting);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task<Visit> VisitAsync(string path = "/", int width = Desktop, ColorScheme scheme = ColorScheme.Light, bool script = true, string host = "127.0.0.1")
    {
        var address = Address.Replace("127.0.0.1", host, StringComparison.Ordinal);
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = new Visit(context, await context.NewPageAsync(), address);
        await visit.GoAsync(path);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        // Without Playwright of its own it was lent the browser.
        if (playwright is not null)
        {
            await browser!.DisposeAsync();
            playwright.Dispose();
        }

        await app.DisposeAsync();
    }
}
