namespace Browser.Tests.Journeys;

/// <summary>The main way through the site: find a project on the map, read about it, see what it claims to replace.</summary>
public sealed class FromMapToComparisonTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_with_a_mouse_gets_from_the_map_to_the_counterpart(bool script)
    {
        await using var visit = await site.VisitAsync(script: script);
        await TravelAsync(visit, target => target.ClickAsync());
    }

    [Fact]
    public async Task A_reader_with_nothing_but_a_keyboard_gets_from_the_map_to_the_counterpart()
    {
        await using var visit = await site.VisitAsync();
        await TravelAsync(visit, async target =>
        {
            await visit.TabToAsync(target);
            await visit.PressAsync("Enter");
        });
    }

    private static async Task TravelAsync(Visit visit, Func<ILocator, Task> choose)
    {
        await choose(visit.Chip("render"));
        await visit.IsAtAsync("/?entry=render");
        await Expect(visit.Panel.GetByRole(AriaRole.Heading, new() { Name = "Render Network" })).ToBeVisibleAsync();

        await choose(visit.Panel.GetByRole(AriaRole.Link, new() { Name = "Open page" }));
        await visit.IsAtAsync("/entries/render");
        await Expect(visit.Heading("Render Network")).ToBeVisibleAsync();

        await choose(visit.Link("Cloud service providers").First);
        await visit.IsAtAsync("/links/ai-cloud");
        await choose(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Amazon Web Services" }).First);
        await visit.IsAtAsync("/entries/aws");
        await Expect(visit.Heading("Amazon Web Services")).ToBeVisibleAsync();

        await choose(visit.Link("Compare Amazon Web Services with Render Network"));
        await visit.IsAtAsync("/compare?e=aws&e=render");
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader)).ToContainTextAsync(["Amazon Web Services", "Render Network"]);
        await Expect(visit.Page.GetByRole(AriaRole.Row, new() { Name = "What it does" }).GetByRole(AriaRole.Cell))
            .ToContainTextAsync(["general cloud", "Market for idle GPUs"]);
        Assert.Empty(visit.Complaints);
    }
}
