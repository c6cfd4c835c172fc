using Deque.AxeCore.Commons;

namespace Browser.Tests.Checks;

/// <summary>WCAG 2.2 AA as far as a machine can see it: no exception for anything.</summary>
internal static class AccessibilityRule
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly object EveryRule =
        new { runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } }, resultTypes = new[] { "violations" } };

    /// <summary>
    /// Every violation on the page of a visit, at both widths and in both themes. A theme changes colours and nothing else, and
    /// a width no colour, so each is looked at with one of the other.
    /// </summary>
    public static async Task<IEnumerable<string>> BreachesAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var (width, scheme) in new[] { (Site.Phone, ColorScheme.Dark), (Site.Desktop, ColorScheme.Light) })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var broken = await visit.Page.EvaluateAsync<string[]>(
                "async (rules) => (await axe.run(document, rules)).violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target}`))", EveryRule);
            found.AddRange(broken.Select(what => $"{scheme}, {width} px, {what}"));
        }

        return found;
    }
}
