using Deque.AxeCore.Commons;

namespace Browser.Tests.Checks;

/// <summary>WCAG 2.2 AA as far as a machine can see it: no exception for anything.</summary>
public sealed class AccessibilityTests(Site site)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly object EveryRule =
        new { runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } }, resultTypes = new[] { "violations" } };

    // A theme changes colours and nothing else.
    private static readonly object Colours = new { runOnly = new[] { "color-contrast" }, resultTypes = new[] { "violations" } };

    [Theory]
    [MemberData(nameof(PageKinds.Rows), MemberType = typeof(PageKinds))]
    public async Task No_accessibility_rule_is_broken_on_a_wide_window_or_a_narrow_phone_in_either_theme(string path)
    {
        await using var visit = await site.VisitAsync(path);
        await visit.DrawnAsync();

        var found = await FindAsync(visit);

        Assert.True(found.Count == 0, $"{path}: {found.Count} violations\n{string.Join('\n', found.Take(30))}");
    }

    /// <summary>Every violation on the page of a visit, at both widths and in both themes.</summary>
    internal static async Task<IReadOnlyList<string>> FindAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var width in new[] { Site.Desktop, Site.Phone })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            found.AddRange(await BreachesAsync(visit, ColorScheme.Light, EveryRule));
            found.AddRange(await BreachesAsync(visit, ColorScheme.Dark, Colours));
        }

        return found;
    }

    private static async Task<IEnumerable<string>> BreachesAsync(Visit visit, ColorScheme scheme, object rules)
    {
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        var found = await visit.Page.EvaluateAsync<string[]>(
            "async (rules) => (await axe.run(document, rules)).violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target}`))", rules);
        return found.Select(what => $"{scheme}, {visit.Page.ViewportSize!.Width} px, {what}");
    }
}
