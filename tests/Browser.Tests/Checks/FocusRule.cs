namespace Browser.Tests.Checks;

/// <summary>Whoever moves by keyboard sees where they are: every stop of the Tab key is marked and not covered.</summary>
internal static class FocusRule
{
    public static async Task<IEnumerable<string>> BreachesAsync(Visit visit)
    {
        var found = new List<string>();
        foreach (var width in new[] { Site.Phone, Site.Desktop })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            // After a key the browser treats every focus as one by keyboard.
            await visit.PressAsync("Tab");
            found.AddRange((await visit.Page.EvaluateAsync<string[]>(UnseenStops)).Select(what => $"{width} px: {what}"));
        }

        return found;
    }

    private const string UnseenStops =
        """
        () => {
          const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
            .filter((e) => e.type !== "hidden" && e.tabIndex >= 0 && !e.matches(":disabled") && e.checkVisibility({ visibilityProperty: true }));
          const name = (e) => `${e.tagName.toLowerCase()} ${e.getAttribute("aria-label") ?? e.textContent.trim().slice(0, 40)}`;
          const marked = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          // Over the map the panel may lie: the reader opened it and Escape takes it away (WCAG 2.2, 2.4.11, note 2).
          const free = (e) => [...e.getClientRects()].some((r) =>
            [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
              const top = document.elementFromPoint(r.left + r.width * x, r.top + r.height * y);
              return top && (e.contains(top) || top.contains(e) || (e.closest(".map-view") && top.closest("#panel")));
            }));
          const found = [];
          for (const stop of stops) {
            stop.focus();
            if (document.activeElement !== stop) found.push(`${name(stop)}: takes no focus`);
            else if (!stop.matches(":focus-visible") || !marked(getComputedStyle(stop))) found.push(`${name(stop)}: no mark`);
            else if (!free(stop)) found.push(`${name(stop)}: covered`);
          }
          return found;
        }
        """;
}
