namespace Browser.Tests.Checks;

/// <summary>The browser has nothing to complain about: no script error, no breach of the content security policy, nothing missing.</summary>
public sealed class ConsoleTests(Site site)
{
    [Theory]
    [MemberData(nameof(PageKinds.Rows), MemberType = typeof(PageKinds))]
    public async Task The_console_stays_empty_in_both_themes(string path)
    {
        await using var visit = await site.VisitAsync(path);
        await visit.DrawnAsync();
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await visit.PaintedAsync();

        Assert.Empty(visit.Complaints);
    }
}
