using System.Collections.Concurrent;

namespace Browser.Tests.Running;

/// <summary>One reader's window: goes to pages and notes what the browser complains about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentQueue<string> foreign = new();
    private readonly string address;

    public Visit(IBrowserContext context, IPage page, string address)
    {
        (Context, Page, this.address) = (context, page, address);

        // A breach of the content security policy is written to the console, so this hears both.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsRefusedPage(message))
            {
                complaints.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue($"{page.Url}: {error}");
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                foreign.Enqueue(request.Url);
            }
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Console errors and warnings, script errors, breaches of the content security policy.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Addresses of other hosts that were asked for.</summary>
    public IReadOnlyCollection<string> ForeignRequests => foreign;

    public ILocator Panel => Page.Locator("#panel");

    public ILocator SearchBox => Page.Locator("#site-search");

    public ILocator Suggestions => Page.GetByRole(AriaRole.Listbox, new PageGetByRoleOptions { Name = "Suggestions" }).GetByRole(AriaRole.Option);

    public ILocator Matches => Page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "match" });

    public ILocator Chip(string id) => Page.Locator($"[data-chip='{id}']");

    /// <summary>An entry on the card of one link; entries that serve several links have a chip on each.</summary>
    public ILocator ChipOn(string link, string id) => Card(link).Locator($"[data-chip='{id}']");

    public ILocator Card(string id) => Page.Locator($"[data-card='{id}']");

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name, Exact = true, Level = 1 });

    public ILocator QuickFilter(string startsWith) => Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Quick filters" })
        .GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new($"^{startsWith}( [0-9]+)?$") });

    /// <summary>Opens a page with its scripts started.</summary>
    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>The address of the window is this path, query included.</summary>
    public Task IsAtAsync(string path) => Expect(Page).ToHaveURLAsync(address + path);

    /// <summary>Waits until the graph is drawn, on the view that draws one, and until a tool is live with its chart.</summary>
    public async Task DrawnAsync()
    {
        var isLive = await Page.Locator("#tool[data-mode=live]").CountAsync() > 0;
        if (isLive)
        {
            await Expect(Page.Locator("#tool")).ToHaveAttributeAsync("data-live", "true");
        }

        // A page without a result has no chart.
        if (isLive && await Page.Locator(".chart").CountAsync() > 0)
        {
            // A chart is drawn when it comes near or is asked for, so it is gone to and left again.
            await Page.Locator(".chart").First.ScrollIntoViewIfNeededAsync();
            if (await Page.Locator(".insight-figure").CountAsync() > 0)
            {
                await Button("Zoom and values").ClickAsync();
            }

            await Expect(Page.Locator(".chart .main-svg").First).ToBeVisibleAsync();
            await Page.EvaluateAsync("() => scrollTo(0, 0)");
        }

        if (Page.Url.Contains("view=graph", StringComparison.Ordinal))
        {
            await Expect(Page.Locator("[data-graph]")).ToHaveAttributeAsync("data-ready", "true");
        }
    }

    /// <summary>Waits for the next frame, so that what the last act set off has happened.</summary>
    public Task PaintedAsync() => Page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Presses Tab until the focus is on an element, as somebody without a mouse does.</summary>
    public async Task TabToAsync(ILocator target, int most = 400)
    {
        for (var i = 0; i < most; i++)
        {
            await PressAsync("Tab");
            if (await HasFocusAsync(target))
            {
                return;
            }
        }

        Assert.Fail($"{most} presses of Tab on {Page.Url} did not reach {target}.");
    }

    public static Task<bool> HasFocusAsync(ILocator target) => target.First.EvaluateAsync<bool>("e => e === document.activeElement");

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    // The browser also logs the status of a page that was asked for and answers 4xx on purpose.
    private static bool IsRefusedPage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal)
        && message.Page?.Url == message.Location.Split(':', 4) switch { [var scheme, var host, var rest, ..] => $"{scheme}:{host}:{rest}", _ => message.Location };
}
