using System.Text.RegularExpressions;
using Browser.Tests.Checks;

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

    [Fact]
    public async Task Suggestions_stand_under_named_groups_that_the_arrow_keys_cross_and_their_number_is_announced()
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.PressAsync("/");
        await visit.SearchBox.FillAsync("cheapest h100");
        var list = visit.Page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions" });
        await Expect(list.GetByRole(AriaRole.Group).First).ToHaveAccessibleNameAsync("Prices");
        await Expect(visit.Suggestions.First).ToContainTextAsync("H100 SXM5 80GB prices");
        var groups = list.GetByRole(AriaRole.Group);
        var (suggestions, headings) = (await visit.Suggestions.CountAsync(), await groups.CountAsync());
        Assert.True(headings > 1);
        await Expect(visit.Page.Locator("form.search [role=status]")).ToHaveTextAsync($"{suggestions} suggestions in {headings} groups");

        // Down through the first group into the second, past the end to the first again, and up to the last.
        var inFirst = await groups.First.GetByRole(AriaRole.Option).CountAsync();
        for (var i = 0; i <= inFirst; i++)
        {
            await visit.PressAsync("ArrowDown");
        }

        await Expect(groups.Nth(1).GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        for (var i = inFirst; i < suggestions; i++)
        {
            await visit.PressAsync("ArrowDown");
        }

        await Expect(visit.Suggestions.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(list.Locator("[aria-selected=true]")).ToHaveCountAsync(1);
        await visit.PressAsync("ArrowUp");
        await Expect(visit.Suggestions.Last).ToHaveAttributeAsync("aria-selected", "true");
        await visit.PressAsync("ArrowDown");
        await visit.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(new Regex(@"/prices\?accelerator=H100%20SXM5%2080GB$"));
    }

    [Theory]
    [InlineData("who depends on nvidia", "/entries/nvidia#place")]
    [InlineData("compare render and akash", "/compare?e=render&e=akash")]
    public async Task A_question_is_answered_by_the_first_suggestion(string question, string address)
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.PressAsync("/");
        await visit.SearchBox.FillAsync(question);
        await Expect(visit.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Group).First).ToHaveAccessibleNameAsync("Answer");

        await visit.PressAsync("ArrowDown");
        await visit.PressAsync("Enter");

        await visit.IsAtAsync(address);
    }

    [Fact]
    public async Task Suggestions_are_those_of_the_page_in_their_order()
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.PressAsync("/");
        await visit.SearchBox.FillAsync("c45");
        await Expect(visit.Suggestions).ToHaveCountAsync(1);
        var suggested = await visit.Suggestions.First.GetAttributeAsync("data-url");

        await visit.PressAsync("Enter");

        await visit.IsAtAsync("/search?q=c45");
        await Expect(visit.Page.Locator(".hits li a").First).ToHaveAttributeAsync("href", suggested!);
    }

    [Fact]
    public async Task A_press_on_a_heading_keeps_the_suggestions_and_the_focus()
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.PressAsync("/");
        await visit.SearchBox.FillAsync("aws");
        await Expect(visit.Suggestions.First).ToBeVisibleAsync();

        await visit.Page.GetByText("Entries", new() { Exact = true }).Last.ClickAsync();

        await Expect(visit.Suggestions.First).ToBeVisibleAsync();
        await Expect(visit.SearchBox).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Open_suggestions_are_accessible_on_a_phone_and_a_desktop_in_both_themes()
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.PressAsync("/");
        await visit.SearchBox.FillAsync("h100");
        await Expect(visit.Suggestions.First).ToBeVisibleAsync();
        await visit.PressAsync("ArrowDown");

        Assert.Empty(await AccessibilityRule.BreachesAsync(visit));
        await Expect(visit.Suggestions.First).ToBeVisibleAsync();
    }
}
