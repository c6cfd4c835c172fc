using System.Net;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Account.Forms;
using AiChainAtlas.Web.Account.Live;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Account;

public sealed class SessionTests(AccountSite site)
{
    private static readonly string[] Checks =
        ["has one heading of the first rank", "names every field of a form", "has no inline style", "uses each id once", "has a title with the site's name"];

    [Theory]
    [InlineData(false, "atlas", "atlas-form")]
    [InlineData(true, "__Host-atlas", "__Host-atlas-form")]
    public async Task Cookies_are_out_of_reach_for_scripts_and_other_sites(bool isSecure, string session, string form)
    {
        var user = await site.AddUserAsync();
        var browser = new Browser(site, "192.0.2.20", isSecure);
        await browser.SignInAsync(user.Email!, AccountSite.Password);
        Assert.True(await browser.IsSignedInAsync());
        Assert.Equal([session, form], browser.Cookies.Keys.Order(StringComparer.Ordinal));
        foreach (var flags in new[] { session, form }.Select(name => browser.SetCookies[name].ToLowerInvariant()))
        {
            Assert.Contains("httponly", flags, StringComparison.Ordinal);
            Assert.Contains("samesite=lax", flags, StringComparison.Ordinal);
            Assert.Contains("path=/", flags, StringComparison.Ordinal);
            Assert.DoesNotContain("domain", flags, StringComparison.Ordinal);
            Assert.Equal(isSecure, flags.Contains("secure", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/setup?token=x")]
    [InlineData("/account")]
    public async Task Account_pages_are_kept_nowhere_listed_nowhere_and_strict(string target)
    {
        var visit = await new Browser(site).GoAsync(target);
        Assert.Equal("no-store", Assert.Single(visit.Header("Cache-Control")));
        Assert.Equal("noindex", Assert.Single(visit.Header("X-Robots-Tag")));
        Assert.Equal("same-origin", Assert.Single(visit.Header("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(visit.Header("Referrer-Policy")));
        Assert.Empty(visit.Header("X-Frame-Options"));
        Assert.Null(PageChecks.Policy(visit));
        if (visit.Status == HttpStatusCode.OK)
        {
            Assert.Null(PageChecks.InlineScript(visit));
            Assert.All(Checks, check => Assert.Null(PageChecks.All[check](visit, "")));
        }
    }

    [Fact]
    public async Task Reading_pages_set_no_cookie_and_are_the_same_for_whoever_is_signed_in()
    {
        var browser = await site.SignInAsync(AccountSite.AdminEmail, "192.0.2.21");
        foreach (var target in new[] { "/", "/entries?lane=crypto", "/entries/render", "/search?q=gpu", "/calculators/training-compute/method", "/api/v1/stages" })
        {
            var mine = await browser.GoAsync(target);
            var anybody = await new Browser(site).GoAsync(target);
            Assert.Equal(HttpStatusCode.OK, mine.Status);
            Assert.Equal(WithoutState(anybody), WithoutState(mine));
            Assert.Empty(mine.Header("Set-Cookie"));
            Assert.Empty(anybody.Header("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Session_that_is_revoked_is_refused_at_the_next_request()
    {
        var user = await site.AddUserAsync();
        var one = await site.SignInAsync(user.Email!, "192.0.2.22");
        var other = await site.SignInAsync(user.Email!, "192.0.2.23");
        Assert.True(await other.IsSignedInAsync());
        await one.SubmitAsync(SiteUrls.Account, ProfileForms.RevokeSession);
        Assert.False(await other.IsSignedInAsync());
        Assert.True(await one.IsSignedInAsync());
        await one.SubmitAsync(SiteUrls.Account, "sign-out");
        Assert.False(await one.IsSignedInAsync());
        Assert.DoesNotContain("atlas", one.Cookies.Keys);
    }

    [Fact]
    public async Task Disabled_user_and_changed_role_count_at_the_next_request()
    {
        var user = await site.AddUserAsync(AtlasRole.AdminKey);
        var browser = await site.SignInAsync(user.Email!, "192.0.2.24");
        var admin = await site.SignInAsync(AccountSite.AdminEmail, "192.0.2.25");
        Assert.Equal(HttpStatusCode.OK, (await browser.GoAsync(SiteUrls.Users)).Status);
        await admin.SubmitAsync(SiteUrls.Users, UserForms.Role, ("id", user.Id), ("role", "viewer"));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GoAsync(SiteUrls.Users)).Status);
        await admin.SubmitAsync(SiteUrls.Users, UserForms.Disable, ("id", user.Id));
        Assert.False(await browser.IsSignedInAsync());
        var again = new Browser(site, "192.0.2.24");
        await again.SignInAsync(user.Email!, AccountSite.Password);
        Assert.False(await again.IsSignedInAsync());
    }

    [Fact]
    public async Task Open_circuit_of_an_ended_session_is_nobodys_within_a_minute()
    {
        var user = await site.AddUserAsync();
        var cancel = TestContext.Current.CancellationToken;
        var row = await site.Get<UserSessions>().OpenAsync(user.Id, SignInWay.Password, "192.0.2.26", "", cancel);
        var validation = new Validation(site.Get<UserSessions>());
        var state = new AuthenticationState(Web.Account.Schemes.Principals.Of((await site.Get<UserSessions>().FindAsync(row.Id))!, "session"));
        Assert.InRange(validation.Interval, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.True(await validation.IsValidAsync(state));
        await site.Get<UserDirectory>().SetDisabledAsync(user.Id, true, cancel);
        Assert.False(await validation.IsValidAsync(state));
        await using var scope = site.Services.CreateAsyncScope();
        Assert.IsType<SessionRevalidation>(scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
    }

    [Fact]
    public async Task Last_admin_stays_one()
    {
        using var alone = new AccountSite();
        var admin = await alone.SignInAsync(AccountSite.AdminEmail);
        var id = Assert.Single(await alone.Get<UserDirectory>().ListAsync(TestContext.Current.CancellationToken)).Id;
        Assert.Contains("last admin", await admin.SaidAsync(await admin.SubmitAsync(SiteUrls.Users, UserForms.Disable, ("id", id))), StringComparison.Ordinal);
        Assert.Contains("last admin", await admin.SaidAsync(await admin.SubmitAsync(SiteUrls.Users, UserForms.Role, ("id", id), ("role", "editor"))), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GoAsync(SiteUrls.Users)).Status);
    }

    // Blazor closes every page it does not keep with a comment that differs each time.
    private static string WithoutState(PageVisit visit) => visit.Body.Split("<!--Blazor-Server-Component-State")[0];

    private sealed class Validation(UserSessions sessions)
        : SessionRevalidation(Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance, sessions, SessionCheck.Usual)
    {
        public TimeSpan Interval => RevalidationInterval;

        public Task<bool> IsValidAsync(AuthenticationState state) => ValidateAuthenticationStateAsync(state, CancellationToken.None);
    }
}
