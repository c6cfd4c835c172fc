using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Browser.Tests.Checks;

/// <summary>WCAG 2.2 AA as far as a machine can see it: no exception for anything.</summary>
public sealed class AccessibilityTests(Site site)
{
    private static readonly AxeRunOptions Wcag22AA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [MemberData(nameof(PageKinds.Rows), MemberType = typeof(PageKinds))]
    public Task A_wide_window_breaks_no_accessibility_rule_in_either_theme(string path) => HoldsAsync(path, Site.Desktop);

    [Theory]
    [MemberData(nameof(PageKinds.Rows), MemberType = typeof(PageKinds))]
    public Task A_narrow_phone_breaks_no_accessibility_rule_in_either_theme(string path) => HoldsAsync(path, Site.Phone);

    private async Task HoldsAsync(string path, int width)
    {
        await using var visit = await site.VisitAsync(path, width);
        await visit.DrawnAsync();

        var found = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            // The whole document; the page-wide call sends every passed element through a second window and takes far longer.
#pragma warning disable CS0618 // The newer call differs only for frames of other hosts, which this site does not have.
            var result = await visit.Page.Locator("html").RunAxeLegacy(Wcag22AA);
#pragma warning restore CS0618
            found.AddRange(result.Violations.SelectMany(v => v.Nodes, (v, node) => $"{scheme} {v.Id}: {node.Target}"));
        }

        Assert.True(found.Count == 0, $"{path}, {width} px wide: {found.Count} violations\n{string.Join('\n', found.Take(30))}");
    }
}
