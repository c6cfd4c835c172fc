using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account.Forms;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Account;

public sealed class SignInTests(AccountSite site)
{
    private const int MoreThanAnybodyNeeds = 40;

    [Fact]
    public async Task Wrong_password_unknown_account_and_too_many_attempts_look_the_same()
    {
        var user = await site.AddUserAsync();
        var answers = new List<(PageVisit Answer, string Said)>();
        foreach (var (email, password) in new[] { (user.Email!, "not the password"), ("nobody@example.org", "not the password"), (user.Email!, ""), ("", "") })
        {
            var browser = new Browser(site, "203.0.113.1");
            var answer = await browser.SignInAsync(email, password);
            answers.Add((answer, await browser.SaidAsync(answer)));
        }

        var throttled = new Browser(site, "203.0.113.2");
        await ExhaustAsync(throttled, user.Email!);
        var refused = await throttled.SignInAsync(user.Email!, AccountSite.Password);
        answers.Add((refused, await throttled.SaidAsync(refused)));

        Assert.Single(answers.Select(a => a.Answer.Status).Distinct());
        Assert.Single(answers.Select(a => a.Answer.Body).Distinct());
        Assert.Single(answers.Select(a => string.Join(' ', a.Answer.Headers.Keys.Order())).Distinct());
        Assert.StartsWith("That did not fit.", Assert.Single(answers.Select(a => a.Said).Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_account_costs_the_hash_that_a_wrong_password_costs()
    {
        var before = site.Hasher.Comparisons;
        await new Browser(site, "203.0.113.3").SignInAsync("nobody-at-all@example.org", "not the password");
        Assert.True(site.Hasher.Comparisons > before);
    }

    [Fact]
    public async Task Attempts_are_refused_before_a_password_is_hashed()
    {
        using var quiet = new QuietSite();
        var user = await quiet.AddUserAsync();
        var browser = new Browser(quiet, "203.0.113.4");
        await ExhaustAsync(browser, user.Email!, quiet);
        var before = quiet.Hasher.Comparisons;
        await browser.SignInAsync(user.Email!, AccountSite.Password);
        Assert.False(await browser.IsSignedInAsync());
        Assert.Equal(before, quiet.Hasher.Comparisons);
        Assert.Contains((await quiet.Get<AuditLog>().LatestAsync(5, TestContext.Current.CancellationToken)), e => e.Kind == AuditKind.Locked.Key && e.Who == user.Email);
    }

    [Fact]
    public async Task A_stranger_shuts_nobody_out()
    {
        var user = await site.AddUserAsync();
        var open = await site.SignInAsync(user.Email!, "203.0.113.6");
        await ExhaustAsync(new Browser(site, "203.0.113.5"), user.Email!);
        Assert.True(await open.IsSignedInAsync());
        await site.SignInAsync(user.Email!, "203.0.113.7");
    }

    [Theory]
    [InlineData("/entries/render", "/entries/render")]
    [InlineData("/?entry=render", "/?entry=render")]
    [InlineData("https://evil.example/", "/account")]
    [InlineData("//evil.example/", "/account")]
    [InlineData("/\\evil.example/", "/account")]
    [InlineData("/\t/evil.example/", "/account")]
    [InlineData("javascript:alert(1)", "/account")]
    [InlineData("", "/account")]
    public async Task Signing_in_leads_to_pages_of_this_site_only(string wanted, string target)
    {
        var user = await site.AddUserAsync();
        var browser = new Browser(site, "203.0.113.8");
        var answer = await browser.SubmitAsync(
            SiteUrls.SignInFor(wanted), SignInForms.Password, ("email", user.Email!), ("password", AccountSite.Password), ("return", wanted));
        Assert.Equal(target, answer.Header("Location").Single());
    }

    [Fact]
    public async Task Recovery_code_signs_in_once_and_then_asks_for_no_old_password()
    {
        var user = await site.AddUserAsync();
        var code = (await site.Get<RecoveryCodes>().CreateAsync(user.Id, TestContext.Current.CancellationToken))[0];
        var browser = new Browser(site, "203.0.113.9");
        await browser.SubmitAsync(SiteUrls.SignIn, SignInForms.RecoveryCode, ("email", user.Email!), ("code", code));
        Assert.True(await browser.IsSignedInAsync());
        Assert.Contains("is changed", await browser.SaidAsync(await browser.SubmitAsync(SiteUrls.Account, ProfileForms.Password, ("new", "four green hats in rain"))), StringComparison.Ordinal);

        var again = new Browser(site, "203.0.113.9");
        await again.SubmitAsync(SiteUrls.SignIn, SignInForms.RecoveryCode, ("email", user.Email!), ("code", code));
        Assert.False(await again.IsSignedInAsync());
    }

    [Fact]
    public async Task New_password_needs_the_old_one_and_ends_other_sessions()
    {
        var user = await site.AddUserAsync();
        var other = await site.SignInAsync(user.Email!, "203.0.113.10");
        var browser = await site.SignInAsync(user.Email!, "203.0.113.11");
        Assert.Contains("old password", await browser.SaidAsync(await browser.SubmitAsync(SiteUrls.Account, ProfileForms.Password, ("old", "not the password"), ("new", "four green hats in rain"))), StringComparison.Ordinal);
        Assert.Contains("is changed", await browser.SaidAsync(await browser.SubmitAsync(SiteUrls.Account, ProfileForms.Password, ("old", AccountSite.Password), ("new", "four green hats in rain"))), StringComparison.Ordinal);
        Assert.True(await browser.IsSignedInAsync());
        Assert.False(await other.IsSignedInAsync());
    }

    private Task ExhaustAsync(Browser browser, string email) => ExhaustAsync(browser, email, site);

    // Tries until nothing is compared any more; other tests compare at the same time, so a fixed number it is for them.
    private static async Task ExhaustAsync(Browser browser, string email, AccountSite site)
    {
        for (var i = 0; i < MoreThanAnybodyNeeds; i++)
        {
            var before = site.Hasher.Comparisons;
            await browser.SignInAsync(email, "not the password");
            if (site is QuietSite && site.Hasher.Comparisons == before)
            {
                return;
            }
        }

        Assert.False(site is QuietSite, $"{MoreThanAnybodyNeeds} attempts in a row were all looked at.");
    }

    private sealed class QuietSite : AccountSite;
}
