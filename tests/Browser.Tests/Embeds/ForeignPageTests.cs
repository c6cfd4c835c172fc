using AiChainAtlas.Domain.Calculators.Catalogue;

namespace Browser.Tests.Embeds;

/// <summary>All calculators on a foreign page: sized, quiet, small, and working.</summary>
public sealed class ForeignPageTests(Site site)
{
    private const int MostBytes = 30_000;
    private const double MostShift = 0.02;

    // One line of text that leaves the window: 18 px of 900, and what it moves through.
    private const double MostShiftAtPlacing = 0.03;

    private static readonly IReadOnlyList<string> Slugs = [.. CalculatorCatalog.Default.All.Select(calculator => calculator.Slug)];

    // Script and form are the same for all; that each gives its results by its address is held without a browser.
    private static readonly IReadOnlyList<string> Some = [.. Slugs.Where((_, i) => i % 4 == 0)];

    [Theory]
    [InlineData(Site.Desktop)]
    [InlineData(375)]
    [InlineData(296)]
    public async Task Script_places_every_calculator_at_its_height_and_the_page_does_not_jump(int width)
    {
        var places = string.Concat(Slugs.Select(slug => $"<div data-atlas-calculator=\"{slug}\"></div>"));
        // Twice, as on a page whose parts were written by different people.
        await using var foreign = await ForeignSite.StartAsync($"{places}<script async src=\"{site.Address}/embed.js\"></script><script async src=\"{site.Address}/embed.js?again\"></script>");
        await using var visit = await site.VisitAsync("/about", width);
        var sockets = new List<string>();
        visit.Page.WebSocket += (_, socket) => sockets.Add(socket.Url);
        await visit.Page.AddInitScriptAsync(
            "window.shift = 0; new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: 'layout-shift', buffered: true })");
        await visit.GoAsync(foreign.Address);
        await Expect(visit.Page.Locator("iframe")).ToHaveCountAsync(Slugs.Count);

        // A page that is painted before the script has come moves its last line once, when the frames are placed.
        var placing = await visit.Page.EvaluateAsync<double>("() => { const placed = window.shift; window.shift = 0; return placed; }");
        Assert.True(placing < MostShiftAtPlacing, $"The foreign page shifts by {placing:0.000} at {width} px when the frames are placed.");

        foreach (var (slug, i) in Slugs.Select((slug, i) => (slug, i)))
        {
            var place = visit.Page.Locator("iframe").Nth(i);
            await place.ScrollIntoViewIfNeededAsync();
            var frame = await FrameAsync(place);
            await Expect(visit.Page.Locator("iframe").Nth(i).ContentFrame.Locator(".lead data")).ToBeVisibleAsync();
            await HasNoScrollBarsAsync(visit, frame, slug);
            Assert.Contains("AI Chain Atlas", await place.GetAttributeAsync("title"), StringComparison.Ordinal);
            Assert.Equal("lazy", await place.GetAttributeAsync("loading"));
            await IsSmallAsync(frame, slug);
            Assert.True(await frame.EvaluateAsync<double>("() => window.shift") < MostShift, $"{slug} jumps inside its frame.");
        }

        Assert.Equal(Slugs.Count, await visit.Page.Locator("iframe").CountAsync());
        var shift = await visit.Page.EvaluateAsync<double>("() => window.shift");
        Assert.True(shift < MostShift, $"The foreign page shifts by {shift:0.000} at {width} px.");
        Assert.Empty(sockets);
        await IsQuietAsync(visit, foreign);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sandbox=\"allow-scripts allow-forms\"")]
    public async Task Typing_recomputes_in_a_plain_frame_and_in_a_sandbox(string sandbox)
    {
        var frames = string.Concat(Some.Select(slug => $"<iframe {sandbox} title=\"{slug}\" width=\"640\" height=\"1600\" src=\"{site.Address}/embed/calculators/{slug}\"></iframe>"));
        await using var foreign = await ForeignSite.StartAsync(frames);
        await using var visit = await site.VisitAsync("/about");
        await visit.GoAsync(foreign.Address);

        foreach (var (slug, i) in Some.Select((slug, i) => (slug, i)))
        {
            var embed = visit.Page.Locator("iframe").Nth(i).ContentFrame;
            await HasNoScrollBarsAsync(visit, await FrameAsync(visit.Page.Locator("iframe").Nth(i)), slug);
            var field = embed.Locator("input[inputmode]").First;
            var before = await embed.Locator("#result").InnerHTMLAsync();
            var typed = await field.InputValueAsync();

            await field.FillAsync("lots");
            await Expect(embed.Locator(".problem").Filter(new() { HasText = "is 'lots'" })).ToBeVisibleAsync();
            await Expect(embed.Locator("#stale")).ToBeVisibleAsync();
            Assert.Equal(before, await embed.Locator("#result").InnerHTMLAsync());

            await field.FillAsync(typed);
            await Expect(embed.Locator("#stale")).ToBeHiddenAsync();
            Assert.Equal(before, await embed.Locator("#result").InnerHTMLAsync());
        }

        var first = visit.Page.Locator("iframe").First.ContentFrame;
        await first.GetByLabel("Parameters N").FillAsync("1 T");
        await Expect(first.Locator(".lead data")).ToHaveAttributeAsync("value", "1.8E+24");
        await first.GetByLabel("Count attention").CheckAsync();
        await Expect(first.Locator("[name=n_layers]")).ToHaveValueAsync("96");
        await first.GetByLabel("Count attention").UncheckAsync();
        await Expect(first.Locator(".field [name=n_layers]")).ToHaveCountAsync(0);
        await Expect(first.Locator("input[type=hidden][name=n_layers]")).ToHaveValueAsync("96");
        await Expect(first.Locator("#example")).ToHaveCountAsync(0);
        await IsQuietAsync(visit, foreign);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sandbox=\"allow-forms\"")]
    public async Task Without_JavaScript_a_calculator_works_by_its_form(string sandbox)
    {
        var frames = string.Concat(Some.Select(slug => $"<iframe {sandbox} title=\"{slug}\" width=\"640\" height=\"1600\" src=\"{site.Address}/embed/calculators/{slug}?theme=dark\"></iframe>"));
        await using var foreign = await ForeignSite.StartAsync(frames);
        await using var visit = await site.VisitAsync("/about", script: false);
        await visit.GoAsync(foreign.Address);

        for (var i = 0; i < Some.Count; i++)
        {
            var embed = visit.Page.Locator("iframe").Nth(i).ContentFrame;
            var result = await embed.Locator("#result").InnerHTMLAsync();
            await embed.GetByRole(AriaRole.Button, new() { Name = "Compute" }).ClickAsync();
            await Expect(embed.Locator("[name=form]")).ToHaveCountAsync(1);
            Assert.Equal(result, await embed.Locator("#result").InnerHTMLAsync());
            await Expect(embed.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        }

        await IsQuietAsync(visit, foreign);
    }

    [Fact]
    public async Task Message_of_anybody_else_changes_no_height()
    {
        await using var foreign = await ForeignSite.StartAsync($"<div data-atlas-calculator=\"{Slugs[0]}\"></div><script async src=\"{site.Address}/embed.js\"></script>");
        await using var visit = await site.VisitAsync("/about");
        await visit.GoAsync(foreign.Address);
        var frame = visit.Page.Locator("iframe");
        await HasNoScrollBarsAsync(visit, await FrameAsync(frame), Slugs[0]);
        var height = await frame.EvaluateAsync<string>("f => f.style.height");

        await visit.Page.EvaluateAsync("() => window.postMessage({ type: 'atlas:height', v: 1, id: null, height: 77 }, '*')");
        await visit.PaintedAsync();

        Assert.Equal(height, await frame.EvaluateAsync<string>("f => f.style.height"));
    }

    private static async Task<IFrame> FrameAsync(ILocator place) => (await (await place.ElementHandleAsync()).ContentFrameAsync())!;

    private static async Task HasNoScrollBarsAsync(Visit visit, IFrame frame, string slug)
    {
        const string Fits = "() => document.querySelector('main') && document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth";
        try
        {
            await frame.WaitForFunctionAsync(Fits, null, new() { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
            var sizes = await frame.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, innerWidth, document.documentElement.scrollHeight, innerHeight]");
            Assert.Fail($"{slug} needs {sizes[0]} × {sizes[2]} and has {sizes[1]} × {sizes[3]} in a window of {visit.Page.ViewportSize!.Width}.");
        }
    }

    private static async Task IsSmallAsync(IFrame frame, string slug)
    {
        var bytes = await frame.EvaluateAsync<int>(
            "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.transferSize, 0)");
        Assert.True(bytes is > 0 and <= MostBytes, $"{slug} takes {bytes} bytes.");
    }

    // Only the foreign site and the atlas were asked, nothing was stored, and the console stayed empty, except that the browser
    // notes there when a sandbox lets no script run.
    private static async Task IsQuietAsync(Visit visit, ForeignSite foreign)
    {
        Assert.DoesNotContain(visit.ForeignRequests, url => !url.StartsWith(foreign.Address, StringComparison.Ordinal));
        Assert.Empty(await visit.Context.CookiesAsync());
        Assert.DoesNotContain(visit.Complaints, text => !text.Contains("Blocked script execution", StringComparison.Ordinal));
    }
}
