using System.Text;
using AiChainAtlas.Data;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Browser.Tests.Editor;

/// <summary>Hostile text in every other form of the editor and of accounts.</summary>
public sealed class HostileFormTests(EditorSite site) : IClassFixture<EditorSite>
{
    private static readonly string[] Recalled = ["from-memory"];

    private long Revision => site.Services.GetRequiredService<AtlasStore>().Current.Revision;

    [Fact]
    public async Task Searching_and_filtering_for_it_finds_nothing_and_says_so()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin");
        await visit.Page.GetByLabel("Filter by text").FillAsync(HostileText.Everything);
        await Expect(visit.Page.GetByText("Nothing matches.")).ToBeVisibleAsync();
        await EditorSite.OpenAsync(visit, "/admin/entries");
        await visit.Page.GetByLabel("Search entries").FillAsync(HostileText.Everything);
        await Expect(visit.Page.GetByText("Nothing matches.")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Search entries").FillAsync("");
        await visit.Page.GetByLabel("Value", new() { Exact = true }).FillAsync(HostileText.Everything);
        await visit.Button("Filter").ClickAsync();
        await Expect(visit.Page.Locator(".chosen .chip")).ToContainTextAsync(HostileText.Markup);
        await Expect(visit.Page.GetByText("Nothing matches.")).ToBeVisibleAsync();
        await HostileText.DidNothingAsync(visit);
        await EditorSite.OpenAsync(visit, "/admin/history");
        await visit.Page.GetByLabel("Id of a record").FillAsync(HostileText.Everything);
        await visit.PressAsync("Tab");
        await Expect(visit.Page.GetByText("No revision matches.")).ToBeVisibleAsync();
        await HostileText.DidNothingAsync(visit);
    }

