using System.Net;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Account;

public sealed class ExportEventTests(AccountSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_by_somebody_signed_in_stands_in_the_audit_and_is_the_answer_that_everybody_gets()
    {
        var user = await site.AddUserAsync(AtlasRole.ViewerKey);
        var browser = await site.SignInAsync(user.Email!, "192.0.2.70");
        var anybody = await new Browser(site).GoAsync(SiteUrls.ApiExport("json"));
        var mine = await browser.GoAsync(SiteUrls.ApiExport("json"));
        var token = await site.Get<ApiTokens>().CreateAsync(user.Id, "copier", TokenScope.ReadKey, null, Cancel);
        var programs = await new Browser(site, "192.0.2.71").GoAsync(SiteUrls.ApiTable("entries"), ("Authorization", $"Bearer {token}"));

        Assert.Equal((anybody.Body, HttpStatusCode.OK), (mine.Body, programs.Status));
        Assert.Equal(HeadersOf(anybody), HeadersOf(mine));
        Assert.Equal(
            [("csv/entries", "{\"by\":\"token\"}", "192.0.2.71"), ("json", "{\"by\":\"session\"}", "192.0.2.70")],
            (await ExportsAsync(user.Email!)).Select(e => (e.Subject, e.Detail, e.Address)));
    }

    [Fact]
    public async Task What_is_no_download_or_by_nobody_is_not_in_the_audit()
    {
        var user = await site.AddUserAsync(AtlasRole.ViewerKey);
        var browser = await site.SignInAsync(user.Email!, "192.0.2.72");
        var target = SiteUrls.ApiExport("yaml");
        var tag = (await new Browser(site).GoAsync(target)).Header("ETag").Single();
        Assert.Equal(HttpStatusCode.NotModified, (await browser.GoAsync(target, ("If-None-Match", tag))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GoAsync(SiteUrls.ApiExport("docx"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(HttpMethod.Head, target)).Status);
        Assert.Equal(HttpStatusCode.OK, (await new Browser(site).GoAsync(target, ("Authorization", "Bearer atlas_made-up"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await new Browser(site).GoAsync(target, ("Cookie", "atlas=made-up"))).Status);
        await site.Get<UserSessions>().RevokeAllAsync(user.Id, null, Cancel);
        var ended = await browser.GoAsync(target);
        Assert.Equal(HttpStatusCode.OK, ended.Status);
        Assert.Empty(ended.Header("Set-Cookie"));
        Assert.Empty(await ExportsAsync(user.Email!));
        Assert.DoesNotContain(await ExportsAsync(null), e => e.Subject == "yaml");
    }

    private async Task<List<AuditEventRow>> ExportsAsync(string? who) =>
        [.. (await site.Get<AuditLog>().LatestAsync(1000, Cancel)).Where(e => e.Kind == AuditKind.Export.Key && (who is null || e.Who == who))];

    private static IEnumerable<string> HeadersOf(PageVisit visit) =>
        ((string[])["Content-Type", "Content-Disposition", "Cache-Control", "ETag", "Vary", "Set-Cookie", "Access-Control-Allow-Origin"]).Select(name => $"{name}: {string.Join(',', visit.Header(name))}");
}
