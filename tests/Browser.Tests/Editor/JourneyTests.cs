using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Browser.Tests.Editor;

/// <summary>From signing in to what every reader sees, and back.</summary>
public sealed partial class JourneyTests(EditorSite site) : IClassFixture<EditorSite>
{
    private const string NewWords = "Pools idle graphics cards for rendering and AI jobs.";
    private const string OldWords = "Market for idle GPUs";
    private const string Source = "render-foundation-2026";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task What_an_editor_publishes_reaches_map_page_and_feed_and_what_they_take_back_does_so_too()
    {
        await using var editor = await SignInByPasskeyAsync();
        await using var reader = await site.VisitAsync("/");

        await DescribeRenderAsync(editor);
        var published = await RevisionAsync(EditorSite.Kept(editor));
        await ReadersSeeAsync(reader, NewWords, OldWords);
        await Expect(reader.Page.Locator($"#source-{Source}")).ToContainTextAsync("How the network works");
        await FeedTellsAsync(reader, published, "Their own documentation says so.", "Changed entry Render Network: what it does");

        await TakeBackAsync(editor, published);
        var takenBack = await RevisionAsync(editor.Page.Locator(".said"));
        Assert.True(takenBack > published);
        await ReadersSeeAsync(reader, OldWords, NewWords);
        await Expect(reader.Page.Locator($"#source-{Source}")).ToHaveCountAsync(0);
        await FeedTellsAsync(reader, takenBack, "The page was about another network.", "Changed entry Render Network: what it does");
        await reader.GoAsync($"/changes/{takenBack}");
        await Expect(reader.Page.Locator("main ins").First).ToContainTextAsync("Market");

        await MergeAcurastIntoAethirAsync(editor);
        await reader.GoAsync("/entries/acurast");
        await reader.IsAtAsync("/entries/aethir");
        Assert.Empty(editor.Complaints);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_fields_the_second_one_chooses_in_each_and_no_text_is_lost()
    {
        await using var first = await site.SignInAsync();
        await using var second = await site.SignInAsync();
        foreach (var (editor, who) in new[] { (first, "first"), (second, "second") })
        {
            await EditorSite.OpenAsync(editor, "/admin/entries/akash?field=description");
            await EditorSite.Value(editor, "description").FillAsync($"The words of the {who}.");
            await editor.Page.GetByLabel("Name", new() { Exact = true }).FillAsync($"Akash of the {who}");
        }

        await EditorSite.PublishAsync(first, "First.");
        await Expect(EditorSite.Kept(first)).ToContainTextAsync("Published as revision");
        await EditorSite.PublishAsync(second, "Second.");

        var merge = second.Page.GetByRole(AriaRole.Region, new() { Name = "Somebody changed it since you began" });
        await merge.GetByRole(AriaRole.Group, new() { Name = "What it does" }).GetByRole(AriaRole.Radio, new() { NameRegex = new("^Both") }).CheckAsync();
        await Expect(second.Button("Use these choices")).ToBeDisabledAsync();
        await merge.GetByRole(AriaRole.Group, new() { Name = "Name" }).GetByRole(AriaRole.Radio, new() { NameRegex = new("^Mine") }).CheckAsync();
        await second.Button("Use these choices").ClickAsync();
        await Expect(EditorSite.Kept(second)).ToContainTextAsync("Draft, saved");
        await second.Button("Publish").ClickAsync();
        await Expect(EditorSite.Kept(second)).ToContainTextAsync("Published as revision");

        await using var reader = await site.VisitAsync("/entries/akash");
        await Expect(reader.Heading("Akash of the second")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".facts").First).ToContainTextAsync("The words of the first.");
        await Expect(reader.Page.Locator(".facts").First).ToContainTextAsync("The words of the second.");

        // What was not chosen is history, not lost.
        await reader.GoAsync("/entries/akash/history");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Akash of the first");
    }

