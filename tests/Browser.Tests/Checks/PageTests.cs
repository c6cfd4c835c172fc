namespace Browser.Tests.Checks;

/// <summary>Every kind of page, the refused ones included, against every rule; one visit for all rules of a page.</summary>
public sealed class PageTests(Site site)
{
    [Theory]
    [MemberData(nameof(PageKinds.Rows), MemberType = typeof(PageKinds))]
    public async Task A_page_keeps_the_rules_of_every_page(string path)
    {
        await using var visit = await site.VisitAsync(path);
        await visit.DrawnAsync();

        var broken = new List<string>();
        foreach (var (rule, breachesAsync) in PageRules.All)
        {
            broken.AddRange((await breachesAsync(visit)).Select(what => $"Not true that it {rule}: {what}"));
        }

        Assert.True(broken.Count == 0, $"{path}\n{string.Join('\n', broken.Take(30))}");
    }
}
