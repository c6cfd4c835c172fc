namespace Browser.Tests.Journeys;

/// <summary>Markup in an address or a field is text.</summary>
public sealed class HostileTextTests(Site site)
{
    private const string Hostile = "\"'><img src=x onerror=document.title='hit'><script>document.title='hit'</script>";

    [Theory]
    [InlineData("/search?q=")]
    [InlineData("/entries?q=")]
    [InlineData("/?q=")]
    [InlineData("/?entry=")]
    [InlineData("/?view=")]
    [InlineData("/entries?lane=")]
    [InlineData("/entries?columns=")]
    [InlineData("/compare?add=")]
    [InlineData("/compare?e=")]
    [InlineData("/entries/")]
    [InlineData("/?asof=")]
    [InlineData("/changes?record=")]
    [InlineData("/changes?since=")]
    public async Task Markup_in_an_address_never_runs(string path)
    {
        await using var visit = await site.VisitAsync(path + Uri.EscapeDataString(Hostile));

        await Expect(visit.Page).Not.ToHaveTitleAsync("hit");
        await Expect(visit.Page.Locator("img[src=x]")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Markup_in_a_suggestion_never_runs()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.RouteAsync("**/api/v1/search?**", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = System.Text.Json.JsonSerializer.Serialize(new { items = new[] { new { type = Hostile, group = Hostile, title = Hostile, url = "/entries/render", note = Hostile } } }),
        }));
        await visit.SearchBox.ClickAsync();
        await visit.Page.Keyboard.TypeAsync("x");

        await Expect(visit.Suggestions.First).ToContainTextAsync("<img src=x");
        await Expect(visit.Page.Locator("img[src=x]")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }
}
