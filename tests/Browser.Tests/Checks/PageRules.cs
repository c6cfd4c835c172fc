namespace Browser.Tests.Checks;

/// <summary>What holds on every page once its scripts have run; each rule names what breaks it.</summary>
internal static class PageRules
{
    public static readonly IReadOnlyDictionary<string, Func<Visit, Task<IEnumerable<string>>>> All = new Dictionary<string, Func<Visit, Task<IEnumerable<string>>>>
    {
        ["has one main heading"] = async visit => await visit.Page.Locator("h1").CountAsync() is var count && count == 1 ? [] : [$"{count} of h1"],
        ["uses each id once"] = async visit => await visit.Page.EvaluateAsync<string[]>(RepeatedIds),
        ["leaves nothing in storage"] = async visit => await visit.Page.EvaluateAsync<string[]>("Object.keys(localStorage).concat(Object.keys(sessionStorage))"),
        ["sets no cookie"] = async visit => (await visit.Context.CookiesAsync()).Select(cookie => cookie.Name),
        ["asks no other host"] = visit => Task.FromResult<IEnumerable<string>>(visit.ForeignRequests),
        ["scrolls sideways at no width"] = WidthRule.BreachesAsync,
        ["is accessible, wide in light and narrow in dark"] = AccessibilityRule.BreachesAsync,
        ["shows the focus on every stop"] = FocusRule.BreachesAsync,
        ["gives the browser nothing to complain of, in either theme"] = ComplaintsAsync,
    };

    private static async Task<IEnumerable<string>> ComplaintsAsync(Visit visit)
    {
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await visit.PaintedAsync();
        return visit.Complaints;
    }

    private const string RepeatedIds =
        """
        () => {
          const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
          return ids.filter((id, i) => ids.indexOf(id) !== i);
        }
        """;
}
