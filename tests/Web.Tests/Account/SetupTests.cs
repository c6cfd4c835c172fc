using System.Net;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account;
using AiChainAtlas.Web.Account.Forms;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;
using Microsoft.Extensions.Configuration;

namespace AiChainAtlas.Web.Tests.Account;

public sealed class SetupTests
{
    [Fact]
    public async Task Nobody_can_sign_in_until_the_link_has_made_one_admin_and_then_it_is_used_up()
    {
        using var site = new EmptySite();
        var cancel = TestContext.Current.CancellationToken;
        Assert.Empty(await site.Get<UserDirectory>().ListAsync(cancel));
        var link = SiteUrls.SetupBy(site.Get<FirstAdmin>().NewLink());

        var browser = new Browser(site);
        Assert.Contains("no longer works", (await browser.GoAsync(SiteUrls.SetupBy("guess"))).Body, StringComparison.Ordinal);
        Assert.Contains("12 to", await browser.SaidAsync(await browser.SubmitAsync(link, SignInForms.Setup, ("email", "eve@example.org"), ("password", "short"))), StringComparison.Ordinal);
        var late = new Browser(site);
        var prepared = await late.GoAsync(link);
        Assert.Equal(SiteUrls.Account, (await browser.SubmitAsync(link, SignInForms.Setup, ("email", "ada@example.org"), ("password", AccountSite.Password))).Header("Location").Single());
        Assert.True(await browser.IsSignedInAsync());

        var fields = prepared.Document.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["email"], fields["password"]) = ("eve@example.org", AccountSite.Password);
        var refused = await late.SendAsync(HttpMethod.Post, SiteUrls.AccountForm(SignInForms.Setup), new FormUrlEncodedContent(fields));
        Assert.Contains("no longer works", (await late.FollowAsync(refused)).Body, StringComparison.Ordinal);
        Assert.Equal(AtlasRole.AdminKey, Assert.Single(await site.Get<UserDirectory>().ListAsync(cancel)).Role);
        Assert.Contains(await site.Get<AuditLog>().LatestAsync(9, cancel), e => e.Kind == AuditKind.UserCreated.Key);
        Assert.Null(await site.Get<AuditLog>().VerifyAsync(cancel));
    }

    [Theory]
    [InlineData("ATLAS_ADMIN_TOKEN", "short", "ATLAS_ADMIN_TOKEN has 5 characters")]
    [InlineData("ATLAS_ADMIN_PASSWORD", "three grey owls at noon", "without ATLAS_ADMIN_EMAIL")]
    [InlineData("ATLAS_ADMIN_EMAIL", "ada", "write an e-mail address")]
    public void Settings_that_cannot_work_are_refused_by_name(string key, string value, string sentence) =>
        Assert.Contains(sentence, Check((key, value)), StringComparison.Ordinal);

    [Fact]
    public void Weak_password_in_the_settings_is_refused_and_not_repeated()
    {
        var said = Check((AdminSettings.EmailKey, "ada@example.org"), (AdminSettings.PasswordKey, "password1234"));
        Assert.Contains("ATLAS_ADMIN_PASSWORD is refused.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("password1234", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_cookies_stand_in_the_data_folder_for_its_owner_only()
    {
        using var site = new EmptySite();
        await new Browser(site).GoAsync(SiteUrls.SignIn);
        var keys = new DirectoryInfo(Path.Combine(site.DataFolder, "keys"));
        Assert.NotEmpty(keys.GetFiles("*.xml"));
        Assert.True(OperatingSystem.IsWindows() || keys.UnixFileMode == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task Setup_link_of_a_new_user_works_once()
    {
        using var site = new AccountSite();
        var admin = await site.SignInAsync(AccountSite.AdminEmail);
        var made = await admin.FollowAsync(await admin.SubmitAsync(SiteUrls.Users, UserForms.Create, ("email", "new@example.org"), ("role", "editor")));
        var link = new Uri(made.Document.QuerySelector(".secrets code")!.TextContent).PathAndQuery;
        var browser = new Browser(site);
        await browser.SubmitAsync(link, SignInForms.Setup, ("password", "four green hats in rain"));
        Assert.True(await browser.IsSignedInAsync());
        Assert.Contains("no longer works", (await new Browser(site).GoAsync(link)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GoAsync(SiteUrls.Users)).Status);
    }

    private static string? Check(params (string Key, string Value)[] settings) => HostSetup.CheckSettings(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, string? (s) => s.Value)).Build());

    private sealed class EmptySite : AccountSite
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();
    }
}
