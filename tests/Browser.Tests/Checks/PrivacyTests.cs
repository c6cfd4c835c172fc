namespace Browser.Tests.Checks;

/// <summary>Reading is nobody's business: nothing is left on the reader's machine and nobody else hears of it.</summary>
public sealed class PrivacyTests(Site site)
{
    [Theory]
    [MemberData(nameof(PageKinds.Rows), MemberType = typeof(PageKinds))]
    public async Task Reading_a_page_leaves_nothing_behind_and_asks_no_other_host(string path)
    {
        await using var visit = await site.VisitAsync(path);
        await visit.DrawnAsync();

        Assert.Empty(await visit.Context.CookiesAsync());
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.Empty(visit.ForeignRequests);
    }
}
