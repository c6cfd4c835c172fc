using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Compare;
using AngleSharp.Dom;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class ComparisonTableTests : ComponentTest
{
    [Fact]
    public void Line_that_differs_is_marked_by_a_sign_too()
    {
        var shown = Show("render", "akash");
        Assert.Contains("≠", Text(Row(shown, EntryFields.Ticker.Label).QuerySelector("th")!), StringComparison.Ordinal);
        Assert.Contains("differs", Row(shown, EntryFields.Ticker.Label).ClassList);
    }

    [Fact]
    public void Line_that_agrees_is_not_marked()
    {
        var row = Row(Show("render", "akash"), EntryColumns.Lane.Label);
        Assert.Equal(EntryColumns.Lane.Label, Text(row.QuerySelector("th")!));
        Assert.Empty(row.ClassList);
    }

    [Fact]
    public void Entry_alone_differs_from_nothing() => Assert.Empty(Show("render").FindAll(".differs, .differs-mark"));

    [Fact]
    public void Value_that_is_not_known_is_a_dash()
    {
        var dash = Row(Show("render", "akash"), EntryFields.Country.Label).QuerySelectorAll("td")[1].QuerySelector("span")!;
        Assert.Equal("–", dash.TextContent);
        Assert.Equal("Not recorded", dash.GetAttribute("title"));
    }

    [Fact]
    public void Line_that_nobody_fills_is_left_out() =>
        Assert.DoesNotContain(Show("openai", "lambda").FindAll("tbody th"), th => Text(th).StartsWith(EntryFields.Ticker.Label, StringComparison.Ordinal));

    [Fact]
    public void Value_carries_its_date_or_says_that_it_is_unsourced()
    {
        var shown = Show("render", "nvidia");
        var country = Row(shown, EntryFields.Country.Label).QuerySelectorAll("td");
        Assert.Equal("Cayman Islands unsourced", Text(country[0]));
        Assert.Equal("United States 2026-05-12", Text(country[1]));
        Assert.Equal("/entries/nvidia#facts", country[1].QuerySelector("a.small")!.GetAttribute("href"));
    }

    [Fact]
    public void Entry_can_be_taken_out_and_the_others_stay_in_their_order()
    {
        var remove = Show("render", "akash", "nvidia").FindAll("a.remove");
        Assert.Equal(["Remove Render Network", "Remove Akash", "Remove Nvidia"], remove.Select(a => a.GetAttribute("aria-label")));
        Assert.Equal("/compare?e=render&e=nvidia", remove[1].GetAttribute("href"));
    }

    private static IElement Row(IRenderedComponent<ComparisonTable> shown, string label) =>
        shown.FindAll("tbody tr").Single(row => Text(row.QuerySelector("th")!).TrimEnd('≠', ' ') == label);

    private IRenderedComponent<ComparisonTable> Show(params string[] ids) => Render<ComparisonTable>(p => p
        .Add(c => c.Comparison, Comparison.Of(Atlas, [.. ids.Select(id => Atlas.FindEntry(id)!)])));
}
