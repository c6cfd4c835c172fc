using System.Globalization;

namespace Browser.Tests.Journeys;

/// <summary>Filters of the map: a count before the choice, the same count after it, and the rest dimmed or gone.</summary>
public sealed class MapFilterTests(Site site)
{
    [Theory]
    [InlineData("Crypto", "/?lane=crypto")]
    [InlineData("Has token", "/?has_token=true")]
    [InlineData("Named in the article", "/?origin=seed")]
    public async Task A_quick_filter_keeps_its_promise_and_a_second_press_takes_it_back(string label, string address)
    {
        await using var visit = await site.VisitAsync();
        var promised = await CountAsync(visit, label);

        await visit.QuickFilter(label).ClickAsync();
        await visit.IsAtAsync(address);
        await Expect(visit.Matches).ToContainTextAsync($"{promised} entries match");

        await visit.QuickFilter(label).ClickAsync();
        await visit.IsAtAsync("/");
    }

    [Fact]
    public async Task A_second_filter_narrows_the_first_and_counts_within_it()
    {
        await using var visit = await site.VisitAsync();
        var active = await CountAsync(visit, "Active");

        await visit.QuickFilter("Crypto").ClickAsync();
        await visit.IsAtAsync("/?lane=crypto");
        var activeCrypto = await CountAsync(visit, "Active");
        Assert.InRange(activeCrypto, 1, active - 1);
        await visit.QuickFilter("Active").ClickAsync();

        await visit.IsAtAsync("/?lane=crypto&status=active");
        await Expect(visit.Matches).ToContainTextAsync($"{activeCrypto} entries match");
    }

    [Fact]
    public async Task What_does_not_match_is_dimmed_in_its_place_until_only_matches_are_wanted()
    {
        await using var visit = await site.VisitAsync("/?lane=crypto");
        await Expect(visit.ChipOn("ai-gpu", "nvidia")).ToBeVisibleAsync();
        await Expect(visit.Chip("nvidia").And(visit.Page.Locator(":not(.dim)"))).ToHaveCountAsync(0);
        await Expect(visit.Chip("render")).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("dim"));

        await visit.Link("Only matches").ClickAsync();

        await visit.IsAtAsync("/?lane=crypto&only=1");
        await Expect(visit.Chip("nvidia")).ToHaveCountAsync(0);
        await Expect(visit.Chip("render")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Text_filters_the_map_beside_the_other_filters()
    {
        await using var visit = await site.VisitAsync("/?lane=crypto");
        await visit.Page.GetByText("More filters").ClickAsync();

        await visit.Page.GetByLabel("Text", new() { Exact = true }).FillAsync("RNDR");
        await visit.PressAsync("Enter");

        await visit.IsAtAsync("/?lane=crypto&q=RNDR");
        await Expect(visit.Matches).ToContainTextAsync("1 entry matches");
    }

    private static async Task<int> CountAsync(Visit visit, string label) =>
        int.Parse(await visit.QuickFilter(label).Locator(".n").InnerTextAsync(), CultureInfo.InvariantCulture);
}
