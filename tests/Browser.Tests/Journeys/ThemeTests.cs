namespace Browser.Tests.Journeys;

/// <summary>The theme is the system's until somebody chooses, and then theirs.</summary>
public sealed class ThemeTests(Site site)
{
    private const string Light = "rgb(245, 247, 251)";
    private const string Dark = "rgb(13, 19, 29)";

    [Fact]
    public async Task At_first_the_page_follows_the_system_even_while_it_is_open()
    {
        await using var visit = await site.VisitAsync(scheme: ColorScheme.Dark);
        await ShowsAsync(visit, Dark);

        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

        await ShowsAsync(visit, Light);
    }

    [Fact]
    public async Task A_choice_outlasts_the_page_and_the_system_and_sets_no_cookie()
    {
        await using var visit = await site.VisitAsync(scheme: ColorScheme.Light);
        await visit.Button("Theme: follow the system").ClickAsync();
        await visit.Button("Theme: light").ClickAsync();
        await Expect(visit.Button("Theme: dark")).ToBeVisibleAsync();
        await ShowsAsync(visit, Dark);

        await visit.Page.ReloadAsync();
        await ShowsAsync(visit, Dark);
        await visit.GoAsync("/entries");
        await ShowsAsync(visit, Dark);

        Assert.Empty(await visit.Context.CookiesAsync());
    }

    [Fact]
    public async Task The_third_press_follows_the_system_again_and_forgets_the_choice()
    {
        await using var visit = await site.VisitAsync(scheme: ColorScheme.Dark);
        await visit.Button("Theme: follow the system").ClickAsync();
        await ShowsAsync(visit, Light);
        await visit.Button("Theme: light").ClickAsync();

        await visit.Button("Theme: dark").ClickAsync();

        await Expect(visit.Button("Theme: follow the system")).ToBeVisibleAsync();
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await ShowsAsync(visit, Light);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Without_JavaScript_there_is_no_button_that_does_nothing()
    {
        await using var visit = await site.VisitAsync(scheme: ColorScheme.Dark, script: false);

        await ShowsAsync(visit, Dark);
        await Expect(visit.Page.Locator("[data-theme-toggle]")).ToBeHiddenAsync();
    }

    private static Task ShowsAsync(Visit visit, string background) =>
        Expect(visit.Page.Locator("html")).ToHaveCSSAsync("background-color", background);
}
