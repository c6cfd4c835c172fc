namespace Browser.Tests.Editor;

/// <summary>What is typed is kept, whatever becomes of page and connection, and not published by accident.</summary>
public sealed class EditingTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Fact]
    public async Task Nothing_is_published_without_a_reason_and_the_focus_says_where()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/entries/golem?field=description");
        await EditorSite.Value(visit, "description").FillAsync("Something else.");
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Draft, saved");
        await visit.Button("Publish").ClickAsync();
        await Expect(visit.Page.GetByLabel("Reason, for the history")).ToBeFocusedAsync();
        await Expect(visit.Page.GetByText("Write the reason in a sentence")).ToBeVisibleAsync();
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
        var wire = await Wire.OfAsync(visit.Page);
        await EditorSite.OpenAsync(visit, "/admin/entries/arweave?field=description");
        await EditorSite.Value(visit, "description").FillAsync("Kept before the cut");
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Draft, saved");

        await EditorSite.Value(visit, "description").PressSequentiallyAsync(" and typed");
        await wire.CutAsync();
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("saved");
        await Expect(visit.Page.Locator("#lost")).ToBeHiddenAsync();
        await Expect(EditorSite.Value(visit, "description")).ToHaveValueAsync("Kept before the cut and typed");

        await EditorSite.OpenAsync(visit, "/admin/entries/arweave");
        await Expect(EditorSite.Value(visit, "description")).ToHaveValueAsync("Kept before the cut and typed");
    }

    // What the server had to say when the connection went comes late, with the news of an older draft; it must not be taken
    // for the news that the last letters are kept.
    [Fact]
    public async Task Letters_that_never_reached_the_server_are_told_to_it_once_the_connection_is_back()
    {
        await using var visit = await site.SignInAsync();
        var wire = await Wire.OfAsync(visit.Page);
        await EditorSite.OpenAsync(visit, "/admin/entries/bittensor?field=description");
        var field = EditorSite.Value(visit, "description");
        await field.FillAsync("Kept");
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Draft, saved");

        wire.Hold();
        var saved = wire.AnsweredAsync("data-saved");
        await field.FillAsync("Kept and kept again");
        await saved;
        wire.Lose();
        await field.PressSequentiallyAsync(", unheard");
        await wire.CutAsync();

        await Expect(field).ToHaveAttributeAsync("data-heard", "Kept and kept again, unheard");
        await Expect(field).ToHaveValueAsync("Kept and kept again, unheard");
        await Expect(field).ToBeFocusedAsync();
        await EditorSite.OpenAsync(visit, "/admin/entries/bittensor");
        await Expect(field).ToHaveValueAsync("Kept and kept again, unheard");
    }
}
