using AiChainAtlas.Data.Accounts;
using Browser.Tests.Checks;

namespace Browser.Tests.Editor;

/// <summary>Lists, moves, review, and the rules of every page.</summary>
public sealed class AdminPageTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Fact]
    public async Task A_list_says_which_part_of_it_is_shown_and_turns_to_the_next()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/sources");
        var pager = visit.Page.Locator(".pager");
        await Expect(pager).ToContainTextAsync("1 to 25 of ");
        await visit.Button("Next").ClickAsync();
        await Expect(pager).ToContainTextAsync("26 to 50 of ");
        await visit.Button("Previous").ClickAsync();
        await Expect(pager).ToContainTextAsync("1 to 25 of ");
    }

    [Fact]
    public async Task Chosen_entries_are_retired_together_after_a_look_at_what_changes()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/entries");
        await visit.Page.GetByLabel("Search entries").FillAsync("arweave");
        await visit.Page.GetByLabel("Choose Arweave", new() { Exact = true }).CheckAsync();
        await visit.Page.GetByLabel("Act", new() { Exact = true }).SelectOptionAsync("retire");
        await visit.Button("Show what changes").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "What would change" })).ToContainTextAsync("Retired");
        await visit.Page.GetByLabel("Reason, for the history").FillAsync("Out for now.");
        await visit.Button("Change 1 now").ClickAsync();
        await Expect(visit.Page.GetByText("Changed as revision")).ToBeVisibleAsync();
        Assert.Equal(404, (await visit.Page.APIRequest.GetAsync("/entries/arweave")).Status);
    }

    [Fact]
    public async Task A_draft_is_reviewed_by_somebody_else_sent_back_with_a_note_and_published_by_them()
    {
        await using var author = await site.SignInAsync();
        await EditorSite.OpenAsync(author, "/admin/entries/golem?field=description");
        await EditorSite.Value(author, "description").FillAsync("Words for a reviewer.");
        await author.Page.GetByLabel("Reason, for the history").FillAsync("Clearer.");
        await Expect(EditorSite.Kept(author)).ToContainTextAsync("Draft, saved");
        await author.Button("Send to review").ClickAsync();
        await Expect(EditorSite.Kept(author)).ToContainTextAsync("Sent to review");

        await using var reviewer = await site.SignInAsync();
        await EditorSite.OpenAsync(reviewer, "/admin/review");
        await reviewer.Page.Locator(".lines a").First.ClickAsync();
        await Expect(reviewer.Page.Locator("ins")).ToContainTextAsync("Words for a reviewer.");
        await reviewer.Button("Publish").ClickAsync();
        await Expect(reviewer.Page.GetByText("Published as revision")).ToBeVisibleAsync();
        Assert.Contains("Words for a reviewer.", await (await reviewer.Page.APIRequest.GetAsync("/api/v1/entries/golem")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_sees_the_form_and_can_change_nothing()
    {
        await using var visit = await site.SignInAsync(AtlasRole.ViewerKey);
        await EditorSite.OpenAsync(visit, "/admin/entries/render?field=description");
        await Expect(EditorSite.Value(visit, "description")).Not.ToBeEditableAsync();
        await Expect(visit.Button("Publish")).ToHaveCountAsync(0);
        await EditorSite.OpenAsync(visit, "/admin/entries");
        await Expect(visit.Page.GetByLabel("Choose Render Network")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/entries")]
    [InlineData("/admin/sources")]
    [InlineData("/admin/entries/render?field=description")]
    [InlineData("/admin/relations/new")]
    [InlineData("/admin/accelerators/V100%20PCIe%2016/32GB")]
    [InlineData("/admin/accelerators")]
    [InlineData("/admin/entries/new")]
    [InlineData("/admin/entries/nothing-here")]
    [InlineData("/admin/review")]
    [InlineData("/admin/review/nothing-here")]
    [InlineData("/admin/history")]
    [InlineData("/admin/import")]
    [InlineData("/admin/backups")]
    public async Task Pages_fit_every_window_are_accessible_and_give_nothing_to_complain_of(string path)
    {
        await using var visit = await site.SignInAsync(AtlasRole.AdminKey);
        await EditorSite.OpenAsync(visit, path);
        await PrivatePages.CheckAsync(visit);
    }
}
