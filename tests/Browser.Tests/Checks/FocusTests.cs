namespace Browser.Tests.Checks;

/// <summary>The mark of the focus is seen in both themes.</summary>
public sealed class FocusTests(Site site)
{
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
