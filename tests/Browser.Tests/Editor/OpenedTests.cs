using System.Text;
using AiChainAtlas.Data.Accounts;
using Browser.Tests.Checks;

namespace Browser.Tests.Editor;

/// <summary>What opens within a page keeps the rules of every page too, in both themes and at every width.</summary>
public sealed class OpenedTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Fact]
    public async Task A_form_with_faults_and_a_source_that_is_being_added()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/entries/golem?field=website");
        await EditorSite.Value(visit, "website").FillAsync("https://no such address");
        await visit.Button("Add a new source").ClickAsync();
        await visit.Button("Add and cite it").ClickAsync();
        await Expect(visit.Page.Locator(".adder-body .problem").First).ToBeVisibleAsync();
        await visit.Button("Publish").ClickAsync();
        await Expect(visit.Page.Locator("#in-reason-problem")).ToBeVisibleAsync();
        await PrivatePages.CheckAsync(visit);
    }

    [Fact]
    public async Task A_conflict_that_takes_the_focus_and_the_review_of_a_draft()
    {
        await using var first = await site.SignInAsync();
        await using var second = await site.SignInAsync();
        foreach (var (editor, words) in new[] { (first, "Of the first."), (second, "Of the second.") })
        {
            await EditorSite.OpenAsync(editor, "/admin/entries/akash?field=description");
            await EditorSite.Value(editor, "description").FillAsync(words);
        }

        await EditorSite.PublishAsync(first, "First.");
        await Expect(EditorSite.Kept(first)).ToContainTextAsync("Published as revision");
        await EditorSite.PublishAsync(second, "Second.");
        await Expect(second.Page.Locator("#merge-title")).ToBeFocusedAsync();
        await Expect(second.Page.Locator("#merge-title")).ToBeInViewportAsync();
        await PrivatePages.CheckAsync(second);

        await EditorSite.OpenAsync(first, "/admin/entries/golem?field=description");
        await EditorSite.Value(first, "description").FillAsync("For a reviewer.");
        await first.Page.GetByLabel("Reason, for the history").FillAsync("Clearer.");
        await Expect(EditorSite.Kept(first)).ToContainTextAsync("Draft, saved");
        await first.Button("Send to review").ClickAsync();
        await Expect(EditorSite.Kept(first)).ToContainTextAsync("Sent to review");
        await EditorSite.OpenAsync(first, "/admin/review");
        await first.Page.Locator(".lines a").First.ClickAsync();
        await Expect(first.Page.Locator("ins")).ToContainTextAsync("For a reviewer.");
        await PrivatePages.CheckAsync(first);
        await EditorSite.OpenAsync(first, "/admin/history");
        await first.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Take this back") }).First.ClickAsync();
        await Expect(first.Button("Make it a new revision")).ToBeVisibleAsync();
        await PrivatePages.CheckAsync(first);
    }

    [Fact]
    public async Task A_merge_that_is_being_weighed_and_several_records_that_are_being_changed()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/entries/acurast");
        await visit.Button("Merge into another").ClickAsync();
        var search = visit.Page.GetByLabel("Find: entry to merge into");
        await search.PressSequentiallyAsync("aethir");
        await visit.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Aethir") }).ClickAsync();
        await Expect(visit.Button("Merge into another now")).ToBeVisibleAsync();
        await Expect(search).ToHaveValueAsync("");
        await PrivatePages.CheckAsync(visit);

        await EditorSite.OpenAsync(visit, "/admin/entries");
        await visit.Page.GetByLabel("Choose Acurast", new() { Exact = true }).CheckAsync();
        await visit.Page.GetByLabel("Act", new() { Exact = true }).SelectOptionAsync("retire");
        await visit.Button("Show what changes").ClickAsync();
        await Expect(visit.Button("Change 1 now")).ToBeVisibleAsync();
        await PrivatePages.CheckAsync(visit);
    }

    [Fact]
    public async Task A_file_that_cannot_be_imported_and_one_that_can()
    {
        await using var visit = await site.SignInAsync(AtlasRole.AdminKey);
        await EditorSite.OpenAsync(visit, "/admin/import");
        await ChooseAsync(visit, """{ "terms": [{ "id": "Bad Id" }] }""");
        await Expect(visit.Page.GetByText("Correct these before the file can be imported")).ToBeVisibleAsync();
        await PrivatePages.CheckAsync(visit);
        await visit.Page.GetByLabel("What the file lacks").SelectOptionAsync("merge");
        await ChooseAsync(visit, """{ "terms": [{ "id": "flop", "name": "FLOP", "definition": "One operation.", "section": "Units", "sources": ["from-memory"] }] }""");
        await Expect(visit.Button("Import now")).ToBeVisibleAsync();
        await PrivatePages.CheckAsync(visit);
    }

    [Fact]
    public async Task A_new_form_that_nobody_has_typed_in_finds_no_fault()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/relations/new");
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Nothing typed yet.");
        await Expect(visit.Page.Locator(".faulty, .said.problem")).ToHaveCountAsync(0);
    }

    private static Task ChooseAsync(Visit visit, string json) =>
        visit.Page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "atlas.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(json) });
}
