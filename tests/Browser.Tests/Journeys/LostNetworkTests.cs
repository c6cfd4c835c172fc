namespace Browser.Tests.Journeys;

/// <summary>A train goes into a tunnel: what is on the screen stays of use.</summary>
public sealed class LostNetworkTests(Site site)
{
    [Fact]
    public async Task A_page_that_is_there_keeps_its_notes_keys_and_themes()
    {
        await using var visit = await site.VisitAsync("/entries/render");
        await visit.Context.SetOfflineAsync(true);

        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(": source of Founded") }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Source of Founded" })).ToBeVisibleAsync();
        await visit.PressAsync("Escape");
        await visit.PressAsync("?");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await visit.PressAsync("Escape");
        await visit.Button("Theme: follow the system").ClickAsync();

        await Expect(visit.Button("Theme: light")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_entry_that_cannot_be_loaded_says_so_beside_the_map_and_opens_once_the_network_is_back()
    {
        await using var visit = await site.VisitAsync();
        await visit.Context.SetOfflineAsync(true);

        await visit.Chip("render").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no connection");
        await Expect(visit.Card("cx-gpu")).ToBeVisibleAsync();
        await visit.IsAtAsync("/");
        await visit.Context.SetOfflineAsync(false);
        await visit.Link("Try again").ClickAsync();

        await visit.IsAtAsync("/?entry=render");
        await Expect(visit.Panel).ToContainTextAsync("Market for idle GPUs");
    }

    [Fact]
    public async Task An_open_panel_closes_without_a_network()
    {
        await using var visit = await site.VisitAsync("/?entry=render");
        await visit.Context.SetOfflineAsync(true);

        await visit.Link("Close the panel").ClickAsync();

        await Expect(visit.Panel).ToBeHiddenAsync();
        await visit.IsAtAsync("/");
        await Expect(visit.Chip("render")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Suggestions_that_fail_stay_away_in_silence_and_come_back_with_the_network()
    {
        await using var visit = await site.VisitAsync();
        await visit.SearchBox.ClickAsync();
        await Expect(visit.SearchBox).ToHaveAttributeAsync("role", "combobox");
        await visit.Context.SetOfflineAsync(true);
        var failed = new TaskCompletionSource();
        visit.Page.RequestFailed += (_, _) => failed.TrySetResult();
        await visit.Page.Keyboard.TypeAsync("r");
        await failed.Task;
        await visit.PaintedAsync();
        await Expect(visit.Suggestions).ToHaveCountAsync(0);
        await Expect(visit.SearchBox).ToHaveValueAsync("r");

        await visit.Context.SetOfflineAsync(false);
        await visit.Page.Keyboard.TypeAsync("ndr");

        await Expect(visit.Suggestions.First).ToContainTextAsync("Render Network");
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Suggestions_of_a_troubled_server_do_not_leave_old_ones_standing()
    {
        await using var visit = await site.VisitAsync();
        await visit.SearchBox.ClickAsync();
        await visit.Page.Keyboard.TypeAsync("rndr");
        await Expect(visit.Suggestions.First).ToBeVisibleAsync();
        await visit.Page.RouteAsync("**/api/v1/search?**", route => route.FulfillAsync(new() { Status = 503 }));

        await visit.Page.Keyboard.TypeAsync("x");

        await Expect(visit.Suggestions).ToHaveCountAsync(0);
    }
}
