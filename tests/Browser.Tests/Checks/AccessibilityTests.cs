using Deque.AxeCore.Commons;

namespace Browser.Tests.Checks;

/// <summary>WCAG 2.2 AA as far as a machine can see it: no exception for anything.</summary>
public sealed class AccessibilityTests(Site site)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly object EveryRule =
        new { runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } }, resultTypes = new[] { "violations" } };

    [Theory]
    [MemberData(nameof(PageKinds.Rows), MemberType = typeof(PageKinds))]
    public async Task No_accessibility_rule_is_broken_on_a_wide_window_in_light_or_a_narrow_phone_in_dark(string path)
    {
        await using var visit = await site.VisitAsync(path);
        await visit.DrawnAsync();

        var found = await FindAsync(visit);

        Assert.True(found.Count == 0, $"{path}: {found.Count} violations\n{string.Join('\n', found.Take(30))}");
    }

    /// <summary>
    /// Every violation on the page of a visit, at both widths and in both themes. A theme changes colours and nothing else, and
    /// a width no colour, so each is looked at with one of the other.
    /// </summary>
    internal static async Task<IReadOnlyList<string>> FindAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var (width, scheme) in new[] { (Site.Desktop, ColorScheme.Light), (Site.Phone, ColorScheme.Dark) })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            found.AddRange(await BreachesAsync(visit, scheme));
        }

        return found;
    }

    private static async Task<IEnumerable<string>> BreachesAsync(Visit visit, ColorScheme scheme)
    {
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        var found = await visit.Page.EvaluateAsync<string[]>(
            "async (rules) => (await axe.run(document, rules)).violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target}`))", EveryRule);
        return found.Select(what => $"{scheme}, {visit.Page.ViewportSize!.Width} px, {what}");
    }
}
