namespace Browser.Tests.Journeys;

/// <summary>Pages are links and forms: with JavaScript off everything but the graph works.</summary>
public sealed class WithoutScriptTests(Site site)
{
    [Fact]
    public async Task The_map_opens_filters_and_closes_by_its_links()
    {
        await using var visit = await site.VisitAsync(script: false);
        await visit.QuickFilter("Crypto").ClickAsync();
        await visit.Chip("render").ClickAsync();
        await visit.IsAtAsync("/?lane=crypto&entry=render");
        await Expect(visit.Panel).ToContainTextAsync("Render Network");

        await visit.Link("Close the panel").ClickAsync();

        await visit.IsAtAsync("/?lane=crypto");
        await Expect(visit.Panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_comparison_grows_by_a_form_that_knows_former_names_and_shrinks_by_a_link()
    {
        await using var visit = await site.VisitAsync("/compare?e=aws", script: false);
        await visit.Page.GetByLabel("Add an entry").FillAsync("RNDR");
        await visit.Button("Add").ClickAsync();
        await visit.IsAtAsync("/compare?e=aws&e=render");

        await visit.Link("Remove Amazon Web Services").ClickAsync();

        await visit.IsAtAsync("/compare?e=render");
        await Expect(visit.Page.GetByText("Add one more to compare.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_list_sorts_and_filters()
    {
        await using var visit = await site.VisitAsync("/entries", script: false);
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Lane" }).GetByRole(AriaRole.Link, new() { Name = "Crypto" }).ClickAsync();
        await visit.Link("Founded").ClickAsync();

        await visit.IsAtAsync("/entries?lane=crypto&sort=founded");
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Founded" })).ToHaveAttributeAsync("aria-sort", "ascending");
    }
}
