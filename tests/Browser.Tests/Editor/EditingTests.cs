namespace Browser.Tests.Editor;

/// <summary>An editor changes a fact with its source; another one did the same meanwhile; the connection goes.</summary>
public sealed class EditingTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Fact]
    public async Task A_description_with_a_new_source_is_seen_as_a_difference_and_once_published_by_every_reader()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/entries/render?field=description");
        await Expect(EditorSite.Value(visit, "description")).ToBeFocusedAsync();
        await EditorSite.Value(visit, "description").FillAsync("Pools idle graphics cards for rendering and AI jobs.");

        await visit.Button("Add a new source").ClickAsync();
        await visit.Page.Locator("[id$='-new-title']").FillAsync("How the network works");
        await visit.Page.Locator("[id$='-new-publisher']").FillAsync("Render Foundation");
        await visit.Page.Locator("[id$='-new-date']").FillAsync("2026-03");
        await visit.Page.Locator("[id$='-new-kind']").FillAsync("documentation");
        await Expect(visit.Page.Locator("[id$='-new-id']")).ToHaveValueAsync("render-foundation-2026");
        await visit.Button("Add and cite it").ClickAsync();

        var difference = visit.Page.GetByRole(AriaRole.Region, new() { Name = "What changes" });
        await Expect(difference.Locator("ins")).ToContainTextAsync("Pools idle graphics cards");
        await Expect(difference.Locator("del")).ToContainTextAsync("Market for idle GPUs");
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "On its page" })).ToContainTextAsync("Pools idle graphics cards");
        await EditorSite.PublishAsync(visit, "Their own documentation says so.");
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Published as revision");

        var answer = await visit.Page.APIRequest.GetAsync("/api/v1/entries/render");
        Assert.Contains("Pools idle graphics cards", await answer.TextAsync(), StringComparison.Ordinal);
        await using var reader = await site.VisitAsync("/entries/render");
        await Expect(reader.Page.Locator(".facts").First).ToContainTextAsync("Pools idle graphics cards for rendering and AI jobs.");
        await Expect(reader.Page.Locator("#source-render-foundation-2026")).ToContainTextAsync("How the network works");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Nothing_is_published_without_a_reason_and_the_focus_says_where()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/entries/golem?field=description");
        await EditorSite.Value(visit, "description").FillAsync("Something else.");
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Draft, saved");
        await visit.Button("Publish").ClickAsync();
        await Expect(visit.Page.GetByLabel("Reason, for the history")).ToBeFocusedAsync();
        await Expect(visit.Page.GetByText("Write why, in a sentence")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_second_editor_merges_field_by_field_and_both_texts_are_kept()
    {
        await using var first = await site.SignInAsync();
        await using var second = await site.SignInAsync();
        foreach (var visit in new[] { first, second })
        {
            await EditorSite.OpenAsync(visit, "/admin/entries/akash?field=description");
        }

        await EditorSite.Value(first, "description").FillAsync("The words of the first.");
        await EditorSite.Value(second, "description").FillAsync("The words of the second.");
        await second.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Akash of the second");
        await EditorSite.PublishAsync(first, "First.");
        await Expect(EditorSite.Kept(first)).ToContainTextAsync("Published as revision");
        await EditorSite.PublishAsync(second, "Second.");

        var merge = second.Page.GetByRole(AriaRole.Region, new() { Name = "Somebody changed it since you began" });
        await Expect(merge).ToContainTextAsync("The words of the first.");
        await Expect(merge).ToContainTextAsync("The words of the second.");
        await Expect(second.Button("Take this over")).ToBeDisabledAsync();
        await merge.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Both") }).CheckAsync();
        await second.Button("Take this over").ClickAsync();
        await Expect(EditorSite.Kept(second)).ToContainTextAsync("Draft, saved");
        await second.Button("Publish").ClickAsync();
        await Expect(EditorSite.Kept(second)).ToContainTextAsync("Published as revision");

        var entry = await (await second.Page.APIRequest.GetAsync("/api/v1/entries/akash")).TextAsync();
        Assert.Contains("The words of the first.", entry, StringComparison.Ordinal);
        Assert.Contains("The words of the second.", entry, StringComparison.Ordinal);
        Assert.Contains("Akash of the second", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_there_when_the_page_is_closed_and_opened_again()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/entries/filecoin?field=description");
        await EditorSite.Value(visit, "description").FillAsync("Half a sentence");
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Draft, saved");
        await visit.Page.CloseAsync();

        var again = await visit.Context.NewPageAsync();
        await again.GotoAsync("/admin");
        await again.GetByRole(AriaRole.Region, new() { Name = "Your drafts" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(again.Locator(".kept")).ToContainTextAsync("is back");
        await Expect(again.Locator("#field-description .fact-body [id$='-value']").First).ToHaveValueAsync("Half a sentence");
    }

    [Fact]
    public async Task When_the_connection_is_cut_in_the_middle_of_a_word_the_page_comes_back_with_it()
    {
        await using var visit = await site.SignInAsync();
        IWebSocketRoute? socket = null;
        await visit.Page.RouteWebSocketAsync(new System.Text.RegularExpressions.Regex("_blazor"), route =>
        {
            socket = route;
            route.ConnectToServer();
        });
        await EditorSite.OpenAsync(visit, "/admin/entries/arweave?field=description");
        await EditorSite.Value(visit, "description").FillAsync("Kept before the cut");
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Draft, saved");

        await EditorSite.Value(visit, "description").PressSequentiallyAsync(" and typed");
        await socket!.CloseAsync(new() { Code = 1006 + 2000 });
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("saved");
        await Expect(visit.Page.Locator("#lost")).ToBeHiddenAsync();
        await Expect(EditorSite.Value(visit, "description")).ToHaveValueAsync("Kept before the cut and typed");

        await EditorSite.OpenAsync(visit, "/admin/entries/arweave");
        await Expect(EditorSite.Value(visit, "description")).ToHaveValueAsync("Kept before the cut and typed");
    }
}
