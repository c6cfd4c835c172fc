namespace Browser.Tests.Journeys;

/// <summary>Who knows a thing by another name, or spells it wrongly, still finds it.</summary>
public sealed class SearchTests(Site site)
{
    [Theory]
    [InlineData("RNDR", "Render Network")]
    [InlineData("EPK", "EpiK Protocol")]
    [InlineData("Rendre", "Render Network")]
    [InlineData("Filecion", "Filecoin")]
    public async Task A_former_name_or_a_slip_of_the_finger_leads_to_the_entry(string typed, string entry)
    {
        await using var visit = await site.VisitAsync("/about", script: false);
        await visit.SearchBox.FillAsync(typed);
        await visit.SearchBox.PressAsync("Enter");
        await visit.IsAtAsync($"/search?q={typed}");

        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Entries" }).GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(visit.Heading(entry)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_empty_search_proposes_what_to_try()
    {
        await using var visit = await site.VisitAsync("/about");
        await visit.SearchBox.FocusAsync();
        await visit.PressAsync("Enter");
        await Expect(visit.Page.GetByText("Try a former ticker")).ToBeVisibleAsync();

        await visit.Link("RNDR").ClickAsync();

        await visit.IsAtAsync("/search?q=RNDR");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Render Network" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_search_without_a_result_says_so_and_keeps_the_words()
    {
        await using var visit = await site.VisitAsync("/search?q=qqqqqqqq");

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Nothing matches “qqqqqqqq”");
        await Expect(visit.SearchBox).ToHaveValueAsync("qqqqqqqq");
    }
}
