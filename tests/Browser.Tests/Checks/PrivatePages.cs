namespace Browser.Tests.Checks;

/// <summary>Pages of those who are signed in keep the rules of every page, but for the cookies, which they need.</summary>
internal static class PrivatePages
{
    public static async Task CheckAsync(Visit visit)
    {
        var broken = new List<string>();
        foreach (var (rule, breachesAsync) in PageRules.All.Where(rule => rule.Key != "sets no cookie"))
        {
            broken.AddRange((await breachesAsync(visit)).Select(what => $"{visit.Page.Url}: not true that it {rule}: {what}"));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(30)));
    }
}
