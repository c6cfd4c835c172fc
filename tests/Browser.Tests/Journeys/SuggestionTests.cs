namespace Browser.Tests.Journeys;

/// <summary>Suggestions under the search box, by keyboard and by mouse.</summary>
public sealed class SuggestionTests(Site site)
{
    [Fact]
    public async Task Keys_open_the_box_choose_a_suggestion_and_go_there()
    {
        await using var visit = await site.VisitAsync();
        await visit.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("rndr");
        await Expect(visit.Suggestions.First).ToContainTextAsync("Render Network");
        await Expect(visit.SearchBox).ToHaveAttributeAsync("aria-expanded", "true");

        await visit.PressAsync("ArrowDown");
        await Expect(visit.Suggestions.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(visit.SearchBox).ToHaveAttributeAsync("aria-activedescendant", await visit.Suggestions.First.GetAttributeAsync("id") ?? "none");
        await visit.PressAsync("Enter");

        await visit.IsAtAsync("/entries/render");
    }

    [Fact]
    public async Task A_click_on_a_suggestion_goes_there()
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.SearchBox.ClickAsync();
        await visit.Page.Keyboard.TypeAsync("epk");

        await visit.Suggestions.Filter(new() { HasText = "EpiK" }).ClickAsync();

        await visit.IsAtAsync("/entries/epik");
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_leaves_an_open_panel_alone()
    {
        await using var visit = await site.VisitAsync("/?entry=render");
        await visit.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("aws");
        await Expect(visit.Suggestions.First).ToBeVisibleAsync();

        await visit.PressAsync("Escape");

        await Expect(visit.Suggestions).ToHaveCountAsync(0);
        await Expect(visit.SearchBox).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(visit.Panel).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Enter_without_a_choice_opens_the_whole_search()
    {
        await using var visit = await site.VisitAsync();
        await visit.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("gpu");
        await Expect(visit.Suggestions.First).ToBeVisibleAsync();

        await visit.PressAsync("Enter");

        await visit.IsAtAsync("/search?q=gpu");
    }
}
