namespace Browser.Tests.Checks;

/// <summary>A page is as wide as the window, from the narrowest phone on.</summary>
internal static class WidthRule
{
    private static readonly IReadOnlyList<int> Widths = [320, 375, 768, 1280];

    public static async Task<IEnumerable<string>> BreachesAsync(Visit visit)
    {
        var found = new List<string>();
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            found.AddRange((await visit.Page.EvaluateAsync<string[]>(WhatSticksOut)).Select(what => $"{width} px: {what}"));
        }

        return found;
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
