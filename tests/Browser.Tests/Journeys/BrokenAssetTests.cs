namespace Browser.Tests.Journeys;

/// <summary>A file that does not arrive costs its own part and nothing else.</summary>
public sealed class BrokenAssetTests(Site site)
{
    [Fact]
    public async Task Without_any_script_file_the_map_reads_as_it_does_with_JavaScript_off()
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.Page.RouteAsync("**/*.js", route => route.AbortAsync());
        await visit.GoAsync("/");

        await visit.Chip("render").ClickAsync();
        await visit.IsAtAsync("/?entry=render");
        await visit.Link("Open page").ClickAsync();

        await Expect(visit.Heading("Render Network")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_the_style_sheet_the_text_is_all_there()
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.Page.RouteAsync("**/*.css", route => route.AbortAsync());
        await visit.GoAsync("/entries/render");

        await Expect(visit.Heading("Render Network")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Market for idle GPUs").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_its_script_the_graph_leads_to_the_table()
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.Page.RouteAsync("**/graph*.js", route => route.AbortAsync());
        await visit.GoAsync("/?view=graph");

        await Expect(visit.Page.GetByText("The graph needs JavaScript.")).ToBeVisibleAsync();
        await Expect(visit.Link("The table")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("**/map/graph.json")]
    [InlineData("**/vendor/*.js")]
    public async Task Without_its_data_or_its_library_the_graph_leads_to_the_table(string missing)
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.Page.RouteAsync(missing, route => route.AbortAsync());
        await visit.GoAsync("/?view=graph");
        await Expect(visit.Page.Locator("#graph")).ToContainTextAsync("could not be loaded");

        await visit.Link("The table").ClickAsync();

        await visit.IsAtAsync("/?view=table");
    }
}
