namespace Browser.Tests.Journeys;

/// <summary>Every state of the map is in its address, so the browser's own buttons work.</summary>
public sealed class MapHistoryTests(Site site)
{
    [Fact]
    public async Task Back_closes_the_panel_and_forward_opens_it_again()
    {
        await using var visit = await site.VisitAsync();
        await visit.Chip("render").ClickAsync();
        await Expect(visit.Panel).ToBeFocusedAsync();

        await visit.Page.GoBackAsync();
        await visit.IsAtAsync("/");
        await Expect(visit.Panel).ToBeHiddenAsync();
        await Expect(visit.Chip("render")).ToBeFocusedAsync();

        await visit.Page.GoForwardAsync();
        await visit.IsAtAsync("/?entry=render");
        await Expect(visit.Panel).ToContainTextAsync("Render Network");
        await Expect(visit.Chip("render")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("chosen"));
    }

    [Fact]
    public async Task Back_undoes_entry_view_and_filter_one_after_the_other()
    {
        await using var visit = await site.VisitAsync();
        await visit.QuickFilter("Crypto").ClickAsync();
        await visit.IsAtAsync("/?lane=crypto");
        await visit.Link("Grid").ClickAsync();
        await visit.IsAtAsync("/?view=grid&lane=crypto");
        await visit.Chip("render").First.ClickAsync();
        await visit.IsAtAsync("/?view=grid&lane=crypto&entry=render");

        await visit.Page.GoBackAsync();
        await visit.IsAtAsync("/?view=grid&lane=crypto");
        await Expect(visit.Panel).ToBeHiddenAsync();
        await visit.Page.GoBackAsync();
        await visit.IsAtAsync("/?lane=crypto");
        await Expect(visit.QuickFilter("Crypto")).ToHaveAttributeAsync("aria-current", "true");
        await visit.Page.GoBackAsync();
        await visit.IsAtAsync("/");
        await Expect(visit.Matches).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_opened_entry_stays_open_when_the_filter_and_the_view_change()
    {
        await using var visit = await site.VisitAsync();
        await visit.Chip("render").ClickAsync();
        await visit.IsAtAsync("/?entry=render");

        await visit.QuickFilter("Active").ClickAsync();
        await visit.IsAtAsync("/?status=active&entry=render");
        await visit.Link("Table").ClickAsync();

        await visit.IsAtAsync("/?view=table&status=active&entry=render");
        await Expect(visit.Panel).ToContainTextAsync("Render Network");
    }

    [Fact]
    public async Task Reloading_shows_the_same_state()
    {
        await using var visit = await site.VisitAsync("/?view=grid&lane=crypto&entry=render");

        await visit.Page.ReloadAsync();

        await Expect(visit.Panel).ToContainTextAsync("Render Network");
        await Expect(visit.QuickFilter("Crypto")).ToHaveAttributeAsync("aria-current", "true");
    }
}
