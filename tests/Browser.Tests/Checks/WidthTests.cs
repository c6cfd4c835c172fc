namespace Browser.Tests.Checks;

/// <summary>A page is as wide as the window, from the narrowest phone on.</summary>
public sealed class WidthTests(Site site)
{
    private static readonly IReadOnlyList<int> Widths = [320, 375, 768, 1280];

    [Theory]
    [MemberData(nameof(PageKinds.Rows), MemberType = typeof(PageKinds))]
    public async Task Nothing_scrolls_sideways_at_any_width(string path)
    {
        await using var visit = await site.VisitAsync(path);
        await visit.DrawnAsync();

        var tooWide = new List<string>();
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            tooWide.AddRange((await visit.Page.EvaluateAsync<string[]>(WhatSticksOut)).Select(what => $"{width} px: {what}"));
        }

        Assert.Empty(tooWide);
    }

    private const string WhatSticksOut =
        """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          const out = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
          return [`${root.scrollWidth} px wide`, ...out.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className}`)];
        }
        """;
}