    // Passkeys are bound to a host name; an address of numbers is none.
    private async Task<Visit> SignInByPasskeyAsync()
    {
        var (editor, _) = await site.EnterAsync(host: "localhost");
        await VirtualAuthenticator.PlugInAsync(editor);
        await editor.Page.GetByLabel("Name of the passkey").FillAsync("Laptop");
        await editor.Button("Add a passkey").ClickAsync();
        await Expect(editor.Button("Remove the passkey Laptop")).ToBeVisibleAsync();
        await editor.Button("Sign out").ClickAsync();
        await Expect(editor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("You are signed out.");
        await editor.GoAsync("/admin");
        await editor.Button("Sign in with a passkey").ClickAsync();
        await Expect(editor.Heading("Work queue")).ToBeVisibleAsync();
        return editor;
    }

    private static async Task DescribeRenderAsync(Visit editor)
    {
        await EditorSite.OpenAsync(editor, "/admin/entries/render?field=description");
        await Expect(EditorSite.Value(editor, "description")).ToBeFocusedAsync();
        await EditorSite.Value(editor, "description").FillAsync(NewWords);
        await editor.Button("Add a new source").ClickAsync();
        await editor.Page.Locator("[id$='-new-title']").FillAsync("How the network works");
        await editor.Page.Locator("[id$='-new-publisher']").FillAsync("Render Foundation");
        await editor.Page.Locator("[id$='-new-date']").FillAsync("2026-03");
        await editor.Page.Locator("[id$='-new-type']").SelectOptionAsync("primary");
        await editor.Page.Locator("[id$='-new-kind']").FillAsync("documentation");
        await Expect(editor.Page.Locator("[id$='-new-id']")).ToHaveValueAsync(Source);
        await editor.Button("Add and cite it").ClickAsync();

        var difference = editor.Page.GetByRole(AriaRole.Region, new() { Name = "What changes" });
        await Expect(difference.Locator("ins")).ToContainTextAsync(NewWords);
        await Expect(difference.Locator("ins")).ToContainTextAsync(Source);
        await Expect(difference.Locator("del")).ToContainTextAsync(OldWords);
        await Expect(editor.Page.GetByRole(AriaRole.Region, new() { Name = "On its page" })).ToContainTextAsync(NewWords);
        await EditorSite.PublishAsync(editor, "Their own documentation says so.");
        await Expect(EditorSite.Kept(editor)).ToContainTextAsync("Published as revision");
    }

    private static async Task TakeBackAsync(Visit editor, long revision)
    {
        await EditorSite.OpenAsync(editor, "/admin/history");
        await editor.Button($"Take this back: revision {revision}").ClickAsync();
        var would = editor.Page.GetByRole(AriaRole.Region, new() { Name = "What would change" });
        await Expect(would.Locator("del")).ToContainTextAsync(NewWords);
        await Expect(would.Locator("ins")).ToContainTextAsync(OldWords);
        await editor.Page.GetByLabel("Reason, for the history").FillAsync("The page was about another network.");
        await editor.Button("Make it a new revision").ClickAsync();
        await Expect(editor.Page.Locator(".said")).ToContainTextAsync("Done as revision");
    }

    private static async Task MergeAcurastIntoAethirAsync(Visit editor)
    {
        await EditorSite.OpenAsync(editor, "/admin/entries/acurast");
        await editor.Button("Merge into another").ClickAsync();
        await editor.Page.GetByLabel("Find: entry to merge into").PressSequentiallyAsync("aethir");
        await editor.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Aethir") }).ClickAsync();
        await Expect(editor.Page.GetByRole(AriaRole.Region, new() { Name = "What would change" })).ToContainTextAsync("Aethir");
        await editor.Page.GetByLabel("Reason, for the history").Last.FillAsync("One bought the other.");
        await editor.Button("Merge into another now").ClickAsync();
        await Expect(editor.Heading("Aethir")).ToBeVisibleAsync();
    }

    /// <summary>Ends on the entry's page.</summary>
    private static async Task ReadersSeeAsync(Visit reader, string words, string noMore)
    {
        await reader.GoAsync("/");
        await reader.Chip("render").ClickAsync();
        await Expect(reader.Panel).ToContainTextAsync(words);
        await Expect(reader.Panel).Not.ToContainTextAsync(noMore);
        await reader.GoAsync("/entries/render");
        await Expect(reader.Page.Locator(".facts").First).ToContainTextAsync(words);
        await Expect(reader.Page.Locator(".facts").First).Not.ToContainTextAsync(noMore);
    }

    private static async Task FeedTellsAsync(Visit reader, long revision, string reason, string change)
    {
        var feed = XDocument.Parse(await (await reader.Page.APIRequest.GetAsync("/feeds/changes.atom")).TextAsync());
        var newest = feed.Root!.Element(Atom + "entry")!;
        Assert.EndsWith($"/changes/{revision}", newest.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        var content = newest.Element(Atom + "content")!.Value;
        Assert.Contains(reason, content, StringComparison.Ordinal);
        Assert.Contains(change, content, StringComparison.Ordinal);
    }

    private static async Task<long> RevisionAsync(ILocator said) =>
        long.Parse(Number().Match(await said.InnerTextAsync()).Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
