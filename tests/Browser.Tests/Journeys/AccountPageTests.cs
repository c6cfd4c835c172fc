using AiChainAtlas.Data.Accounts;
using Browser.Tests.Checks;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Browser.Tests.Journeys;

/// <summary>The pages of accounts keep the rules of every page, but for the cookies, which they need.</summary>
public sealed class AccountPageTests(Site site)
{
    private const string Email = "grace@example.org";
    private const string Password = "four green hats in rain";

    [Fact]
    public async Task Pages_of_an_admin_are_as_wide_as_the_window_accessible_and_without_complaint()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var made = await scope.ServiceProvider.GetRequiredService<UserManager<AtlasUser>>().CreateAsync(AtlasUser.Of(Email, AtlasRole.AdminKey, DateTime.UtcNow), Password);
            Assert.True(made.Succeeded);
        }

        await using var visit = await site.VisitAsync("/account/sign-in");
        await PrivatePages.CheckAsync(visit);
        await visit.Page.GetByLabel("E-mail").First.FillAsync(Email);
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Button("Sign in").ClickAsync();
        await Expect(visit.Heading("Your account")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Name of the token").FillAsync("nightly import");
        await visit.Button("Make a token").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Copy the token now");
        await PrivatePages.CheckAsync(visit);
        await visit.Button("Make recovery codes").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Recovery codes");
        await PrivatePages.CheckAsync(visit);
        await visit.Link("Users").ClickAsync();
        await Expect(visit.Heading("Users")).ToBeVisibleAsync();
        await PrivatePages.CheckAsync(visit);
        await visit.GoAsync("/account/setup?token=used");
        await PrivatePages.CheckAsync(visit);
    }
}
