using System.Globalization;

namespace Browser.Tests.Journeys;

/// <summary>The list of entries: narrowed, sorted, paged, with the columns somebody wants.</summary>
public sealed class EntryListTests(Site site)
{
    [Fact]
    public async Task A_filter_keeps_the_count_it_promised_and_can_be_taken_out_again()
    {
        await using var visit = await site.VisitAsync("/entries");
        var crypto = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Lane" }).GetByRole(AriaRole.Link, new() { Name = "Crypto" });
        var promised = await crypto.Locator(".n").InnerTextAsync();

        await crypto.ClickAsync();
        await visit.IsAtAsync("/entries?lane=crypto");
        await Expect(Found(visit)).ToHaveTextAsync($"{promised} entries");
        await visit.Link("Lane: Crypto , remove").ClickAsync();

        await visit.IsAtAsync("/entries");
        await Expect(Found(visit)).Not.ToHaveTextAsync($"{promised} entries");
    }

    [Fact]
    public async Task A_heading_sorts_and_the_second_press_turns_the_order_round()
    {
        await using var visit = await site.VisitAsync("/entries");

        await visit.Link("Founded").ClickAsync();
        await visit.IsAtAsync("/entries?sort=founded");
        var rising = await YearsAsync(visit);
        Assert.True(rising.Count > 10);
        Assert.Equal(rising.Order(), rising);

        await visit.Link("Founded").ClickAsync();
        await visit.IsAtAsync("/entries?sort=-founded");
        var falling = await YearsAsync(visit);
        Assert.Equal(falling.OrderDescending(), falling);
        Assert.True(falling[0] > rising[0]);
    }

    [Fact]
    public async Task The_next_page_goes_on_and_back_returns_to_the_first()
    {
        await using var visit = await site.VisitAsync("/entries?lane=ai");
        var first = await Names(visit).AllInnerTextsAsync();

        await visit.Link("Next →").ClickAsync();
        await visit.IsAtAsync("/entries?lane=ai&page=2");
        var second = await Names(visit).AllInnerTextsAsync();
        Assert.Empty(first.Intersect(second));
        await visit.Page.GoBackAsync();

        await visit.IsAtAsync("/entries?lane=ai");
        await Expect(Names(visit)).ToHaveTextAsync(first);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chosen_columns_show_and_the_filter_stays(bool script)
    {
        await using var visit = await site.VisitAsync("/entries?lane=crypto", script: script);
        await visit.Page.Locator("summary", new() { HasText = "Columns" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "GitHub" }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Founded" }).UncheckAsync();
        await visit.Button("Set columns").ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "GitHub" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Founded" })).ToHaveCountAsync(0);
        await Expect(visit.Link("Lane: Crypto , remove")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_empty_list_says_how_to_get_out()
    {
        await using var visit = await site.VisitAsync("/entries?q=qqqqqqqq");

        await visit.Link("Show all entries").ClickAsync();

        await visit.IsAtAsync("/entries");
        await Expect(Names(visit).First).ToBeVisibleAsync();
    }

    private static ILocator Found(Visit visit) => visit.Page.GetByRole(AriaRole.Status);

    private static ILocator Names(Visit visit) => visit.Page.GetByRole(AriaRole.Rowheader);

    private static async Task<List<int>> YearsAsync(Visit visit) =>
        [.. (await visit.Page.Locator("td.col-founded").AllInnerTextsAsync()).Where(t => t.Length >= 4).Select(t => int.Parse(t[..4], CultureInfo.InvariantCulture))];
}