    [Fact]
    public async Task As_a_new_id_or_the_entry_to_merge_into_it_is_refused_with_what_to_write()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/entries/golem");
        await visit.Button("Rename").ClickAsync();
        await visit.Page.GetByLabel("New id").FillAsync(HostileText.Everything);
        await Expect(visit.Page.Locator(".record-moves .said.problem")).ToContainTextAsync("use lower-case letters, digits and single hyphens");
        await Expect(visit.Button("Rename now")).ToHaveCountAsync(0);
        await visit.Button("Merge into another").ClickAsync();
        await visit.Page.GetByLabel("Find: entry to merge into").FillAsync(HostileText.Everything);
        await Expect(visit.Page.GetByText("Nothing found. Try another word.")).ToBeVisibleAsync();
        await HostileText.DidNothingAsync(visit);
    }

    [Fact]
    public async Task As_the_value_and_the_reason_of_a_change_to_several_it_is_text_everywhere()
    {
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, "/admin/terms");
        await visit.Page.GetByLabel("Search terms").FillAsync("FLOPS");

        // A new list forgets what was chosen in the one before.
        var choices = visit.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Choose (?!all)") });
        await Expect(choices.First).ToHaveAccessibleNameAsync("Choose FLOP");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Choose FLOPS") }).CheckAsync();
        await visit.Page.GetByLabel("Act", new() { Exact = true }).SelectOptionAsync("set");
        await visit.Page.GetByLabel("Field", new() { Exact = true }).SelectOptionAsync("definition");
        await visit.Page.Locator("#bulk-value").FillAsync(HostileText.Everything);
        await visit.Button("Show what changes").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "What would change" })).ToContainTextAsync(HostileText.Markup);
        await visit.Page.GetByLabel("Reason, for the history").FillAsync(HostileText.Everything);
        await visit.Button("Change 1 now").ClickAsync();
        await Expect(visit.Page.GetByText("Changed as revision")).ToBeVisibleAsync();
        await HostileText.DidNothingAsync(visit);

        await HostileText.DoesNothingAtAsync(visit, ["/admin", "/admin/history", "/changes", SiteUrls.Change(Revision), "/search?q=flops"]);
        await EditorSite.OpenAsync(visit, "/admin/history");
        await visit.Button($"Take this back: revision {Revision}").ClickAsync();
        await visit.Page.GetByLabel("Reason, for the history").FillAsync(HostileText.Everything);
        await visit.Button("Make it a new revision").ClickAsync();
        await Expect(visit.Page.Locator(".said")).ToContainTextAsync("Done as revision");
        await HostileText.DidNothingAsync(visit);
    }

    [Fact]
    public async Task As_the_reason_of_a_draft_and_the_note_of_its_reviewer_it_is_text_in_queue_and_review()
    {
        await using var author = await site.SignInAsync();
        await EditorSite.OpenAsync(author, "/admin/entries/filecoin?field=description");
        await EditorSite.Value(author, "description").FillAsync(HostileText.Everything);
        await author.Page.GetByLabel("Reason, for the history").FillAsync(HostileText.Everything);
        await Expect(EditorSite.Kept(author)).ToContainTextAsync("Draft, saved");
        await author.Button("Send to review").ClickAsync();
        await Expect(EditorSite.Kept(author)).ToContainTextAsync("Sent to review");

        await using var reviewer = await site.SignInAsync();
        await EditorSite.OpenAsync(reviewer, "/admin/review");
        await reviewer.Page.Locator(".lines a").First.ClickAsync();
        await Expect(reviewer.Page.Locator("ins")).ToContainTextAsync(HostileText.Markup);
        await reviewer.Page.GetByLabel("Note to the author").FillAsync(HostileText.Everything);
        await reviewer.Button("Send back").ClickAsync();
        await Expect(reviewer.Page.GetByText("Sent back to")).ToBeVisibleAsync();
        await HostileText.DidNothingAsync(reviewer);
        await HostileText.DoesNothingAtAsync(author, ["/admin", "/admin/entries/filecoin"]);
    }

    [Fact]
    public async Task As_the_name_of_a_file_its_content_and_the_reason_of_an_import_it_is_text()
    {
        await using var visit = await site.SignInAsync(AtlasRole.AdminKey);
        await EditorSite.OpenAsync(visit, "/admin/import");
        foreach (var (ending, content) in new[] { (".png", HostileText.Everything), (".json", HostileText.Everything), (".yaml", HostileText.Everything), (".csv", HostileText.Everything) })
        {
            await visit.Page.Locator("#import-file").SetInputFilesAsync(File($"{HostileText.Markup}'\"{ending}", content));
            await Expect(visit.Page.Locator(".said.problem")).ToContainTextAsync($"'\"{ending}");
            await HostileText.DidNothingAsync(visit);
        }

        await visit.Page.GetByLabel("What the file lacks").SelectOptionAsync("merge");
        var term = System.Text.Json.JsonSerializer.Serialize(new { terms = new[] { new { id = "flop", name = HostileText.Markup, definition = HostileText.Everything, section = "Units", sources = Recalled } } });
        await visit.Page.Locator("#import-file").SetInputFilesAsync(File($"{HostileText.Markup}.json", term));
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "What would change" })).ToContainTextAsync(HostileText.Markup);
        await visit.Page.GetByLabel("Reason, for the history").FillAsync(HostileText.Everything);
        await visit.Button("Import now").ClickAsync();
        await Expect(visit.Page.GetByText("Imported as revision")).ToBeVisibleAsync();
        await HostileText.DidNothingAsync(visit);
        await HostileText.DoesNothingAtAsync(visit, ["/admin/terms", "/admin/history", "/changes", "/search?q=flop"]);
    }

    [Fact]
    public async Task What_a_reader_suggests_is_text_in_the_queue_and_in_the_draft_that_is_made_of_it()
    {
        await using var visit = await site.SignInAsync();
        await visit.GoAsync("/suggest?kind=entries&id=golem&field=description");
        await visit.Page.Locator("[name='Form.Wrong']").FillAsync(HostileText.Everything);
        await visit.Page.Locator("[name='Form.Right']").FillAsync(HostileText.Everything);
        await visit.Page.Locator("[name='Form.Source']").FillAsync(HostileText.Markup);
        await visit.Page.Locator(".suggest-form button").ClickAsync();
        await visit.IsAtAsync("/suggest/sent");

        await EditorSite.OpenAsync(visit, "/admin");
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Suggestions of readers" })).ToContainTextAsync(HostileText.Markup);
        await HostileText.DidNothingAsync(visit);
        await visit.Button("Make a draft of the suggestion about golem").ClickAsync();
        await Expect(EditorSite.Value(visit, "description")).ToHaveValueAsync(HostileText.Everything);
        await HostileText.DidNothingAsync(visit);
    }

    [Fact]
    public async Task In_the_forms_of_accounts_it_is_text_or_refused_with_what_to_correct()
    {
        await using var admin = await site.SignInAsync(AtlasRole.AdminKey);
        await SendAsync(admin, "/account", "Make a token", ("Name of the token", HostileText.Markup));
        await Expect(admin.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Copy the token now");
        await Expect(admin.Page.GetByRole(AriaRole.Cell, new() { Name = HostileText.Markup, Exact = true })).ToBeVisibleAsync();
        await HostileText.DidNothingAsync(admin);
        await SendAsync(admin, "/account", "Make a token", ("Name of the token", HostileText.Everything));
        await Expect(admin.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Give the token a name of at most");
        await SendAsync(admin, "/account", "Change the password", ("Old password", HostileText.Everything), ("New password", HostileText.Everything));
        await Expect(admin.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The old password is wrong");

        await SendAsync(admin, "/account/users", "Create", ("E-mail", HostileText.Everything));
        await Expect(admin.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("e-mail address");
        await SendAsync(admin, "/account/users", "Create", ("E-mail", "<img/src=x/onerror=window.hit=1>@example.org"));
        await HostileText.DidNothingAsync(admin);

        await using var stranger = await site.VisitAsync("/account/sign-in");
        await SendAsync(stranger, "/account/sign-in?return=javascript:window.hit=1", "Sign in", ("E-mail", HostileText.Everything), ("Password", HostileText.Everything));
        await Expect(stranger.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That did not fit.");
        await HostileText.DidNothingAsync(stranger);
        await HostileText.DoesNothingAtAsync(stranger, [SiteUrls.SetupBy(HostileText.Everything)]);
    }

    private static FilePayload File(string name, string content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(content) };

    // Past what the browser itself would refuse to send: only the server is asked.
    private static async Task SendAsync(Visit visit, string path, string button, params (string Label, string Text)[] fields)
    {
        await visit.GoAsync(path);
        await visit.Page.EvaluateAsync(
            """
            () => {
              for (const form of document.forms) form.noValidate = true;
              for (const field of document.querySelectorAll("[maxlength]")) field.removeAttribute("maxlength");
              for (const field of document.querySelectorAll("[type=email]")) field.type = "text";
            }
            """);
        foreach (var (label, text) in fields)
        {
            await visit.Page.GetByLabel(label, new() { Exact = true }).First.FillAsync(text);
        }

        await visit.Button(button).ClickAsync();
    }
}
