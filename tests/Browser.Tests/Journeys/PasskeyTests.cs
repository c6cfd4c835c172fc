using AiChainAtlas.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Browser.Tests.Journeys;

/// <summary>An editor signs in by password, adds a passkey, and from then on needs nothing else.</summary>
public sealed class PasskeyTests(Site site)
{
    private const string Email = "ada@example.org";
    private const string Password = "three grey owls at noon";

    [Fact]
    public async Task A_passkey_that_was_added_after_signing_in_by_password_signs_in()
    {
        await AddUserAsync();

        // Passkeys are bound to a host name; an address of numbers is none.
        await using var visit = await site.VisitAsync("/account", host: "localhost");
        await VirtualAuthenticator.PlugInAsync(visit);
        await Expect(visit.Heading("Sign in")).ToBeVisibleAsync();

        await visit.Page.GetByLabel("E-mail").First.FillAsync(Email);
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Button("Sign in").ClickAsync();
        await Expect(visit.Heading("Your account")).ToBeVisibleAsync();

        await visit.Page.GetByLabel("Name of the passkey").FillAsync("Laptop");
        await visit.Button("Add a passkey").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey is added.");
        await Expect(visit.Button("Remove the passkey Laptop")).ToBeVisibleAsync();

        await visit.Button("Sign out").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("You are signed out.");
        await visit.GoAsync("/account");
        await Expect(visit.Heading("Sign in")).ToBeVisibleAsync();

        await visit.Button("Sign in with a passkey").ClickAsync();
        await Expect(visit.Heading("Your account")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText(Email)).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    private async Task AddUserAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<AtlasUser>>().CreateAsync(AtlasUser.Of(Email, AtlasRole.EditorKey, DateTime.UtcNow), Password);
        Assert.True(made.Succeeded);
    }
}
