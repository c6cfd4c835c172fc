namespace Browser.Tests.Journeys;

/// <summary>The panel beside the map: who opens it is led there, who closes it is led back.</summary>
public sealed class MapPanelTests(Site site)
{
    [Fact]
    public async Task The_focus_goes_into_the_panel_and_Escape_brings_it_back_to_the_chip()
    {
        await using var visit = await site.VisitAsync();
        await visit.Chip("render").FocusAsync();
        await visit.PressAsync("Enter");
        await Expect(visit.Panel).ToBeFocusedAsync();

        await visit.PressAsync("Escape");

        await visit.IsAtAsync("/");
        await Expect(visit.Panel).ToBeHiddenAsync();
        await Expect(visit.Chip("render")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_cross_closes_a_panel_that_its_address_opened_and_leads_to_the_chip()
    {
        await using var visit = await site.VisitAsync("/?entry=render");

        await visit.Link("Close the panel").ClickAsync();

        await visit.IsAtAsync("/");
        await Expect(visit.Panel).ToBeHiddenAsync();
        await Expect(visit.Chip("render")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Of_two_quick_choices_the_later_is_shown()
    {
        await using var visit = await site.VisitAsync();
        var release = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/?entry=render", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });

        await visit.Chip("render").ClickAsync();
        await visit.Card("ai-gpu").Locator("[data-chip='nvidia']").ClickAsync();
        await visit.IsAtAsync("/?entry=nvidia");
        var late = visit.Page.WaitForResponseAsync("**/?entry=render");
        release.SetResult();
        await (await late).FinishedAsync();
        await visit.PaintedAsync();

        await visit.IsAtAsync("/?entry=nvidia");
        await Expect(visit.Panel.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Nvidia");
    }

    [Fact]
    public async Task The_header_and_the_views_stay_in_reach_beside_an_open_panel()
    {
        await using var visit = await site.VisitAsync("/?entry=render");

        await visit.Page.Locator("[data-theme-toggle]").ClickAsync();
        await visit.Link("Grid").ClickAsync();

        await visit.IsAtAsync("/?view=grid&entry=render");
    }
}
