using System.Net;
using AiChainAtlas.Web.Account.Forms;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Account;

/// <summary>Somebody's browser, without script: keeps cookies, fills in the forms of pages, follows nothing by itself.</summary>
internal sealed class Browser(AccountSite site, string address = Browser.Home, bool isSecure = false)
{
    public const string Home = "198.51.100.7";

    private readonly Dictionary<string, string> cookies = [];

    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>Attributes of the cookies as they were set, by name.</summary>
    public Dictionary<string, string> SetCookies { get; } = [];

    public Task<PageVisit> GoAsync(string target, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, target, null, headers);

    /// <summary>Loads a page, fills in its form with this address and sends it.</summary>
    public async Task<PageVisit> SubmitAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        var visit = await GoAsync(page);
        var found = visit.Document.QuerySelectorAll("form").FirstOrDefault(f => f.GetAttribute("action") == SiteUrls.AccountForm(form));
        Assert.True(found is not null, $"{page} has no form {form}:\n{visit.Status} {visit.Document.QuerySelector("main")?.TextContent}");
        var all = found.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
        {
            all[name] = value;
        }

        return await SendAsync(HttpMethod.Post, SiteUrls.AccountForm(form), new FormUrlEncodedContent(all));
    }

    public Task<PageVisit> SignInAsync(string email, string password) => SubmitAsync(SiteUrls.SignIn, SignInForms.Password, ("email", email), ("password", password));

    /// <summary>The page that an answer leads to.</summary>
    public Task<PageVisit> FollowAsync(PageVisit answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return GoAsync(answer.Header("Location").Single());
    }

    /// <summary>What the notice on the page says to which a form leads.</summary>
    public async Task<string> SaidAsync(PageVisit answer) => (await FollowAsync(answer)).Document.QuerySelector(".said p")?.TextContent.Trim() ?? "";

    public async Task<bool> IsSignedInAsync() => (await GoAsync(SiteUrls.Account)).Status == HttpStatusCode.OK;

    public async Task<PageVisit> SendAsync(HttpMethod method, string target, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, target) { Content = content };
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("X-Forwarded-Proto", isSecure ? "https" : "http");
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var visit = await PageVisit.OfAsync(target, response);
        foreach (var set in visit.Header("Set-Cookie"))
        {
            var parts = set.Split(';', 2);
            var (name, value) = (parts[0].Split('=', 2)[0], parts[0].Split('=', 2)[1]);
            SetCookies[name] = parts[1];
            if (value.Length == 0)
            {
                cookies.Remove(name);
            }
            else
            {
                cookies[name] = value;
            }
        }

        return visit;
    }
}
