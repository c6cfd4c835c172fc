namespace Browser.Tests.Journeys;

/// <summary>The number behind a fact opens a note on where the fact comes from.</summary>
public sealed class SourceNoteTests(Site site)
{
    private const string Founded = "Source of Founded";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_note_names_sources_confidence_and_date_and_Escape_closes_it(bool script)
    {
        await using var visit = await site.VisitAsync("/entries/render", script: script);

        await Number(visit).ClickAsync();
        await Expect(Note(visit)).ToContainTextAsync("Reported");
        await Expect(Note(visit)).ToContainTextAsync("as of 2026-06");
        await Expect(Note(visit).Locator(".best").GetByRole(AriaRole.Link, new() { Name = "DePIN GPU race" }).First).ToBeVisibleAsync();
        await Note(visit).GetByText("more sources").ClickAsync();
        await Expect(Note(visit).GetByRole(AriaRole.Link, new() { Name = "Glossary entry: Render Network" }).First).ToBeVisibleAsync();
        await visit.PressAsync("Escape");

        await Expect(Note(visit)).ToBeHiddenAsync();
        await Expect(Number(visit)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task In_the_panel_Escape_closes_the_note_before_the_panel()
    {
        await using var visit = await site.VisitAsync();
        await visit.Chip("render").ClickAsync();
        await visit.TabToAsync(Number(visit));
        await visit.PressAsync("Enter");
        await Expect(Note(visit)).ToBeVisibleAsync();

        await visit.PressAsync("Escape");
        await Expect(Note(visit)).ToBeHiddenAsync();
        await visit.IsAtAsync("/?entry=render");
        await visit.PressAsync("Escape");

        await visit.IsAtAsync("/");
    }

    private static ILocator Number(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(": source of Founded(, and [0-9]+ more)?$") });

    private static ILocator Note(Visit visit) => visit.Page.Locator($"[popover][aria-label='{Founded}']");
}
