namespace Browser.Tests.Journeys;

/// <summary>Somebody explores a chart: narrows it, saves it, and looks at it on a phone.</summary>
public sealed class InsightTests(Site site)
{
    private const string Chart = "/insights/training-compute";

    [Fact]
    public async Task A_filter_changes_sentence_table_download_and_address_in_place_and_the_address_restores_it()
    {
        await using var visit = await LiveAsync(Chart);
        var rows = visit.Page.Locator(".insight-table tbody tr");
        var all = await rows.CountAsync();
        await visit.Page.GetByLabel("Country").SelectOptionAsync("China");
        await Expect(rows).Not.ToHaveCountAsync(all);
        var few = await rows.CountAsync();
        await Expect(visit.Page.Locator(".lede")).ToContainTextAsync($"on record for {few} of ");
        await visit.IsAtAsync(Chart + "?country=China");
        await Expect(visit.Page.Locator(".downloads a").First).ToHaveAttributeAsync("href", "/insights/training-compute.csv?country=China");

        await visit.Page.ReloadAsync();
        await visit.DrawnAsync();
        await Expect(rows).ToHaveCountAsync(few);
        await visit.Link("Clear filters").ClickAsync();
        await Expect(rows).ToHaveCountAsync(all);
        await visit.IsAtAsync(Chart);
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.ForeignRequests);
    }

    [Fact]
    public async Task Where_nothing_is_left_to_draw_the_whole_stands_with_a_notice()
    {
        await using var visit = await LiveAsync(Chart + "?domain=Driving");
        await visit.Page.GetByLabel("Country").SelectOptionAsync("Japan");
        await Expect(visit.Page.Locator("main .notice")).ToContainTextAsync("Nothing on record matches");
        await Expect(visit.Page.GetByLabel("Domain")).ToHaveValueAsync("Driving");
        await Expect(visit.Page.GetByLabel("Country")).ToHaveValueAsync("Japan");
        await Expect(visit.Page.Locator(".chart .main-svg").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Plotly_comes_when_the_chart_is_pointed_at_and_the_drawing_stays_until_then()
    {
        const string Plotly = "() => performance.getEntriesByType('resource').some((entry) => entry.name.includes('plotly-basic'))";
        await using var visit = await site.VisitAsync(Chart);
        await Expect(visit.Button("Zoom and values")).ToBeVisibleAsync();
        Assert.False(await visit.Page.EvaluateAsync<bool>(Plotly));

        var drawing = visit.Page.Locator(".insight-on-desk svg");
        await drawing.HoverAsync();
        await Expect(visit.Page.Locator(".chart .main-svg").First).ToBeVisibleAsync();
        await Expect(drawing).ToHaveCountAsync(0);
        Assert.True(await visit.Page.EvaluateAsync<bool>(Plotly));
    }

    [Fact]
    public async Task The_picture_is_saved_as_png()
    {
        await using var visit = await LiveAsync(Chart);
        var saved = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button("Save as PNG").ClickAsync());
        Assert.Equal("ai-chain-atlas-training-compute.png", saved.SuggestedFilename);
        await using var file = await saved.CreateReadStreamAsync();
        var head = new byte[4];
        await file.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], head);
    }

    [Fact]
    public async Task Without_script_the_filters_are_a_form_and_the_picture_is_drawn()
    {
        await using var visit = await site.VisitAsync(Chart, script: false);
        await visit.Page.GetByLabel("Country").SelectOptionAsync("China");
        await visit.Button("Filter").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("country=China"));
        await Expect(visit.Page.Locator(".insight-on-desk svg")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByLabel("Country")).ToHaveValueAsync("China");
    }

    private async Task<Visit> LiveAsync(string path)
    {
        var visit = await site.VisitAsync(path);
        await visit.DrawnAsync();
        return visit;
    }
}
