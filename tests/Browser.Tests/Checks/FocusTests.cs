namespace Browser.Tests.Checks;

/// <summary>Whoever moves by keyboard always sees where they are.</summary>
public sealed class FocusTests(Site site)
{
    [Theory]
    [MemberData(nameof(PageKinds.Rows), MemberType = typeof(PageKinds))]
    public async Task Everything_that_takes_the_focus_shows_it_and_lies_free(string path)
    {
        await using var visit = await site.VisitAsync(path);
        await visit.DrawnAsync();

        var unseen = new List<string>();
        foreach (var width in new[] { Site.Desktop, Site.Phone })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            // After a key the browser treats every focus as one by keyboard.
            await visit.PressAsync("Tab");
            unseen.AddRange((await visit.Page.EvaluateAsync<string[]>(StopsWithoutMark)).Select(what => $"{width} px: {what}"));
        }

        Assert.Empty(unseen);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_mark_of_the_focus_stands_out_from_every_surface(ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(scheme: scheme);
        await visit.PressAsync("Tab");

        var contrasts = await visit.Page.EvaluateAsync<double[]>(Contrasts);

        Assert.Equal(3, contrasts.Length);
        Assert.All(contrasts, contrast => Assert.InRange(contrast, 3, 21));
    }

    private const string StopsWithoutMark =
        """
        () => {
          const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
            .filter((e) => e.type !== "hidden" && e.checkVisibility({ visibilityProperty: true }));
          const name = (e) => `${e.tagName.toLowerCase()} ${e.getAttribute("aria-label") ?? e.textContent.trim().slice(0, 40)}`;
          const marked = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          const free = (e) => [...e.getClientRects()].some((r) =>
            [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
              const top = document.elementFromPoint(r.left + r.width * x, r.top + r.height * y);
              return top && (e.contains(top) || top.contains(e));
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

    // Contrast as WCAG 2.2 defines it, of the outline against the page, a card and a raised row.
    private const string Contrasts =
        """
        () => {
          const luminance = (css) => {
            const [r, g, b] = css.match(/[\d.]+/g).map(Number).map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const mark = luminance(getComputedStyle(document.activeElement).outlineColor);
          return ["html", ".card", "header.site"].map((selector) => {
            const surface = luminance(getComputedStyle(document.querySelector(selector)).backgroundColor);
            return (Math.max(mark, surface) + 0.05) / (Math.min(mark, surface) + 0.05);
          });
        }
        """;
}
