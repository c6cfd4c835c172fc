using System.Net;
using System.Text.Json;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Account;
using AiChainAtlas.Web.Account.Forms;
using AiChainAtlas.Web.Account.Schemes;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Web.Tests.Account;

public sealed class TokenTests(AccountSite site)
{
    [Fact]
    public async Task Token_is_shown_once_kept_by_its_hash_and_refused_once_revoked()
    {
        var user = await site.AddUserAsync();
        var browser = await site.SignInAsync(user.Email!, "192.0.2.1");
        var answer = await browser.SubmitAsync(SiteUrls.Account, ProfileForms.CreateToken, ("name", "import"), ("scope", "edit"), ("days", ""));
        var token = (await browser.FollowAsync(answer)).Document.QuerySelector(".secrets code")!.TextContent;
        Assert.Matches("^atlas_[0-9a-f]{64}$", token);
        Assert.DoesNotContain(token, (await browser.FollowAsync(answer)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(token, (await browser.GoAsync(SiteUrls.Account)).Body, StringComparison.Ordinal);

        await using (var context = await site.Get<IDbContextFactory<AccountDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            var row = await context.ApiTokens.SingleAsync(t => t.UserId == user.Id, TestContext.Current.CancellationToken);
            Assert.Equal(Secret.Hash(token), row.Hash);
        }

        using var me = JsonDocument.Parse((await MeAsync(token)).Body);
        Assert.Equal((user.Email, "editor", "edit"), (me.RootElement.GetProperty("email").GetString(), me.RootElement.GetProperty("role").GetString(), me.RootElement.GetProperty("scope").GetString()));
        await browser.SubmitAsync(SiteUrls.Account, ProfileForms.RevokeToken);
        Assert.Equal(HttpStatusCode.Unauthorized, (await MeAsync(token)).Status);
    }

    [Theory]
    [InlineData("atlas_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("")]
    [InlineData("x")]
    public async Task Unknown_token_gets_a_problem_that_names_the_scheme(string token)
    {
        var visit = await MeAsync(token);
        Assert.Equal(HttpStatusCode.Unauthorized, visit.Status);
        Assert.Equal("Bearer", Assert.Single(visit.Header("WWW-Authenticate")));
        Assert.StartsWith("application/problem+json", Assert.Single(visit.Header("Content-Type")), StringComparison.Ordinal);
        Assert.Empty(visit.Header("Set-Cookie"));
    }

    [Fact]
    public async Task Token_of_the_settings_is_one_of_the_admin()
    {
        using var me = JsonDocument.Parse((await MeAsync(AccountSite.AdminToken)).Body);
        Assert.Equal((AccountSite.AdminEmail, "admin"), (me.RootElement.GetProperty("email").GetString(), me.RootElement.GetProperty("scope").GetString()));
    }

    [Fact]
    public async Task Token_opens_no_page()
    {
        var visit = await new Browser(site).GoAsync(SiteUrls.Users, ("Authorization", $"Bearer {AccountSite.AdminToken}"));
        Assert.Equal(HttpStatusCode.Found, visit.Status);
    }

    [Fact]
    public async Task Token_of_a_disabled_user_and_one_that_is_over_are_refused()
    {
        var cancel = TestContext.Current.CancellationToken;
        var user = await site.AddUserAsync();
        var token = await site.Get<ApiTokens>().CreateAsync(user.Id, "a", "read", null, cancel);
        var over = await site.Get<ApiTokens>().CreateAsync(user.Id, "b", "read", TimeSpan.FromSeconds(-1), cancel);
        Assert.Equal(HttpStatusCode.OK, (await MeAsync(token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await MeAsync(over)).Status);
        await site.Get<UserDirectory>().SetDisabledAsync(user.Id, true, cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, (await MeAsync(token)).Status);
    }

    [Theory]
    [InlineData("viewer", null, true, false, false)]
    [InlineData("editor", null, true, true, false)]
    [InlineData("admin", null, true, true, true)]
    [InlineData("admin", "read", true, false, false)]
    [InlineData("admin", "edit", true, true, false)]
    [InlineData("admin", "admin", true, true, true)]
    [InlineData("editor", "admin", true, true, false)]
    [InlineData("viewer", "edit", true, false, false)]
    public async Task Role_and_scope_bound_what_a_caller_may(string role, string? scope, bool drafts, bool edit, bool administer)
    {
        var user = Principals.Of(new Caller("id", "user", "ada@example.org", role, scope, ""), scope is null ? "session" : "token");
        var service = site.Get<IAuthorizationService>();
        Assert.Equal(drafts, (await service.AuthorizeAsync(user, Policies.SeeDrafts)).Succeeded);
        Assert.Equal(edit, (await service.AuthorizeAsync(user, Policies.Edit)).Succeeded);
        Assert.Equal(administer, (await service.AuthorizeAsync(user, Policies.Administer)).Succeeded);
    }

    private Task<PageVisit> MeAsync(string token) => new Browser(site).GoAsync(SiteUrls.ApiCaller, ("Authorization", $"Bearer {token}"));
}
