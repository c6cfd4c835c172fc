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
        await CheckAsync(visit);
        await visit.Page.GetByLabel("E-mail").First.FillAsync(Email);
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Button("Sign in").ClickAsync();
        await Expect(visit.Heading("Your account")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Name of the token").FillAsync("nightly import");
        await visit.Button("Make a token").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Copy the token now");
        await CheckAsync(visit);
        await visit.Button("Make recovery codes").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Recovery codes");
        await CheckAsync(visit);
        await visit.Link("Users").ClickAsync();
        await Expect(visit.Heading("Users")).ToBeVisibleAsync();
        await CheckAsync(visit);
        await visit.GoAsync("/account/setup?token=used");
        await CheckAsync(visit);
    }

    private static async Task CheckAsync(Visit visit)
    {
        var broken = new List<string>();
        foreach (var (rule, breachesAsync) in PageRules.All.Where(rule => rule.Key != "sets no cookie"))
        {
            broken.AddRange((await breachesAsync(visit)).Select(what => $"{visit.Page.Url}: not true that it {rule}: {what}"));
        }

        broken.AddRange(await AccessibilityTests.FindAsync(visit));
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(30)));
    }
}
