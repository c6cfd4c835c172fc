using System.Net;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Account;
using AiChainAtlas.Web.Account.Forms;
using AiChainAtlas.Web.Account.Schemes;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Http;

namespace AiChainAtlas.Web.Tests.Account;

/// <summary>Requests that another site has a signed-in browser send.</summary>
public sealed class ForgeryTests(AccountSite site)
{
    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        var user = await site.AddUserAsync();
        var browser = await site.SignInAsync(user.Email!, "192.0.2.40");
        var answer = await browser.SendAsync(HttpMethod.Post, SiteUrls.AccountForm(ProfileForms.RecoveryCodes), new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(0, await site.Get<RecoveryCodes>().CountAsync(user.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Form_with_the_token_of_somebody_else_is_refused()
    {
        var user = await site.AddUserAsync();
        var browser = await site.SignInAsync(user.Email!, "192.0.2.41");
        var stranger = await new Browser(site).GoAsync(SiteUrls.SignIn);
        var token = stranger.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.SendAsync(HttpMethod.Post, SiteUrls.AccountForm(ProfileForms.RecoveryCodes), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(0, await site.Get<RecoveryCodes>().CountAsync(user.Id, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("session", "PUT", null, null, false)]
    [InlineData("session", "PUT", "https://evil.example", null, false)]
    [InlineData("session", "POST", "https://atlas.example", "cross-site", false)]
    [InlineData("session", "DELETE", "https://sub.atlas.example", "same-site", false)]
    [InlineData("session", "PUT", "https://atlas.example", null, true)]
    [InlineData("session", "PUT", "https://atlas.example", "same-origin", true)]
    [InlineData("session", "GET", "https://evil.example", "cross-site", true)]
    [InlineData("token", "PUT", "https://evil.example", "cross-site", true)]
    public async Task Api_takes_changes_by_cookie_from_pages_of_this_site_only(string scheme, string method, string? origin, string? from, bool isTaken)
    {
        var context = new DefaultHttpContext { RequestServices = site.Services };
        context.User = Principals.Of(new Caller("id", "user", "ada@example.org", "editor", null, ""), scheme);
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = (method, "https", new HostString("atlas.example"));
        context.Request.Headers.Origin = origin;
        context.Request.Headers["Sec-Fetch-Site"] = from;
        var passed = false;
        await new RequireSameOriginForCookies(site.Get<SiteOrigin>()).InvokeAsync(new DefaultEndpointFilterInvocationContext(context), _ =>
        {
            passed = true;
            return ValueTask.FromResult<object?>(null);
        });
        Assert.Equal(isTaken, passed);
    }
}
