namespace Browser.Tests.Journeys;

/// <summary>The reference of the API comes from a package; it must keep what every page keeps.</summary>
public sealed class ApiReferenceTests(Site site)
{
    [Fact]
    public async Task The_reference_shows_the_routes_and_asks_no_other_host()
    {
        await using var visit = await site.VisitAsync("/api");

        await Expect(visit.Heading("AI Chain Atlas")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("/api/v1/entries/{id}").First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Data: CC BY 4.0").First).ToBeVisibleAsync();

        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.ForeignRequests);
        Assert.Empty(await visit.Context.CookiesAsync());
    }
}
