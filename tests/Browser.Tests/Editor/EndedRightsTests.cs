using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Web.Account.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Browser.Tests.Editor;

/// <summary>An admin takes somebody's rights while they have a form open.</summary>
public sealed class EndedRightsTests(Site readers)
{
    private const string Said = "You are signed out, or no longer have access.";

    [Fact]
    public async Task Whoever_is_disabled_sees_it_at_once_and_their_open_form_can_do_nothing_more()
    {
        // Longer than any test: what ends the circuit here is that its connection is cut.
        await using var site = Open(TimeSpan.FromHours(1));
        var (editor, user) = await site.EnterAsync();
        await using (editor)
        {
            await TypeAsync(editor);
            await using var admin = await site.SignInAsync(AtlasRole.AdminKey);
            await admin.GoAsync("/account/users");
            await admin.Button($"Disable {user.Email}").ClickAsync();
            await Expect(admin.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("is disabled and signed out everywhere");

            await SeesTheEndAsync(editor);
            await editor.GoAsync("/admin/entries/golem");
            await Expect(editor.Heading("Sign in")).ToBeVisibleAsync();
            await KeptAsync(site, user);
        }
    }

    [Fact]
    public async Task Whoever_is_made_a_viewer_loses_the_open_form_at_the_next_check_and_finds_one_to_look_at()
    {
        await using var site = Open(TimeSpan.FromMilliseconds(200));
        var (editor, user) = await site.EnterAsync();
        await using (editor)
        {
            await TypeAsync(editor);
            await using var admin = await site.SignInAsync(AtlasRole.AdminKey);
            await admin.GoAsync("/account/users");
            await admin.Page.GetByLabel($"Role of {user.Email}", new() { Exact = true }).SelectOptionAsync(AtlasRole.ViewerKey);
            await admin.Button($"Change the role of {user.Email}").ClickAsync();
            await Expect(admin.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("is viewer now");

            await SeesTheEndAsync(editor);
            await EditorSite.OpenAsync(editor, "/admin/entries/golem?field=description");
            await Expect(EditorSite.Value(editor, "description")).Not.ToBeEditableAsync();
            await Expect(editor.Button("Publish")).ToHaveCountAsync(0);
            await KeptAsync(site, user);
        }
    }

    private EditorSite Open(TimeSpan every) => new(readers, services => services.AddSingleton(new SessionCheck(every)));

    private static async Task TypeAsync(Visit editor)
    {
        await EditorSite.OpenAsync(editor, "/admin/entries/golem?field=description");
        await EditorSite.Value(editor, "description").FillAsync("Typed while still allowed.");
        await Expect(EditorSite.Kept(editor)).ToContainTextAsync("Draft, saved");
    }

    private static async Task SeesTheEndAsync(Visit editor)
    {
        await Expect(editor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(Said);
        await Expect(editor.Page.Locator("#lost")).ToBeHiddenAsync();
        await Expect(editor.Button("Publish")).ToHaveCountAsync(0);
        await Expect(editor.Page.Locator("#tool input, #tool textarea")).ToHaveCountAsync(0);
    }

    /// <summary>What was typed before stays as a draft, and nothing of it was published.</summary>
    private static async Task KeptAsync(EditorSite site, AtlasUser user)
    {
        var draft = Assert.Single(await site.Services.GetRequiredService<DraftStore>().ListAsync(), draft => draft.OwnerId == user.Id);
        Assert.Contains("Typed while still allowed.", draft.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Typed while", await site.ReadAsync("/api/v1/entries/golem"), StringComparison.Ordinal);
    }
}
