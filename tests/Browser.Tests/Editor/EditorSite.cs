using AiChainAtlas.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Browser.Tests.Editor;

/// <summary>An application of its own, so that what editors do to it does not reach the tests of readers.</summary>
public sealed class EditorSite : IAsyncDisposable
{
    private const string Password = "four green hats in rain";

    private readonly Site site;
    private int editors;

    public EditorSite(Site readers)
        : this(readers, null)
    {
    }

    internal EditorSite(Site readers, Action<IServiceCollection>? replace) => site = readers.Beside(replace);

    public IServiceProvider Services => site.Services;

    public ValueTask DisposeAsync() => site.DisposeAsync();

    public Task<Visit> VisitAsync(string path) => site.VisitAsync(path);

    /// <summary>What anybody reads at an address.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var reader = new HttpClient { BaseAddress = new Uri(site.Address) };
        return await reader.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    /// <summary>The window of somebody who is signed in and whom no other test knows.</summary>
    public async Task<Visit> SignInAsync(string role = AtlasRole.EditorKey) => (await EnterAsync(role)).Visit;

    /// <inheritdoc cref="SignInAsync"/>
    public async Task<(Visit Visit, AtlasUser User)> EnterAsync(string role = AtlasRole.EditorKey, string host = "127.0.0.1")
    {
        var user = AtlasUser.Of($"editor{Interlocked.Increment(ref editors)}@example.org", role, DateTime.UtcNow);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<AtlasUser>>().CreateAsync(user, Password)).Succeeded);
        }

        var visit = await site.VisitAsync("/account/sign-in", host: host);
        await visit.Page.GetByLabel("E-mail").First.FillAsync(user.Email!);
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Button("Sign in").ClickAsync();
        await Expect(visit.Heading("Your account")).ToBeVisibleAsync();
        return (visit, user);
    }

    /// <summary>Goes to a page of the editor and waits until it is live.</summary>
    public static async Task OpenAsync(Visit visit, string path)
    {
        await visit.GoAsync(path);
        await Expect(visit.Page.Locator("#tool[data-live]")).ToBeVisibleAsync();
    }

    public static ILocator Value(Visit visit, string field) => visit.Page.Locator($"#field-{field} .fact-body [id$='-value']").First;

    public static ILocator Kept(Visit visit) => visit.Page.Locator(".kept");

    public static async Task PublishAsync(Visit visit, string reason)
    {
        await visit.Page.GetByLabel("Reason, for the history").FillAsync(reason);
        await Expect(Kept(visit)).ToContainTextAsync("saved");
        await visit.Button("Publish").ClickAsync();
    }
}
