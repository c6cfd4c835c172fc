namespace Browser.Tests.Editor;

/// <summary>What somebody types who wants it to be more than text, and how a test sees that it was not.</summary>
internal static class HostileText
{
    /// <summary>Found in <see cref="Everything"/> wherever that is shown as the text it is.</summary>
    public const string Markup = "<img src=x onerror=window.hit=1>";

    /// <summary>Turns the text after it round; nobody sees that it is there.</summary>
    public const string TurnsRound = "abc\u202Etxt.exe";

    public static readonly string Everything = string.Join(
        ' ', Markup, "\"><script>window.hit=1</script>", "javascript:window.hit=1", "'\"--", "=HYPERLINK(1)", new string('w', 300), "\U0001F988", "\" OR *");

    private const string WhatRan =
        """
        () => [
          window.hit === undefined ? "" : "a script ran",
          ...[...document.querySelectorAll("img[src=x], [onerror], a[href^='javascript:' i]")].map((e) => e.outerHTML),
        ].filter((what) => what)
        """;

    /// <summary>Nothing that was typed became markup or script, nothing asked for was refused by the policy, and the page still works.</summary>
    public static async Task DidNothingAsync(Visit visit)
    {
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(WhatRan));
        Assert.Empty(visit.Complaints);
        await Expect(visit.Page.GetByText("Something went wrong")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#tool[inert]")).ToHaveCountAsync(0);
    }

    public static async Task DoesNothingAtAsync(Visit visit, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path.StartsWith("/admin", StringComparison.Ordinal))
            {
                await EditorSite.OpenAsync(visit, path);
            }
            else
            {
                await visit.GoAsync(path);
            }

            await DidNothingAsync(visit);
        }
    }
}
