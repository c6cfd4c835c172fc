namespace Browser.Tests.Journeys;

/// <summary>Keys of the map and of the whole site.</summary>
public sealed class MapKeysTests(Site site)
{
    [Fact]
    public async Task Arrows_walk_down_a_column_and_across_to_the_next_stage_and_back()
    {
        await using var visit = await site.VisitAsync();
        await visit.TabToAsync(visit.Link("Power and cooling"));

        await visit.PressAsync("ArrowDown");
        await Expect(visit.Card("ai-edge").Locator("[data-chip]").First).ToBeFocusedAsync();
        await visit.PressAsync("ArrowUp");
        await Expect(visit.Link("Power and cooling")).ToBeFocusedAsync();
        await visit.PressAsync("ArrowRight");
        await Expect(visit.Link("Foundries, lithography and packaging")).ToBeFocusedAsync();
        await visit.PressAsync("ArrowLeft");
        await Expect(visit.Link("Power and cooling")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Arrows_reach_the_crypto_lane_below_and_Enter_opens_what_has_the_focus()
    {
        await using var visit = await site.VisitAsync();
        await visit.TabToAsync(visit.Link("Foundries, lithography and packaging"));

        for (var i = 0; i < 40 && !await Visit.HasFocusAsync(visit.Chip("render")); i++)
        {
            await visit.PressAsync("ArrowDown");
        }

        await visit.PressAsync("Enter");
        await visit.IsAtAsync("/?entry=render");
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_menu_and_keeps_the_state_of_the_page()
    {
        await using var visit = await site.VisitAsync("/entries?lane=crypto&sort=-founded", script: false);

        await visit.PressAsync("Tab");
        await visit.PressAsync("Enter");
        await visit.IsAtAsync("/entries?lane=crypto&sort=-founded#main");

        await visit.PressAsync("Tab");
        Assert.True(await visit.Page.Locator("main :focus").IsVisibleAsync());
    }

    [Fact]
    public async Task The_skip_link_keeps_an_entry_that_was_opened_on_the_map()
    {
        await using var visit = await site.VisitAsync();
        await visit.Chip("render").ClickAsync();
        await visit.IsAtAsync("/?entry=render");

        await visit.Page.Locator(".skip").FocusAsync();
        await visit.PressAsync("Enter");

        await Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        await Expect(visit.Panel).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_slash_goes_to_the_search_and_is_an_ordinary_letter_there()
    {
        await using var visit = await site.VisitAsync();

        await visit.PressAsync("/");
        await Expect(visit.SearchBox).ToBeFocusedAsync();
        await visit.PressAsync("/");

        await Expect(visit.SearchBox).ToHaveValueAsync("/");
    }

    [Fact]
    public async Task A_question_mark_lists_the_keys_and_Escape_closes_the_list()
    {
        await using var visit = await site.VisitAsync("/?entry=render");
        var keys = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });

        await visit.PressAsync("?");
        await Expect(keys).ToBeVisibleAsync();
        await visit.PressAsync("Escape");

        await Expect(keys).ToBeHiddenAsync();
        await Expect(visit.Panel).ToBeVisibleAsync();
    }
}
