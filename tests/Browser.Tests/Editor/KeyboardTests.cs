using AiChainAtlas.Data;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Domain.Chain;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Browser.Tests.Editor;

/// <summary>Editing without a mouse.</summary>
public sealed class KeyboardTests(EditorSite site) : IClassFixture<EditorSite>
{
    private const string Email = "keys@example.org";
    private const string Password = "four green hats in rain";

    [Fact]
    public async Task From_signing_in_to_publishing_everything_is_done_by_keys()
    {
        await AddUserAsync();
        await using var visit = await site.VisitAsync("/account/sign-in");
        await visit.TabToAsync(visit.Page.Locator("[name=email]"));
        await TypeAsync(visit, Email);
        await visit.PressAsync("Tab");
        await TypeAsync(visit, Password);
        await visit.PressAsync("Enter");
        await Expect(visit.Heading("Your account")).ToBeVisibleAsync();
        await PressOnAsync(visit, visit.Link("Edit the atlas"));

        await Expect(visit.Page.Locator("#tool[data-live]")).ToBeVisibleAsync();
        await visit.TabToAsync(visit.Page.GetByLabel("Filter by text"));
        await TypeAsync(visit, "golem");
        await Expect(visit.Page.Locator(".work-item").First).ToContainTextAsync("Golem Network");
        await PressOnAsync(visit, visit.Page.Locator(".work-item a"));
        await Expect(visit.Heading("Golem Network")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#tool[data-live]")).ToBeVisibleAsync();

        var opener = visit.Page.Locator("#field-description .fact-open");
        await PressOnAsync(visit, opener);
        await Expect(opener).ToHaveAttributeAsync("aria-expanded", "true");
        await visit.TabToAsync(EditorSite.Value(visit, "description"), 3);
        await visit.PressAsync("Control+a");
        await TypeAsync(visit, "Typed with keys alone.");

        var adder = visit.Page.Locator("#field-description").GetByRole(AriaRole.Button, new() { Name = "Add a new source" });
        await PressOnAsync(visit, adder);
        await Expect(visit.Button("Add and cite it")).ToBeVisibleAsync();
        foreach (var text in new[] { "Golem handbook", "Golem Foundation", "https://handbook.golem.network/", "2026-05", "primary", "documentation" })
        {
            await visit.PressAsync("Tab");
            await TypeAsync(visit, text);
        }

        // Enter in a field of the source publishes nothing.
        await visit.PressAsync("Enter");
        await PressOnAsync(visit, visit.Button("Add and cite it"));
        await Expect(adder).ToBeFocusedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "What changes" }).Locator("ins")).ToContainTextAsync("golem-foundation-2026");

        await visit.TabToAsync(visit.Page.GetByLabel("Reason, for the history"));
        await TypeAsync(visit, "The handbook says so.");
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Draft, saved");
        await PressOnAsync(visit, visit.Button("Publish"), 3);
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Published as revision");
        var golem = site.Services.GetRequiredService<AtlasStore>().Current.FindEntry("golem")!;
        Assert.Equal("Typed with keys alone.", golem.Value(EntryFields.Description));
    }

    [Fact]
    public async Task A_slow_connection_does_not_take_the_focus_back_from_somebody_who_went_on()
    {
        await using var visit = await site.SignInAsync();
        var wire = await Wire.OfAsync(visit.Page);
        await EditorSite.OpenAsync(visit, "/admin/entries/akash");

        wire.Hold();
        await visit.Page.Locator("#in-link").FocusAsync();
        await visit.Page.Locator("#in-name").FocusAsync();
        await TypeAsync(visit, "A");
        wire.Release();

        await Expect(EditorSite.Kept(visit)).ToContainTextAsync("Draft, saved");
        await Expect(visit.Page.Locator("#in-name")).ToBeFocusedAsync();
    }

    private static Task TypeAsync(Visit visit, string text) => visit.Page.Keyboard.TypeAsync(text);

    private static async Task PressOnAsync(Visit visit, ILocator target, int most = 400)
    {
        await visit.TabToAsync(target, most);
        await visit.PressAsync("Enter");
    }

    private async Task AddUserAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AtlasUser>>();
        Assert.True((await users.CreateAsync(AtlasUser.Of(Email, AtlasRole.EditorKey, DateTime.UtcNow), Password)).Succeeded);
    }
}
